import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { TrayItem } from '../desktop/tray-item';
import { iconShown } from '../e2e/icons';
import { EMAIL, type Scene, setReadyScene } from '../e2e/scene';

/** A poll may be 5.5 s away; an answer is overdue 20 s after it was due. */
const UNTIL_STALE = 35_000;

let scene: Scene;
let tray: TrayItem;
beforeAll(async () => {
  ({ scene, tray } = await setReadyScene({ program: 'packaged' }));
});
afterAll(() => scene.end());

it('an ACD that falls silent is shown as unknown with what was, and told once', async () => {
  scene.acd.setWeather({ is: 'silent' });
  const unknown = await tray.until(({ tooltip }) => tooltip.startsWith('Unknown'), 'Unknown', UNTIL_STALE);
  expect(unknown.tooltip).toMatch(/^Unknown · was Ready at \d\d:\d\d$/);
  expect(iconShown(unknown)).toBe('unknown');
  const notice = await scene.notifications.withTitle('No answer from the ACD');
  expect(notice.body).toMatch(/^You were Ready at \d\d:\d\d\. Calls may still reach you\.$/);
});

it('a NOT_READY of that time is kept, and delivered when the ACD is back', async () => {
  await tray.click('Go Not Ready', 'Coffee');
  await scene.change(1);
  expect(scene.acd.agent(EMAIL).state).toBe('READY');

  scene.acd.setWeather({ is: 'fine' });
  await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Coffee)'), 'Coffee', 60_000);
  expect(scene.acd.agent(EMAIL)).toMatchObject({ state: 'NOT_READY', reason: 'COF' });
  await scene.notifications.untilOpen(open => open.length === 0, 'nothing more to tell', 60_000);
});
