import { existsSync, readFileSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../desktop/app';
import { createBell } from '../desktop/events';
import { OPEN_TO_TESTS, openPage } from '../desktop/page';
import { hasWindow, mainProcess } from '../desktop/processes';
import { type SecondDisplay, startSecondDisplay } from '../desktop/second-display';
import type { TrayItem } from '../desktop/tray-item';
import { startWindowManager, type WindowManager } from '../desktop/window-manager';
import { type Scene, setScene } from './scene';

let scene: Scene;
let other: SecondDisplay;
let desktop: WindowManager;
let app: RunningApp;
let tray: TrayItem;
beforeEach(async () => {
  scene = await setScene({ state: 'READY' });
  other = await startSecondDisplay();
  desktop = await startWindowManager(other.name);
  ({ app, tray } = await scene.startProvisioned({ args: [OPEN_TO_TESTS] }));
  await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
  await untilTold();
});
afterEach(async () => {
  desktop.stop();
  await scene.end();
  other.stop();
});

const profile = () => path.join(scene.home.folder, '.config/Schalter-source');
const ours = () => String(process.env['DISPLAY']);
const hereSince = new RegExp(`another session of this user \\(${ours()}\\)`);
const TITLE = 'Schalter runs in another of your sessions';

/** The first one has written down where it runs. */
async function untilTold(): Promise<void> {
  const bell = createBell();
  const watcher = watch(profile(), bell.ring);
  await bell
    .until(() => existsSync(path.join(profile(), 'session.json')) || undefined, 'where it runs')
    .finally(() => watcher.close());
}

function startThere(...args: string[]): RunningApp {
  return startApp(scene.home, { args, env: { DISPLAY: other.name } });
}

async function expectDialog(second: RunningApp, title: string): Promise<void> {
  await desktop.until(titles => titles.includes(title), 'the dialog');
  await desktop.close(title);
  expect(await second.ended()).toBe(1);
  expect(second.output()).toMatch(hereSince);
  expect(second.output()).not.toContain('running already');
}

describe('where the same user is logged in twice, a second start', () => {
  it('says on its own display where Schalter runs, and opens nothing on the other one', async () => {
    await expectDialog(startThere(), TITLE);
    expect(hasWindow(mainProcess(profile()))).toBe(false);
    // It goes on there, and a start in its own session opens its window.
    expect(await startApp(scene.home).ended()).toBe(0);
    const page = await openPage(app);
    await page.text(/Ready/);
    await page.close();
  });

  it('says so at a login, too, in the language that is set', async () => {
    const settings = path.join(profile(), 'settings.json');
    const set = JSON.parse(readFileSync(settings, 'utf8'));
    writeFileSync(settings, JSON.stringify({ ...set, language: 'de' }));
    await expectDialog(startThere('--at-login'), 'Schalter läuft in einer anderen deiner Sitzungen');
  });

  it('hands an account over all the same', async () => {
    const second = startThere('--provision', scene.provisioningFile());
    expect(await second.ended()).toBe(0);
    expect(second.output()).toContain('takes this account over');
    expect(await desktop.titles()).not.toContain(TITLE);
  });

  it('after the first one has ended there, is the first itself', async () => {
    await app.kill('SIGTERM');
    scene.host.forget();
    const second = startThere('--hidden');
    await (await scene.host.icon()).until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
    await second.kill('SIGTERM');
  });
});
