import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { paths } from '../../electron/acd-service/endpoints';
import type { TrayItem } from '../desktop/tray-item';
import { iconShown } from './icons';
import { EMAIL, type Scene, setReadyScene } from './scene';

jest.setTimeout(60_000);
let scene: Scene;
let tray: TrayItem;
beforeEach(async () => {
  ({ scene, tray } = await setReadyScene());
});
afterEach(() => scene.end());

/** A poll may be 5.5 s away; an answer is overdue 20 s after it was due. */
const UNTIL_STALE = 35_000;

it('an ACD that falls silent is shown as unknown with what was, is told once, and is believed again when it answers', async () => {
  scene.acd.setWeather({ is: 'silent' });
  const unknown = await tray.until(({ tooltip }) => tooltip.startsWith('Unknown'), 'Unknown', UNTIL_STALE);
  expect(unknown.tooltip).toMatch(/^Unknown · was Ready at \d\d:\d\d$/);
  expect(iconShown(unknown)).toBe('unknown');
  const notice = await scene.notifications.withTitle('No answer from the ACD');
  expect(notice.body).toMatch(/^You were Ready at \d\d:\d\d\. Calls may still reach you\.$/);

  scene.acd.setWeather({ is: 'fine' });
  const back = await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY again', 60_000);
  expect(iconShown(back)).toBe('ready');
  expect(scene.notifications.shown).toHaveLength(1);
});

it('a NOT_READY that cannot be delivered stays owed and is delivered when the ACD is back', async () => {
  scene.acd.setWeather({ is: 'error', status: 503 });
  await tray.click('Go Not Ready', 'Coffee');
  const going = await tray.until(({ tooltip }) => tooltip === 'Going Not Ready…', 'Going Not Ready…');
  expect(iconShown(going)).toBe('changing');
  expect((await scene.change(2)).status).toBe(503);
  expect(scene.acd.agent(EMAIL).state).toBe('READY');

  scene.acd.setWeather({ is: 'fine' });
  await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Coffee)'), 'Coffee', 30_000);
  expect(scene.acd.agent(EMAIL)).toMatchObject({ state: 'NOT_READY', reason: 'COF' });
});

it('a change on a slow line is shown as going, and as done only when it is', async () => {
  scene.acd.setWeather({ is: 'slow', ms: 1500 });
  await tray.click('Go Not Ready', 'Lunch');
  const going = await tray.until(({ tooltip }) => tooltip === 'Going Not Ready…', 'Going Not Ready…', 1000);
  expect(iconShown(going)).toBe('changing');
  const lunch = await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Lunch)'), 'Lunch');
  expect(iconShown(lunch)).toBe('not-ready');
});

it.each([
  ['is lost with the connection', { is: 'drops-answer' }],
  ['stops half-way', { is: 'stalls' }],
  ['comes from a hotel’s login page', { is: 'html' }],
] as const)('a NOT_READY whose answer %s is sent until the ACD confirms it', async (_what, weather) => {
  scene.acd.setWeather(weather, { path: paths.changeState, times: 1 });
  await tray.click('Go Not Ready', 'Coffee');
  await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Coffee)'), 'Coffee', 30_000);
  expect(scene.changes().length).toBeGreaterThanOrEqual(2);
  expect(scene.acd.agent(EMAIL).state).toBe('NOT_READY');
});
