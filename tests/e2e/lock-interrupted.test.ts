import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { startApp } from '../desktop/app';
import { type LogFile, readLogFile } from '../desktop/log-file';
import { startLoginManager } from '../desktop/login-manager';
import { createOwnBus } from '../desktop/own-bus';
import { OPEN_TO_TESTS, openPage } from '../desktop/page';
import { startScreenSaver } from '../desktop/screen-savers';
import type { TrayLook } from '../desktop/tray-item';
import { EMAIL, type Scene, setScene } from './scene';

let scene: Scene;
let log: LogFile;
beforeEach(async () => {
  scene = await setScene({ state: 'NOT_READY' });
  log = readLogFile(scene.home);
});
afterEach(async () => {
  log.stop();
  await scene.end();
});

const LUNCH = { enabled: true, reason: 'LUN' };
const saying = (words: string) => (look: TrayLook) => look.tooltip.startsWith(words);
const sent = () => scene.changes().map(({ request }) => Object(request).state);
const BY_LOCK = /^Not Ready since \d\d:\d\d \(screen lock\)$/;

/** A Schalter in which the agent has just gone READY. */
async function startReady() {
  const started = await scene.startProvisioned({}, { rules: { lock: LUNCH } });
  await started.tray.until(saying('Not Ready'), 'the ACD’s state');
  await started.tray.click('Go Ready');
  await started.tray.until(saying('Ready'), 'READY');
  return started;
}

it.each([
  ['the screen is still locked', false],
  ['somebody has unlocked it', true],
])(
  'what a killed Schalter did not deliver is delivered and told at the next start, when %s',
  async (_when, unlocked) => {
    const login = await startLoginManager();
    try {
      const { app } = await startReady();
      await log.says(/ lock: uncertain$/m);
      scene.acd.setWeather({ is: 'error', status: 503 });
      login.lock();
      await scene.change(2);
      await app.kill('SIGKILL');
      if (unlocked) login.unlock();
      scene.acd.setWeather({ is: 'fine' });
      const tried = sent().length;

      const { tray } = await scene.start({ args: ['--hidden'] });
      await tray.until(saying('Not Ready (Lunch)'), 'Lunch');
      expect(sent().slice(tried)).toEqual(['NOT_READY']);
      expect(scene.acd.agent(EMAIL)).toMatchObject({ state: 'NOT_READY', reason: 'LUN' });
      const delivered = await scene.notifications.withTitle('Not Ready');
      expect(delivered.body).toMatch(/from before the restart was delivered only now/);
      if (!unlocked) {
        await log.says(/ lock: ok\n[\s\S]* lock: ok\n/); // once in each run
        login.unlock();
        await scene.notifications.untilOpen(
          open => BY_LOCK.test(open[0]?.title ?? ''),
          'a notice at the unlock',
        );
      }
      const [notice, ...others] = scene.notifications.open;
      expect(others).toEqual([]);
      if (notice) scene.notifications.press(notice, 'Go Ready');
      await tray.until(saying('Ready'), 'READY');
      expect(sent().slice(tried)).toEqual(['NOT_READY', 'READY']);
    } finally {
      login.stop();
    }
  },
);

it('a screen that was locked while Schalter was not running makes a READY of before it end at the start', async () => {
  const { app } = await startReady();
  await app.kill('SIGKILL');
  const saver = await startScreenSaver('org.freedesktop.ScreenSaver', { locked: true });
  const { tray } = await scene.start({ args: ['--hidden'] });
  await tray.until(saying('Not Ready (Lunch)'), 'Lunch');
  saver.unlock();
  await scene.notifications.untilOpen(open => BY_LOCK.test(open[0]?.title ?? ''), 'a notice at the unlock');
  expect(sent()).toEqual(['READY', 'NOT_READY']);
  saver.stop();
});

// Chromium cannot go on without the session bus, and ends the process when it dies (dbus/bus.cc,
// `OnConnectionDisconnectedFilter`): by a crash, or in order since electron/electron#53022.
it('a message bus that dies while the screen is locked takes Schalter along and unlocks nothing; on the next one the lock is told again', async () => {
  const own = createOwnBus();
  await own.start();
  const rules = { lock: { ...LUNCH, restore: { enabled: true } } };
  const provision = ['--provision', scene.provisioningFile({ rules })]; // each time: there is no keychain on this bus
  const start = () =>
    startApp(scene.home, {
      args: [OPEN_TO_TESTS, '--password-store=basic', ...provision],
      env: { DBUS_SESSION_BUS_ADDRESS: own.address },
    });
  const first = await startScreenSaver(undefined, { bus: own.connect() });
  let app = start();
  try {
    let page = await openPage(app);
    await page.text(/Not Ready/);
    await page.click('button', 'Go Ready');
    await page.text(/^Ready/m);
    await first.asked();
    first.lock();
    await scene.change(2);
    await page.text(/Not Ready \(Lunch\)/);
    await own.kill();
    await app.ended();

    await own.start();
    const second = await startScreenSaver(undefined, { bus: own.connect(), locked: true });
    app = start();
    page = await openPage(app);
    await page.text(/Not Ready \(Lunch\)/);
    await second.asked();
    await log.says(/ lock: ok\n[\s\S]* lock: ok\n/); // once in each run
    second.unlock();
    // The next thing that is sent was asked for, so nothing was before.
    await page.click('button', 'Coffee');
    expect((await scene.change(3)).request).toMatchObject({ state: 'NOT_READY', nrr: 'COF' });
    await page.text(/Not Ready \(Coffee\)/);
    await page.click('button', 'Go Ready');
    await page.text(/^Ready/m);
    second.lock();
    await scene.change(5);
    expect(sent()).toEqual(['READY', 'NOT_READY', 'NOT_READY', 'READY', 'NOT_READY']);
    await page.close();
  } finally {
    await app.kill('SIGKILL');
    await own.end();
  }
});
