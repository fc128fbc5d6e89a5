import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { createAcd } from '../../electron/acd-service/acd';
import { paths } from '../../electron/acd-service/endpoints';
import { startAcdServer } from '../../electron/acd-service/server';
import { makeHome, startApp } from '../desktop/app';
import type { TrayItem } from '../desktop/tray-item';
import { SPEED } from '../support/patience';
import { iconShown } from './icons';
import { EMAIL, KEY, type Scene, setReadyScene } from './scene';

let scene: Scene;
let tray: TrayItem;
beforeEach(async () => {
  ({ scene, tray } = await setReadyScene({ speed: SPEED }));
});
afterEach(() => scene.end());

/** A poll may be 5.5 s away; an answer is overdue 20 s after it was due. */
const UNTIL_STALE = 35_000;

/** Another Schalter on the same desktop, which an ACD of its own has told the state. */
async function startBeside(state: 'READY' | 'NOT_READY') {
  const acd = createAcd({ accessKey: KEY, agents: [{ email: EMAIL, state }], reasons: [], speed: SPEED });
  const answered = new Promise(resolve => acd.onExchange(resolve));
  const server = await startAcdServer(acd);
  const home = makeHome();
  const file = scene.provisioningFile({ serverUrl: server.url });
  const app = startApp(home, { speed: SPEED, args: ['--hidden', '--provision', file] });
  await answered;
  const end = async () => {
    await app.kill('SIGTERM');
    await server.close();
    home.remove();
  };
  return { acd, end };
}

it('an ACD that falls silent is shown as unknown with what was, is told once, and is believed again when it answers', async () => {
  // What takes as long, beside it: a hotel's login page in the place of the ACD, told to who was READY alone.
  const notReady = await startBeside('NOT_READY');
  notReady.acd.setWeather({ is: 'html' });
  const ready = await startBeside('READY');
  ready.acd.setWeather({ is: 'html' });
  scene.acd.setWeather({ is: 'silent' });
  const unknown = await tray.until(({ tooltip }) => tooltip.startsWith('Unknown'), 'Unknown', UNTIL_STALE);
  expect(unknown.tooltip).toMatch(/^Unknown · was Ready at \d\d:\d\d$/);
  expect(iconShown(unknown)).toBe('unknown');
  const notice = await scene.notifications.withTitle('No answer from the ACD');
  expect(notice.body).toMatch(/^You were Ready at \d\d:\d\d\. Calls may still reach you\.$/);
  // Nobody has told the third one anything for longer, and it has nothing to say.
  await scene.notifications.untilOpen(open => open.length === 2, 'the other one’s notice', UNTIL_STALE);

  for (const { acd } of [scene, ready, notReady]) acd.setWeather({ is: 'fine' });
  const back = await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY again', 60_000);
  expect(iconShown(back)).toBe('ready');
  await scene.notifications.untilOpen(open => open.length === 0, 'nothing more to tell', 60_000);
  expect(scene.notifications.shown.map(({ title }) => title)).toEqual([notice.title, notice.title]);
  await Promise.all([ready.end(), notReady.end()]);
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
  scene.acd.setWeather({ is: 'slow', ms: 6000 });
  await tray.click('Go Not Ready', 'Lunch');
  const going = await tray.until(({ tooltip }) => tooltip === 'Going Not Ready…', 'Going Not Ready…');
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
