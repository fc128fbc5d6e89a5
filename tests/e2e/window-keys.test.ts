import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RunningApp } from '../desktop/app';
import { pointAt, xdotool } from '../desktop/keyboard';
import { OPEN_TO_TESTS, openPage, type Page } from '../desktop/page';
import type { MenuItem, TrayItem } from '../desktop/tray-item';
import { patience } from '../support/patience';
import { type Scene, setScene } from './scene';
import { untilShown } from './shown';

let scene: Scene;
let app: RunningApp;
let tray: TrayItem;
let page: Page;
async function openWindow(): Promise<void> {
  scene = await setScene({ state: 'NOT_READY' });
  ({ app, tray } = await scene.startProvisioned({ args: [OPEN_TO_TESTS] }));
  await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready'), 'Not Ready');
  await tray.activate();
  page = await openPage(app);
  await page.text(/Go Ready/);
  await pointAt(page);
}
async function end(): Promise<void> {
  await page.close();
  await scene.end();
}

describe('in the window', () => {
  beforeEach(openWindow);
  afterEach(end);

  it('Ctrl+R goes ready, Ctrl+N not ready without a reason', async () => {
    xdotool('key', 'ctrl+r');
    expect((await scene.change()).request).toMatchObject({ state: 'READY' });
    await page.text(/^Ready$/m);
    await untilShown(page, '!shown.snapshot.allowed.goReady && shown.snapshot.allowed.goNotReady');
    xdotool('key', 'ctrl+n');
    const { request } = await scene.change(2);
    expect(request).toMatchObject({ state: 'NOT_READY' });
    expect(request).not.toHaveProperty('nrr');
  });

  it('Ctrl+comma opens the settings', async () => {
    xdotool('key', 'ctrl+comma');
    await page.focused('Settings');
    await page.text(/Not-Ready Reasons/);
  });

  it('Ctrl+Q quits, and asks first while the agent is ready', async () => {
    await page.click('button', 'Go Ready');
    await page.text(/^Ready$/m);
    xdotool('key', 'ctrl+q');
    await page.text(/You are Ready\. Quit anyway\?/);
    await page.click('button', 'Cancel');
    await page.click('button', 'Coffee');
    await page.text(/Not Ready \(Coffee\)/);
    await untilShown(page, '!shown.snapshot.mayBeReady && !shown.snapshot.owesNotReady');
    xdotool('key', 'ctrl+q');
    expect(await app.ended()).toBe(0);
  });

  it('the keys act while a text field has the focus, and leave what is typed', async () => {
    xdotool('key', 'ctrl+comma');
    await page.click('button', 'Add a reason');
    await page.type('Code', 'ME');
    xdotool('key', 'ctrl+r', 'key', 'shift+e');
    expect((await scene.change()).request).toMatchObject({ state: 'READY' });
    await untilShown(page, '!shown.snapshot.allowed.goReady');
    xdotool('key', 'ctrl+a', 'key', 'ctrl+c', 'key', 'End', 'key', 'ctrl+v');
    await page.evaluate(`new Promise(resolve => {
      const look = () => document.activeElement.value === 'MEEMEE' && resolve();
      document.addEventListener('input', look);
      look();
    })`);
  });

  it('a combination that is recorded does not act', async () => {
    xdotool('key', 'ctrl+comma');
    await page.text(/Not-Ready Reasons/);
    await page.evaluate(`document.querySelectorAll('details').forEach(more => { more.open = true; })`);
    await page.click('button', 'Go Ready None');
    await page.text(/Press the combination now/);
    xdotool('key', 'ctrl+r');
    await page.text(/Ctrl\+R/);
    expect(scene.changes()).toEqual([]);
  });
});

describe('in a window that stays open', () => {
  beforeAll(openWindow);
  afterAll(end);

  it.each<[string, string, string[]]>([
    ['+', '0', ['equal', 'plus']],
    ['+ beside the digits', 'KP_0', ['KP_Add']],
  ])(
    'Ctrl with %s makes all of it larger, beyond twice the size, and Ctrl with %s as it was',
    async (...keys) => {
      const [, usual, larger] = keys;
      for (let n = 0; n < 8; n += 1) xdotool('key', `ctrl+${larger[n % larger.length]}`);
      await scaled(2.07);
      xdotool('key', `ctrl+${usual}`);
      await scaled(1);
    },
  );

  it('Ctrl with - makes all of it smaller', async () => {
    xdotool('key', 'ctrl+minus');
    await scaled(0.91);
    xdotool('key', 'ctrl+KP_Subtract');
    await scaled(0.83);
    xdotool('key', 'ctrl+0');
    await scaled(1);
  });

  /** Waits until the page is drawn in that size: each step is half a zoom level, the root of 1.2. */
  async function scaled(wanted: number): Promise<void> {
    const seen = await page.evaluate<number>(`new Promise(resolve => {
      const begun = performance.now();
      const look = () => {
        const seen = Math.round(devicePixelRatio * 100) / 100;
        if (seen === ${wanted} || performance.now() - begun > ${patience(5000)}) resolve(seen);
        else requestAnimationFrame(look);
      };
      look();
    })`);
    expect(seen).toBe(wanted);
  }

  it('Alt shows the menu, and hides it again', async () => {
    const height = (fits: string) =>
      page.evaluate<void>(`new Promise(resolve => {
        const look = () => innerHeight ${fits} && resolve();
        addEventListener('resize', look);
        look();
      })`);
    await height('=== 600');
    xdotool('key', 'Alt_L');
    await height('< 600');
    xdotool('key', 'Alt_L');
    await height('=== 600');
  });

  it('the tray’s menu shows the keys', async () => {
    const { menu } = await tray.look();
    const keysOf = (items: readonly MenuItem[]): Record<string, string> =>
      Object.assign({}, ...items.map(({ label, keys, items: more }) => ({ [label]: keys, ...keysOf(more) })));
    expect(keysOf(menu)).toMatchObject({
      'Go Ready': 'Control+r',
      'Without a reason': 'Control+n',
      Coffee: '',
      'Open Schalter': '',
      'Settings…': 'Control+,',
      'Quit Schalter': 'Control+q',
    });
  });

  it('what a browser has keys for neither reloads the page nor opens anything', async () => {
    await page.evaluate('window.mark = "still here"');
    const keys = ['F5', 'ctrl+shift+r', 'ctrl+shift+i', 'F11', 'alt+F4'];
    xdotool(...keys.flatMap(key => ['key', key]), 'key', 'ctrl+comma');
    await page.text(/Not-Ready Reasons/);
    expect(await page.evaluate('window.mark')).toBe('still here');
  });
});
