import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../desktop/app';
import { OPEN_TO_TESTS, openPage } from '../desktop/page';
import { EMAIL, type Scene, setScene } from './scene';

let scene: Scene;
const started: RunningApp[] = [];
beforeEach(async () => {
  scene = await setScene({ state: 'READY' });
});
afterEach(async () => {
  await Promise.all(started.splice(0).map(app => app.kill('SIGTERM')));
  await scene.end();
});

function start(args: readonly string[]): RunningApp {
  const app = startApp(scene.home, { args });
  started.push(app);
  return app;
}
const provision = (changes = {}) => ['--provision', scene.provisioningFile(changes)];

it('who starts it by hand sees its window', async () => {
  const page = await openPage(start([...provision(), OPEN_TO_TESTS]));
  await page.text(/^Ready$/m);
  await page.close();
});

it('another agent’s file makes the one who was here not ready first, also at a fresh start', async () => {
  const first = await scene.startProvisioned();
  await first.tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
  await first.app.kill('SIGKILL');
  scene.host.forget();
  start(['--hidden', ...provision({ email: 'second@test.example' })]);
  const tray = await scene.host.icon();
  await tray.until(({ tooltip }) => tooltip === 'Agent unknown to the ACD', 'the second agent');
  expect(scene.acd.agent(EMAIL).state).toBe('NOT_READY');
});

it('without a keychain the set-up page says so before the key is typed', async () => {
  const page = await openPage(start([OPEN_TO_TESTS, '--password-store=basic']));
  await page.click('button', 'Set up…');
  await page.text(/offers no keychain: the key is kept for this run only/);
  await page.close();
});
