import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../desktop/app';
import { pointAt, xdotool } from '../desktop/keyboard';
import { OPEN_TO_TESTS, openPage, type Page } from '../desktop/page';
import type { TrayItem } from '../desktop/tray-item';
import { startWindowManager } from '../desktop/window-manager';
import { type Scene, setScene } from './scene';

let scene: Scene;
let page: Page;
beforeEach(async () => {
  scene = await setScene({ state: 'READY' });
});
afterEach(async () => {
  await page.close();
  await scene.end();
});

describe('Escape', () => {
  let app: RunningApp;
  let tray: TrayItem;
  beforeEach(async () => {
    ({ app, tray } = await scene.startProvisioned({ args: [OPEN_TO_TESTS] }));
    await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
    await open('Open Schalter', /^Ready$/m);
  });

  async function open(entry: string, says: RegExp): Promise<void> {
    await tray.click(entry);
    page = await openPage(app);
    await page.text(says);
    await pointAt(page);
  }

  it('closes the window on the state, and the icon opens it again', async () => {
    xdotool('key', 'Escape');
    await page.gone();
    await tray.activate();
    page = await openPage(app);
    await page.text(/^Ready$/m);
    expect(scene.changes()).toEqual([]);
    await pointAt(page);
    // Chromium takes it for the first press, held down, whose release no window has heard.
    xdotool('key', 'Escape');
    await page.gone();
  });

  it('leads back from a question, and then closes', async () => {
    await tray.click('Quit Schalter');
    await page.text(/Quit anyway\?/);
    xdotool('key', 'Escape');
    await page.text(/^Ready$/m);
    xdotool('key', 'Escape');
    await page.gone();
    await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
  });

  it('closes the window on the settings, but a list that is open first', async () => {
    await tray.click('Settings…');
    await page.text(/Not-Ready Reasons/);
    await page.evaluate(`(() => {
      const select = [...document.querySelectorAll('select')].find(one => one.checkVisibility());
      select.scrollIntoView();
      select.focus();
    })()`);
    const windows = await startWindowManager();
    const before = (await windows.titles()).length;
    xdotool('key', 'alt+Down');
    await windows.until(titles => titles.length > before, 'the list');
    xdotool('key', 'Escape');
    await windows.until(titles => titles.length === before, 'the end of the list');
    windows.stop();
    await page.text(/Not-Ready Reasons/);
    xdotool('key', 'Escape');
    await page.gone();
  });

  it('ends the recording of a key combination first', async () => {
    await tray.click('Settings…');
    await page.text(/Not-Ready Reasons/);
    await page.evaluate(`document.querySelectorAll('details').forEach(more => { more.open = true; })`);
    await page.click('button', 'Go Ready None');
    await page.text(/Press the combination now/);
    xdotool('key', 'Escape');
    await page.text(/^(?!.*Press the combination now)/s);
    xdotool('key', 'Escape');
    await page.gone();
  });
});

it('without a tray Escape leaves the window in the task list, as its close button does', async () => {
  scene.host.stop();
  const windows = await startWindowManager();
  const args = ['--hidden', '--provision', scene.provisioningFile(), OPEN_TO_TESTS];
  const app = startApp(scene.home, { args, env: { XDG_CURRENT_DESKTOP: 'GNOME' } });
  page = await openPage(app);
  await page.text(/This desktop shows no tray icons/);
  await pointAt(page);
  xdotool('key', 'Escape');
  expect(await windows.minimised()).toBe('Schalter');
  expect(await windows.titles()).toContain('Schalter');
  windows.stop();
  await app.kill('SIGTERM');
});
