import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { createBell } from '../desktop/events';
import { LAUNCHERS, launching } from '../desktop/launcher';
import { readLogFile } from '../desktop/log-file';
import { mainProcess, windowOpens } from '../desktop/processes';
import { connectXServer } from '../desktop/x-server';
import { type Scene, setScene } from './scene';

const PROGRAM = path.join(process.cwd(), 'release/linux-unpacked/schalter');

let scene: Scene;
beforeEach(async () => {
  scene = await setScene({ program: 'packaged' });
});
afterEach(() => scene.end());

const data = (...names: string[]) => path.join(scene.home.folder, '.local/share', ...names);
const entry = () => data('applications/de.schalter.Schalter.desktop');
const isNotSetUp = ({ tooltip }: { tooltip: string }) => tooltip === 'Not set up yet';

async function untilEntry(): Promise<string> {
  mkdirSync(path.dirname(entry()), { recursive: true });
  const bell = createBell();
  const watcher = watch(path.dirname(entry()), bell.ring);
  await bell
    .until(() => existsSync(entry()) || undefined, 'the entry among the applications')
    .finally(() => watcher.close());
  return readFileSync(entry(), 'utf8');
}

it('the desktop gets an entry and an icon by which it knows the window, and by which it can start it', async () => {
  const { app, tray } = await scene.start();
  const text = await untilEntry();
  expect(existsSync(data('icons/hicolor/48x48/apps/schalter.png'))).toBe(true);
  expect(text).toContain('\nIcon=schalter\n');
  const server = await connectXServer();
  const { window } = await server.until(
    async () => (await server.windows()).find(({ title }) => title === 'Schalter'),
    'the window',
  );
  expect(text).toContain(`\nStartupWMClass=${await server.classOf(window)}\n`);
  server.end();
  const validator = spawnSync('desktop-file-validate', [entry()], { encoding: 'utf8' });
  // It is not on every computer.
  expect([validator.error ? 0 : validator.status, validator.stdout ?? '']).toEqual([0, '']);
  await tray.click('Quit Schalter');
  await app.ended();

  for (const launcher of LAUNCHERS) {
    const again = await scene.start({ command: launching(entry(), launcher) });
    await windowOpens(mainProcess(path.join(scene.home.folder, '.config/Schalter')));
    await again.tray.click('Quit Schalter');
    await again.app.ended();
  }
  expect(readFileSync(entry(), 'utf8')).toBe(text);
  expect(launching(entry(), 'specification')).toEqual([PROGRAM]);
});

it('where it cannot be written the log says so, and Schalter goes on', async () => {
  writeFileSync(path.join(scene.home.folder, '.local'), 'a file where the folder should be');
  const log = readLogFile(scene.home, 'packaged');
  const { tray } = await scene.start();
  await log.says(/The desktop cannot be told name and icon.*ENOTDIR/s);
  log.stop();
  await tray.until(isNotSetUp, 'Not set up yet');
});

it('from source none is written: it would lead that of an installed one astray', async () => {
  mkdirSync(data('applications'), { recursive: true });
  const log = readLogFile(scene.home);
  const { app, tray } = await scene.start({ program: 'source' });
  await log.says(/tray: ok/);
  log.stop();
  await tray.click('Quit Schalter');
  await app.ended();
  expect(existsSync(entry())).toBe(false);
});
