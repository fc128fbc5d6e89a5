import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type RunningApp, startApp } from '../desktop/app';
import { LAUNCHERS, launching } from '../desktop/launcher';
import { hasWindow, mainProcess, windowOpens } from '../desktop/processes';
import type { TrayItem } from '../desktop/tray-item';
import { type Scene, setScene } from './scene';

const INSTALLED = path.join(process.cwd(), 'release', 'linux-unpacked');
/** Whatever a file system takes, and a desktop file, a shell or a launcher may stumble over. */
const ODD = `Müller's "50%=½" $HOME \`id\` \\n ~;&|<>#%f`;

let scene: Scene;
let place: string;
beforeAll(() => {
  place = mkdtempSync(path.join(path.dirname(INSTALLED), 'moved-'));
});
afterAll(() => rmSync(place, { recursive: true }));
beforeEach(async () => {
  scene = await setScene();
});
afterEach(() => scene.end());

const profile = () => path.join(scene.home.folder, '.config', 'Schalter');
const isNotSetUp = ({ tooltip }: { tooltip: string }) => tooltip === 'Not set up yet';

/** An entry of a Schalter that is somewhere else now. */
function writeEntry(...lines: string[]): string {
  const folder = path.join(scene.home.folder, '.config', 'autostart');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'de.schalter.Schalter.desktop');
  const entry = [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Schalter',
    'Exec=/gone/schalter --at-login',
    ...lines,
  ];
  writeFileSync(file, [...entry, ''].join('\n'));
  return file;
}

async function quit({ app, tray }: { app: RunningApp; tray: TrayItem }): Promise<void> {
  await tray.click('Quit Schalter');
  await app.ended();
}

const installed = () => path.join(INSTALLED, 'schalter');

/** The same program in another place: the running program looks through symbolic links. */
function moved(): string {
  const folder = path.join(place, ODD);
  spawnSync('cp', ['-al', INSTALLED, folder]);
  return path.join(folder, 'schalter');
}

/** What an AppImage is to its user: one file, which unpacks a program and starts it. */
function appImage(): string {
  const file = path.join(place, `${ODD}.AppImage`);
  writeFileSync(file, `#!/bin/sh\nAPPIMAGE="$0" APPDIR='${INSTALLED}' exec '${installed()}' "$@"\n`);
  chmodSync(file, 0o755);
  return file;
}

describe.each<[string, () => string]>([
  ['where it was installed', installed],
  ['in a folder with an odd name', moved],
  ['as an AppImage with an odd name', appImage],
])('a Schalter %s', (_where, make) => {
  let program: string;
  beforeAll(() => {
    program = make();
  });

  it.each(LAUNCHERS)('makes an old entry start this one, at login without a window (%s)', async launcher => {
    const file = writeEntry('X-GNOME-Autostart-Delay=5');
    const first = await scene.start({ command: [program] });
    await windowOpens(mainProcess(profile()));
    expect(launching(file, 'specification')).toEqual(expect.arrayContaining([program, '--at-login']));
    expect(readFileSync(file, 'utf8')).toContain('\nX-GNOME-Autostart-Delay=5\n');
    await quit(first);

    const second = await scene.start({ command: launching(file, launcher) });
    await second.tray.until(isNotSetUp, 'Not set up yet');
    const pid = mainProcess(profile());
    expect(hasWindow(pid)).toBe(false);
    // It would be seen if it were there.
    await second.tray.activate();
    await windowOpens(pid);
    await quit(second);
  });
});

it('a second login (somebody switched users, say) opens nothing either', async () => {
  const command = [installed(), '--at-login'];
  const { app, tray } = await scene.start({ command });
  await tray.until(isNotSetUp, 'Not set up yet');
  expect(await startApp(scene.home, { command }).ended()).toBe(0);
  expect(hasWindow(mainProcess(profile()))).toBe(false);
  await app.kill('SIGTERM');
});

it.each(['Hidden=true', 'X-GNOME-Autostart-enabled=false'])(
  'what the desktop’s settings switched off (%s) stays off',
  async line => {
    const file = writeEntry(line);
    const before = readFileSync(file, 'utf8');
    const { app, tray } = await scene.start({ command: [installed()] });
    await tray.until(isNotSetUp, 'Not set up yet');
    await windowOpens(mainProcess(profile()));
    await app.kill('SIGTERM');
    expect(readFileSync(file, 'utf8')).toBe(before);
  },
);
