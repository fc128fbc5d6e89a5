import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type ScreenSaver, startScreenSaver } from '../desktop/screen-savers';
import type { TrayItem } from '../desktop/tray-item';
import { startReadyHere } from '../e2e/ready-here';
import { EMAIL, type Scene, setScene } from '../e2e/scene';

let scene: Scene;
let saver: ScreenSaver;
let tray: TrayItem;
beforeAll(async () => {
  scene = await setScene({ state: 'NOT_READY', program: 'packaged' });
  saver = await startScreenSaver();
  ({ tray } = await startReadyHere(scene, { rules: { lock: { enabled: true, reason: 'LUN' } } }));
  await saver.asked();
});
afterAll(async () => {
  saver.stop();
  await scene.end();
});

it('a lock sets NOT_READY with its reason', async () => {
  saver.lock();
  expect((await scene.change(2)).request).toMatchObject({ state: 'NOT_READY', nrr: 'LUN' });
  await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Lunch)'), 'Lunch');
  expect(scene.notifications.open).toEqual([]);
});

it('the unlock changes nothing, and offers Go Ready', async () => {
  saver.unlock();
  const [notice] = await scene.notifications.untilOpen(open => open.length > 0, 'a notice at the unlock');
  expect(notice?.title).toMatch(/^Not Ready since \d\d:\d\d \(screen lock\)$/);
  expect(scene.changes()).toHaveLength(2);
  if (notice) scene.notifications.press(notice, 'Go Ready');
  await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY again');
  expect(scene.acd.agent(EMAIL).state).toBe('READY');
});
