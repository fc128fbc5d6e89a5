import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Shortcuts } from '../../electron/contract/setting';
import { pointAt, startKeyboardProgram, xdotool } from '../desktop/keyboard';
import type { Page } from '../desktop/page';
import type { TrayItem } from '../desktop/tray-item';
import { type Scene, setScene } from './scene';
import { openSettingsReady } from './settings-page';
import { untilShown } from './shown';

let scene: Scene;
let tray: TrayItem;
let page: Page;
beforeEach(async () => {
  scene = await setScene({ state: 'READY' });
  ({ tray, page } = await openSettingsReady(scene));
  await pointAt(page);
});
afterEach(async () => {
  await page.close();
  await scene.end();
});

const TAKEN = /The system does not give this one to Schalter; perhaps another program has it/;

/** Key combinations from before. */
async function have(shortcuts: Partial<Shortcuts>): Promise<void> {
  const all = JSON.stringify({ toggle: null, ready: null, notReady: null, ...shortcuts });
  await page.evaluate(`window.bridge.call('settings.change', { shortcuts: ${all} })`);
  await untilShown(page, `JSON.stringify(shown.setting.preferences.shortcuts) === '${all}'`);
}

/** Presses the button that says `name`, and then these keys. */
async function record(name: string, keys: string): Promise<void> {
  await page.click('button', name);
  await page.text(/Press the combination now/);
  xdotool('key', keys);
}

describe('a key combination', () => {
  it('is recorded by pressing it, works without the window, and what it does is told', async () => {
    await record('Switch Ready / Not Ready None', 'ctrl+alt+r');
    await page.text(/Ctrl\+Alt\+R/);
    await record('Go Ready None', 'ctrl+shift+F9');
    await page.text(/Ctrl\+Shift\+F9/);
    expect(scene.changes()).toEqual([]);
    await page.closeWindow();

    xdotool('key', 'ctrl+alt+r');
    expect((await scene.change()).request).toMatchObject({ state: 'NOT_READY' });
    await tray.until(({ tooltip }) => /^Not Ready · since/.test(tooltip), 'Not Ready');
    const [gone] = await scene.notifications.untilOpen(open => open.length > 0, 'that it is so');
    expect(gone?.title).toMatch(/^Not Ready since \d\d:\d\d$/);

    xdotool('key', 'ctrl+shift+F9');
    expect((await scene.change(2)).request).toMatchObject({ state: 'READY' });
    await scene.notifications.untilOpen(
      ([first]) => /^Ready since \d\d:\d\d$/.test(first?.title ?? ''),
      'that it is so',
    );
    await tray.until(({ tooltip }) => /^Ready · since/.test(tooltip), 'Ready');
  });

  it('that another program has is said not to work, until that gives it back', async () => {
    const other = startKeyboardProgram();
    try {
      expect(await other.apply({ toggle: 'Control+Alt+R' })).toEqual([]);
      await have({ toggle: 'Control+Alt+R', notReady: 'Control+Alt+N' });
      await page.text(TAKEN);
      xdotool('key', 'ctrl+alt+r');
      await other.presses('toggle');
    } finally {
      await other.end();
    }
    expect(scene.changes()).toEqual([]);
    await have({ toggle: 'Control+Alt+R' });
    await untilShown(page, 'shown.setting.shortcutsRefused.length === 0');
    expect(await page.evaluate('document.body.innerText')).not.toMatch(TAKEN);
    xdotool('key', 'ctrl+alt+r');
    expect((await scene.change()).request).toMatchObject({ state: 'NOT_READY' });
  });

  it('does nothing while one is recorded, and works again afterwards', async () => {
    await have({ notReady: 'Control+Alt+N' });
    await record('Go Ready None', 'ctrl+alt+n');
    await page.text(/This is already “Go Not Ready”\. Choose another one\./);
    xdotool('key', 'Escape');
    await page.text(/^(?!.*Press the combination now)/s);
    await untilShown(page, 'true'); // asked after that, and so answered after that
    expect(scene.changes()).toEqual([]);
    xdotool('key', 'ctrl+alt+n');
    expect((await scene.change()).request).toMatchObject({ state: 'NOT_READY' });
  });
});
