import { chmodSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Home, makeHome, type RunningApp, startApp } from '../desktop/app';
import { startWindowManager, type WindowManager } from '../desktop/window-manager';
import { setScene } from './scene';

let home: Home;
let desktop: WindowManager;
let app: RunningApp;
beforeEach(async () => {
  home = makeHome();
  desktop = await startWindowManager();
});
afterEach(async () => {
  await app.kill('SIGKILL');
  desktop.stop();
  home.remove();
});

const config = () => path.join(home.folder, '.config');
const profile = () => path.join(config(), 'Schalter-source');
const TITLE = 'Schalter cannot start';
/** Root may write everywhere: on a machine whose desktops cannot make an ordinary user of it there is nothing to see. */
const ordinary = process.getuid?.() === 0 ? it.skip : it;

async function expectDialog(title: string, said: RegExp): Promise<void> {
  await desktop.until(titles => titles.includes(title), 'the dialog');
  expect(app.process.exitCode).toBeNull();
  await desktop.close(title);
  expect(await app.ended()).toBe(1);
  expect(app.output()).toMatch(said);
  expect(app.output()).not.toContain('running already');
}

describe('where the profile cannot be used Schalter says so, and ends with an error', () => {
  ordinary('in a dialog, for a folder that must not be written to', async () => {
    mkdirSync(profile(), { recursive: true });
    chmodSync(profile(), 0o555);
    app = startApp(home, { args: ['--hidden'] });
    await expectDialog(TITLE, /Schalter-source cannot be used \(EACCES\)/);
    expect(readdirSync(profile())).toEqual([]);
  });

  ordinary('in German too, and for a folder that cannot be made', async () => {
    mkdirSync(config());
    chmodSync(config(), 0o555);
    app = startApp(home, { env: { LANGUAGE: 'de' } });
    await expectDialog('Schalter kann nicht starten', /Schalter-source cannot be used \(EACCES\)/);
  });

  it.each<[string, string, () => void]>([
    ['a file in its place', 'EEXIST', () => writeFileSync(profile(), '')],
    ['a link that leads nowhere', 'ENOENT', () => symlinkSync('/nowhere/at/all', profile())],
    ['a link to itself', 'ELOOP', () => symlinkSync(profile(), profile())],
    ['a folder in the place of the lock', 'EEXIST', () => mkdirSync(lock(), { recursive: true })],
  ])('for %s', async (_what, code, spoil) => {
    mkdirSync(config());
    spoil();
    app = startApp(home);
    await expectDialog(TITLE, new RegExp(`Schalter-source\\S* cannot be used \\(${code}\\)`));
  });
  const lock = () => path.join(profile(), 'SingletonLock');

  it('for a file in the place of all settings', async () => {
    writeFileSync(config(), '');
    app = startApp(home);
    await expectDialog(TITLE, /Schalter-source cannot be used \(ENOTDIR\)/);
  });

  it('on stderr where there is no display', async () => {
    writeFileSync(config(), '');
    app = startApp(home, { env: { DISPLAY: '', WAYLAND_DISPLAY: '' } });
    expect(await app.ended()).not.toBe(0);
    expect(app.output()).toContain('Schalter-source cannot be used (ENOTDIR)');
    expect(app.output()).not.toContain('running already');
  });

  it('and a log-off ends it, with an error too', async () => {
    writeFileSync(config(), '');
    app = startApp(home);
    await desktop.until(titles => titles.includes(TITLE), 'the dialog');
    await app.kill('SIGTERM');
    expect(await app.ended()).toBe(1);
  });
});

it.each([
  ['too long for a socket', () => 'x'.repeat(90)],
  ['not there', () => 'none'],
])('a folder for temporary files that is %s does not keep it from starting', async (_what, name) => {
  const scene = await setScene();
  const folder = path.join(scene.home.folder, name());
  if (name() !== 'none') mkdirSync(folder);
  ({ app } = await scene.startProvisioned({ env: { TMPDIR: folder } }));
  await scene.end();
});
