import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../desktop/app';
import { OPEN_TO_TESTS, openPage } from '../desktop/page';
import { startTrayHost, type TrayHost } from '../desktop/tray-host';
import type { TrayItem } from '../desktop/tray-item';
import { startWindowManager } from '../desktop/window-manager';
import { type Scene, setScene } from './scene';

let scene: Scene;
let app: RunningApp;
const hosts: TrayHost[] = [];
beforeEach(async () => {
  scene = await setScene({ state: 'READY' });
});
afterEach(async () => {
  await app.kill('SIGTERM');
  for (const host of hosts.splice(0)) host.stop();
  await scene.end();
});

/** As the login starts it, on a desktop that shows no icons but those of a tray host. */
function start(): RunningApp {
  const args = ['--hidden', '--provision', scene.provisioningFile(), OPEN_TO_TESTS];
  app = startApp(scene.home, { args, env: { XDG_CURRENT_DESKTOP: 'GNOME' } });
  return app;
}

async function another(looks?: number): Promise<TrayHost> {
  const host = await startTrayHost(looks);
  hosts.push(host);
  return host;
}

/** The icon is there, tells the state and does what its menu says. */
async function works(tray: TrayItem): Promise<void> {
  await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
  await tray.click('Go Not Ready', 'Coffee');
  await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Coffee)'), 'Coffee');
}
const noTray = /This desktop shows no tray icons/;

describe('a panel', () => {
  beforeEach(() => scene.host.stop());

  it('that comes late gets the icon, and the window is no longer what leads to Schalter', async () => {
    const page = await openPage(start());
    await page.text(noTray);
    const tray = await (await another()).icon();
    await works(tray);
    expect(await page.text(/Not Ready \(Coffee\)/)).not.toMatch(noTray);
    const windows = await startWindowManager();
    await windows.close('Schalter');
    await page.gone();
    windows.stop();
    await tray.click('Quit Schalter');
    expect(await app.ended()).toBe(0);
  });

  it('that comes at the very moment when it is looked for gets the icon all the same', async () => {
    const host = await another(1);
    start();
    await works(await host.icon());
  });

  it('that is started anew gets the icon again', async () => {
    const first = await another();
    start();
    const before = await first.icon();
    await before.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
    first.stop();
    const second = await another();
    await works(await second.icon());
  });
});

it('without a panel the window opens, and its close button leaves it in the task list until Schalter quits', async () => {
  scene.host.stop();
  const windows = await startWindowManager();
  const page = await openPage(start());
  await page.text(noTray);
  await windows.close('Schalter');
  expect(await windows.minimised()).toBe('Schalter');
  expect(await windows.titles()).toContain('Schalter');
  windows.stop();

  // Whoever starts it once more finds what was there.
  expect(await startApp(scene.home).ended()).toBe(0);
  await page.click('button', 'Coffee');
  await page.text(/Not Ready \(Coffee\)/);
  await page.evaluate('void window.bridge.call("app.quit", { how: "stay-ready", remember: false })');
  expect(await app.ended()).toBe(0);
});
