import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { autostartFiles, commandOf, LAUNCHERS, launching } from '../desktop/launcher';
import { OPEN_TO_TESTS, type Page } from '../desktop/page';
import { hasWindow, mainProcess, windowOpens } from '../desktop/processes';
import type { TrayItem } from '../desktop/tray-item';
import { type Scene, setScene } from './scene';
import { openSettings } from './settings-page';
import { shownIn, untilShown } from './shown';

const ROOT = process.cwd();

let scene: Scene;
beforeEach(async () => {
  scene = await setScene();
});
afterEach(() => scene.end());

const config = () => path.join(scene.home.folder, '.config');
const files = () => autostartFiles(config());
const isDemo = ({ tooltip }: { tooltip: string }) => /^Not Ready .* Demo$/.test(tooltip);

/** The demo, whose window opens by itself, on its settings. */
async function startOnSettings() {
  const started = await scene.start({ args: [OPEN_TO_TESTS] });
  return { ...started, page: await openSettings(started) };
}

/** Clicks the switch and waits until it is so. */
async function switchTo(page: Page, on: boolean): Promise<void> {
  await page.click('checkbox', 'Start at login');
  await untilShown(page, `shown.setting.startsAtLogin === ${on}`);
}

async function quit(tray: TrayItem, ended: () => Promise<unknown>): Promise<void> {
  await tray.click('Quit Schalter');
  await ended();
}

describe('“Start at login”', () => {
  it('writes one file that every desktop understands, and takes it away again', async () => {
    const { page } = await startOnSettings();
    expect(files()).toEqual([]);
    await switchTo(page, true);
    expect(files().map(file => path.basename(file))).toEqual(['de.schalter.Schalter.desktop']);
    const [file = ''] = files();
    const text = readFileSync(file, 'utf8');
    expect(commandOf(text)).toEqual([
      path.join(String(process.env['ELECTRON_OVERRIDE_DIST_PATH']), 'electron'),
      ROOT,
      '--at-login',
    ]);
    expect(text).toMatch(/^Type=Application$/m);
    expect(text).toMatch(/^Name=Schalter$/m);
    expect(statSync(file).mode & 0o777).toBe(0o644);

    await switchTo(page, false);
    expect(files()).toEqual([]);
    await page.close();
  });

  it.each(LAUNCHERS)('starts it hidden at the next login (%s)', async launcher => {
    const first = await startOnSettings();
    await switchTo(first.page, true);
    await first.page.close();
    await quit(first.tray, first.app.ended);

    const { app, tray } = await scene.start({ command: launching(files()[0] ?? '', launcher) });
    await tray.until(isDemo, 'the demo');
    const pid = mainProcess(path.join(config(), 'Schalter-source'));
    expect(hasWindow(pid)).toBe(false);
    // It would be seen if it were there.
    await tray.activate();
    await windowOpens(pid);
    await quit(tray, app.ended);
  });

  it('says so where the file cannot be written', async () => {
    const { page } = await startOnSettings();
    writeFileSync(path.join(config(), 'autostart'), 'a file where the folder should be');
    await page.click('checkbox', 'Start at login');
    await page.text(/Could not be saved/);
    expect((await shownIn(page)).setting.startsAtLogin).toBe(false);
    await page.close();
  });
});

describe('the reader of desktop files that these tests trust', () => {
  it.each<[string, string[]]>([
    ['/opt/schalter --at-login', ['/opt/schalter', '--at-login']],
    ['"/opt/my app/schalter" "50%%" a%%b', ['/opt/my app/schalter', '50%', 'a%b']],
    [String.raw`"a\\"b" "c\\\\d" "\\$HOME"`, ['a"b', String.raw`c\d`, '$HOME']],
  ])('reads %s', (exec, command) => {
    expect(commandOf(`[Desktop Entry]\nName=x\nExec=${exec}\n`)).toEqual(command);
  });
});
