import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { RunningApp } from '../desktop/app';
import { OPEN_TO_TESTS, openPage } from '../desktop/page';
import { type ScreenSaver, startScreenSaver } from '../desktop/screen-savers';
import type { TrayItem } from '../desktop/tray-item';
import { SPEED } from '../support/patience';
import { startReadyHere } from './ready-here';
import { EMAIL, type Scene, setScene } from './scene';

/*
 * In a call the ACD acknowledges Not Ready, and applies it when the call ends.
 */
const TITLE = 'Not Ready is not in effect yet';
const BODY =
  'The ACD accepted Not Ready but still reports Ready, possibly until your call ends. Calls may still reach you.';

let scene: Scene;
let app: RunningApp;
let tray: TrayItem;
let saver: ScreenSaver;
beforeEach(async () => {
  saver = await startScreenSaver();
  scene = await setScene({ state: 'NOT_READY', speed: SPEED });
  const rules = { lock: { enabled: true, reason: 'LUN' } };
  ({ app, tray } = await startReadyHere(scene, { rules }, { args: [OPEN_TO_TESTS] }));
  await saver.asked();
  scene.acd.startCall(EMAIL);
});
afterEach(async () => {
  saver.stop();
  await scene.end();
});

it('the agent’s own is told, looked for, and theirs when it comes', async () => {
  await tray.click('Go Not Ready', 'Coffee');
  const notice = await scene.notifications.withTitle(TITLE);
  expect(notice.body).toBe(BODY);
  expect((await tray.look()).tooltip).toMatch(/^Ready · /);
  await tray.activate();
  const page = await openPage(app);
  await page.text(new RegExp(BODY));
  await page.close();
  scene.acd.endCall(EMAIL);
  await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Coffee) · seen '), 'Not Ready (Coffee)');
  expect(scene.changes()).toHaveLength(2);
});

it('a locked screen’s is told once, and sent again until it is applied', async () => {
  saver.lock();
  await scene.change(4);
  scene.acd.endCall(EMAIL);
  await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Lunch)'), 'Not Ready (Lunch)');
  expect(scene.notifications.shown.filter(({ title }) => title === TITLE)).toHaveLength(1);
  saver.unlock();
  const [back] = await scene.notifications.untilOpen(
    open => open.some(({ title }) => title.endsWith('(screen lock)')),
    'the way back',
  );
  expect(back?.title).toMatch(/^Not Ready since .* \(screen lock\)$/);
});
