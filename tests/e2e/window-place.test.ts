import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RunningApp } from '../desktop/app';
import { hasFocus, xdotool } from '../desktop/keyboard';
import { OPEN_TO_TESTS, openPage, type Page } from '../desktop/page';
import type { TrayItem } from '../desktop/tray-item';
import { startWindowManager, type WindowManager } from '../desktop/window-manager';
import { patience } from '../support/patience';
import { KEY, type Scene, setScene } from './scene';

/** The screen of the throw-away desktop, which has neither panel nor window frames. */
const SCREEN = { width: 1280, height: 800 };

let scene: Scene;
let app: RunningApp;
let tray: TrayItem;
let page: Page;
let windows: WindowManager;
beforeEach(async () => {
  scene = await setScene({ state: 'NOT_READY' });
  windows = await startWindowManager();
  ({ app, tray } = await scene.startProvisioned({ args: [OPEN_TO_TESTS] }));
  await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready'), 'Not Ready');
  await open();
});
afterEach(async () => {
  await page.close();
  windows.stop();
  await scene.end();
});

async function open(): Promise<void> {
  await tray.activate();
  page = await openPage(app);
  await page.text(/Go Ready/);
}

/** Waits until the window lies there: x, y, width, height. */
async function lies(...place: readonly number[]): Promise<void> {
  const wanted = JSON.stringify(place);
  const seen = await page.evaluate<string>(`new Promise(resolve => {
    const begun = performance.now();
    const look = () => {
      const seen = JSON.stringify([screenX, screenY, outerWidth, outerHeight]);
      if (seen === '${wanted}' || performance.now() - begun > ${patience(5000)}) resolve(seen);
      else requestAnimationFrame(look);
    };
    look();
  })`);
  expect(seen).toBe(wanted);
}

function drag(x: number, y: number, width: number, height: number): void {
  const move = ['windowmove', '--sync', `${x}`, `${y}`, 'windowsize', '--sync', `${width}`, `${height}`];
  xdotool('search', '--name', '^Schalter$', ...move);
}

describe('the window', () => {
  it('opens in the middle at first, and then where it was, also after a restart', async () => {
    await lies((SCREEN.width - 360) / 2, (SCREEN.height - 600) / 2, 360, 600);
    drag(700, 60, 420, 640);
    await lies(700, 60, 420, 640);
    await windows.close('Schalter');
    await page.gone();
    await open();
    await lies(700, 60, 420, 640);

    drag(20, 100, 400, 500);
    await lies(20, 100, 400, 500);
    await app.kill('SIGTERM');
    ({ app, tray } = await scene.start({ args: [OPEN_TO_TESTS] }));
    page = await openPage(app);
    await lies(20, 100, 400, 500);
  });

  it('comes back wholly onto the screen', async () => {
    drag(1200, 700, 400, 500);
    await lies(1200, 700, 400, 500);
    await windows.close('Schalter');
    await page.gone();
    await open();
    await lies(SCREEN.width - 400, SCREEN.height - 500, 400, 500);
  });

  it('does not grow where it is moved at a scale between whole ones, whose pixels are no whole DIP', async () => {
    await app.kill('SIGTERM');
    ({ app, tray } = await scene.start({ args: [OPEN_TO_TESTS, '--force-device-scale-factor=1.25'] }));
    page = await openPage(app);
    const sizes: number[][] = [];
    for (const x of ['101', '203', '307', '409']) {
      await hasFocus(page);
      xdotool('search', '--name', '^Schalter$', 'windowmove', '--sync', x, '33');
      await windows.close('Schalter');
      await page.gone();
      await open();
      sizes.push(await page.evaluate<number[]>('[outerWidth, outerHeight]'));
    }
    // Rounded outwards, but no further.
    for (const [width = 0, height = 0] of sizes) {
      expect(width).toBeLessThanOrEqual(362);
      expect(height).toBeLessThanOrEqual(602);
    }
  });

  it('that is made anew once the key is in lies where the other one was', async () => {
    drag(700, 60, 420, 640);
    await lies(700, 60, 420, 640);
    await page.evaluate(`void window.bridge.call('page.open', { page: 'set-up' })`);
    await page.type('New access key', KEY);
    await page.click('button', 'Check and save');
    await page.gone();
    page = await openPage(app);
    await lies(700, 60, 420, 640);
  });

  it('has the focus when it opens, and when it comes to the front again, where it was before', async () => {
    await hasFocus(page);
    // The settings are there too, but not to be seen.
    const seen = `[...document.querySelectorAll('main button')].find(button => button.checkVisibility())`;
    await page.evaluate(`(window.before = ${seen}).focus()`);
    xdotool('mousemove', '0', '0');
    windows.takeFocus();
    await hasFocus(page, false);
    await tray.activate();
    await hasFocus(page);
    expect(await page.evaluate('document.activeElement === window.before')).toBe(true);
  });
});
