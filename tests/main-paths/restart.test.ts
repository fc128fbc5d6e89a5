import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { RunningApp } from '../desktop/app';
import type { TrayItem } from '../desktop/tray-item';
import { EMAIL, KEY, type Scene, setScene } from '../e2e/scene';

let scene: Scene;
let app: RunningApp;
let tray: TrayItem;
beforeAll(async () => {
  scene = await setScene({ state: 'READY', program: 'packaged' });
  ({ app, tray } = await scene.startProvisioned({}, { quitting: 'stay-ready' }));
  await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
});
afterAll(() => scene.end());

it('quits by its menu, with the exit code 0', async () => {
  await tray.click('Quit Schalter');
  expect(await app.ended()).toBe(0);
  expect(app.output()).not.toContain(KEY);
});

it('has the account and its key after a restart', async () => {
  ({ app, tray } = await scene.start({ args: ['--hidden'] }));
  await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY after the restart');
});

it('killed with a NOT_READY that was not delivered, it delivers it at the next start and says so', async () => {
  scene.acd.setWeather({ is: 'drops' });
  await tray.click('Go Not Ready', 'Lunch');
  await scene.change();
  await app.kill('SIGKILL');
  scene.acd.setWeather({ is: 'fine' });
  expect(scene.acd.agent(EMAIL).state).toBe('READY');

  ({ app, tray } = await scene.start({ args: ['--hidden'] }));
  await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Lunch)'), 'Lunch, delivered now');
  expect(scene.acd.agent(EMAIL)).toMatchObject({ state: 'NOT_READY', reason: 'LUN' });
  await scene.notifications.withTitle('Not Ready');
});

it('ended by the system, it ends with the exit code 0', async () => {
  app.process.kill('SIGTERM');
  expect(await app.ended()).toBe(0);
});
