import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../desktop/app';
import { OPEN_TO_TESTS, openPage, type Page } from '../desktop/page';
import { startWindowManager, type WindowManager } from '../desktop/window-manager';
import { type Scene, setScene } from './scene';

let scene: Scene;
let windows: WindowManager;
let app: RunningApp;
beforeEach(async () => {
  scene = await setScene({ state: 'READY' });
  scene.host.stop();
  windows = await startWindowManager();
});
afterEach(async () => {
  await app.kill('SIGTERM');
  windows.stop();
  await scene.end();
});

/**
 * What Schalter takes for a desktop of Wayland without a tray; the windows are those of X11, which may have a tray of its own
 * but under GNOME.
 */
const sessionOf = (desktop: string) => ({
  XDG_CURRENT_DESKTOP: `${desktop}:GNOME`,
  XDG_SESSION_TYPE: 'wayland',
});

async function start(desktop: string): Promise<Page> {
  const args = ['--hidden', '--provision', scene.provisioningFile(), OPEN_TO_TESTS];
  app = startApp(scene.home, { args, env: sessionOf(desktop) });
  const page = await openPage(app);
  await page.text(/This desktop shows no tray icons/);
  await windows.close('Schalter');
  return page;
}

/** The window that a second start opens, and no other. */
async function opensAgain(desktop: string, before: Page): Promise<void> {
  expect(await startApp(scene.home, { env: sessionOf(desktop) }).ended()).toBe(0);
  await before.gone();
  const another = await openPage(app);
  await another.text(/This desktop shows no tray icons/);
  await windows.until(titles => titles.filter(title => title === 'Schalter').length === 1, 'one window');
}

describe('on Wayland without a tray', () => {
  it('nobody can bring a minimised window back, so a second start makes another one', async () => {
    const page = await start('ubuntu');
    expect(await windows.minimised()).toBe('Schalter');
    await opensAgain('ubuntu', page);
  });

  it('a window that cannot be minimised is closed, and a second start opens it again', async () => {
    const page = await start('sway');
    await page.gone();
    await opensAgain('sway', page);
  });
});
