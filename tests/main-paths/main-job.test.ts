import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { TrayItem } from '../desktop/tray-item';
import { iconShown } from '../e2e/icons';
import { EMAIL, KEY, type Scene, setScene } from '../e2e/scene';

let scene: Scene;
let tray: TrayItem;
beforeAll(async () => {
  scene = await setScene({ state: 'NOT_READY', program: 'packaged' });
  ({ tray } = await scene.startProvisioned());
});
afterAll(() => scene.end());

/** What the ACD has to receive, to the letter. */
const body = (more: object) => ({ access_key: KEY, email: EMAIL, ...more });
const shows = (text: RegExp) => tray.until(({ tooltip }) => text.test(tooltip), String(text));

it('shows the state of the ACD', async () => {
  const look = await shows(/^Not Ready · seen \d\d:\d\d$/);
  expect(look.menu[0]).toMatchObject({ label: look.tooltip, enabled: false });
  expect(iconShown(look)).toBe('not-ready');
});

it('goes READY in one click', async () => {
  await tray.click('Go Ready');
  expect((await scene.change(1)).request).toEqual(body({ state: 'READY' }));
  expect(iconShown(await shows(/^Ready · since \d\d:\d\d$/))).toBe('ready');
});

it('goes NOT_READY with a reason in one click', async () => {
  await tray.click('Go Not Ready', 'Coffee');
  expect((await scene.change(2)).request).toEqual(body({ state: 'NOT_READY', nrr: 'COF' }));
  expect(iconShown(await shows(/^Not Ready \(Coffee\) · since \d\d:\d\d$/))).toBe('not-ready');
  expect(scene.acd.agent(EMAIL)).toMatchObject({ state: 'NOT_READY', reason: 'COF' });
});

it('changes the reason without READY in between', async () => {
  await tray.click('Go Not Ready', 'Lunch');
  expect((await scene.change(3)).request).toEqual(body({ state: 'NOT_READY', nrr: 'LUN' }));
  await shows(/^Not Ready \(Lunch\)/);
  expect(scene.changes()).toHaveLength(3);
});

it('offers to go without a reason that the ACD does not know', async () => {
  await tray.click('Go Not Ready', 'Old reason');
  const notice = await scene.notifications.withTitle('The ACD does not know “Old reason”');
  scene.notifications.press(notice, 'Go Not Ready without a reason');
  await shows(/^Not Ready · since/);
  expect(scene.acd.agent(EMAIL)).toMatchObject({ state: 'NOT_READY', reason: null });
});
