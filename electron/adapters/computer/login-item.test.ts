import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createLoginItem, type LoginItemApp, type LoginItemParts } from './login-item';

const mustNot = () => {
  throw new Error('not on this system');
};
const noApp: LoginItemApp = { getLoginItemSettings: mustNot, setLoginItemSettings: mustNot };
const off = { openAtLogin: false, executableWillLaunchAtLogin: false, wasOpenedAtLogin: false };

let home: string;
const warn = jest.fn<(text: string, cause?: unknown) => void>();
beforeEach(() => {
  warn.mockReset();
  home = mkdtempSync(path.join(tmpdir(), 'schalter login '));
});
afterEach(() => rmSync(home, { recursive: true }));

const item = (changes: Partial<LoginItemParts> = {}) =>
  createLoginItem({
    platform: 'linux',
    env: {},
    home,
    execPath: '/opt/Schalter/schalter',
    args: [],
    entry: { name: 'Schalter', comment: { en: 'Your state', de: 'Dein Status' }, icon: 'schalter' },
    app: noApp,
    log: { warn },
    ...changes,
  });
const folder = () => path.join(home, '.config/autostart');
const file = () => path.join(folder(), 'de.schalter.Schalter.desktop');
const exec = () => /^Exec=(.*)$/m.exec(readFileSync(file(), 'utf8'))?.[1];
const write = (...lines: string[]) => {
  mkdirSync(folder(), { recursive: true });
  writeFileSync(file(), ['[Desktop Entry]', 'Type=Application', ...lines, ''].join('\n'));
};

describe('on Linux', () => {
  it('is off until chosen; then there is a file that starts this program, hidden', () => {
    const login = item();
    expect([login.isOn(), login.capability, existsSync(folder())]).toEqual([false, 'ok', false]);
    login.set(true);
    expect([login.isOn(), exec()]).toEqual([true, '/opt/Schalter/schalter --at-login']);
    expect(statSync(file()).mode & 0o777).toBe(0o644);
    expect(readdirSync(folder())).toEqual(['de.schalter.Schalter.desktop']);
    login.set(false);
    expect([login.isOn(), readdirSync(folder())]).toEqual([false, []]);
    login.set(false);
  });

  it.each<[string, string, (other: string) => string]>([
    ['XDG_CONFIG_HOME', 'where it says', other => other],
    ['XDG_CONFIG_HOME that is relative', 'below the home folder', () => 'relative'],
    ['XDG_CONFIG_HOME that is empty', 'below the home folder', () => ''],
  ])('with %s the file is %s', (_what, where, config) => {
    const other = path.join(home, 'other');
    item({ env: { XDG_CONFIG_HOME: config(other) } }).set(true);
    expect(existsSync(path.join(other, 'autostart/de.schalter.Schalter.desktop'))).toBe(
      where === 'where it says',
    );
    expect(existsSync(file())).toBe(where !== 'where it says');
  });

  it.each(['Hidden=true', 'X-GNOME-Autostart-enabled=false'])(
    'what the desktop’s settings switched off (%s) is off, stays so at the next start, and can be chosen again',
    line => {
      write('Exec=/old/schalter --at-login', line);
      const login = item();
      login.repair();
      expect([login.isOn(), exec()]).toEqual([false, '/old/schalter --at-login']);
      login.set(true);
      expect([login.isOn(), exec()]).toEqual([true, '/opt/Schalter/schalter --at-login']);
    },
  );

  it.each([
    ['/opt/Schalter/schalter', '/opt/Schalter/schalter --at-login'],
    [
      '/new "place"/$schalter 100%',
      '/usr/bin/env nice -n 0 "/new \\\\"place\\\\"/\\\\$schalter 100%%" --at-login',
    ],
  ])('a program that was moved to %s is found again at the next start', (execPath, expected) => {
    item({ execPath: '/old place/schalter' }).set(true);
    item({ execPath }).repair();
    expect(exec()).toBe(expected);
    expect(statSync(file()).mode & 0o777).toBe(0o644);
    expect(readdirSync(folder())).toEqual(['de.schalter.Schalter.desktop']);
  });

  it('what somebody added to the entry of a program that was moved stays', () => {
    const own = ['X-GNOME-Autostart-Delay=5', 'OnlyShowIn=KDE;XFCE;', 'Name[de]=Mein Schalter'];
    write('Exec=env LANGUAGE=de /gone/schalter --at-login --password-store=gnome-libsecret', ...own);
    const before = readFileSync(file(), 'utf8');
    item().repair();
    expect(readFileSync(file(), 'utf8')).toBe(before.replace('/gone/schalter', '/opt/Schalter/schalter'));
  });

  it('an entry that MATE does not start, for the version it names, is started there from the next start on', () => {
    write(`Exec=${process.execPath} --at-login`, 'Version=1.5', '[Desktop Action Other]', 'Version=1.5');
    const before = readFileSync(file(), 'utf8');
    item().repair();
    expect(readFileSync(file(), 'utf8')).toBe(before.replace('Version=1.5', 'Version=1.0'));
  });

  it.each([
    ['another copy of it', process.execPath],
    ['somebody’s own script', path.join(__dirname, 'login-item.ts')],
    ['a name that the desktop looks up', 'schalter'],
    ['a command that makes no sense', 'env LANGUAGE=de'],
  ])('an entry that starts %s is left as it is', (_what, command) => {
    write(`Exec=${command}`, 'X-MATE-Autostart-Delay=5');
    const before = readFileSync(file(), 'utf8');
    item().repair();
    expect(readFileSync(file(), 'utf8')).toBe(before);
    expect(warn).not.toHaveBeenCalled();
  });

  it('nothing is made at a start where it was not chosen', () => {
    item().repair();
    expect(readdirSync(home)).toEqual([]);
  });

  it('it names the launcher of the packaged program, which says so if there can be no start', () => {
    item({ execPath: '/opt/Schalter/schalter.bin' }).set(true);
    expect(exec()).toBe('/opt/Schalter/schalter --at-login');
  });

  it('run from source it names the app’s folder too', () => {
    item({ execPath: '/n m/electron', args: ['/s r/schalter'] }).set(true);
    expect(exec()).toBe('"/n m/electron" "/s r/schalter" --at-login');
  });

  it.each<[string, Record<string, string>, string]>([
    [
      'of its own',
      { APPIMAGE: '/home/ada/Schalter 1.AppImage', APPDIR: '/tmp/.mount_x' },
      '"/home/ada/Schalter 1.AppImage"',
    ],
    [
      'of the terminal it was started in',
      { APPIMAGE: '/x/term.AppImage', APPDIR: '/tmp/.mount_t' },
      '/tmp/.mount_x/schalter',
    ],
  ])('inside an AppImage %s it names what will be there at the next login', (_what, env, program) => {
    item({ env, execPath: '/tmp/.mount_x/schalter' }).set(true);
    expect(exec()).toBe(`${program} --at-login`);
  });

  it.each<[string, Record<string, string>, string]>([
    ['Flatpak', { FLATPAK_ID: 'de.schalter.Schalter' }, '/app/bin/schalter'],
    ['Snap', { SNAP: '/snap/schalter/1' }, '/snap/schalter/1/schalter'],
  ])('inside %s it is missing, and says so', (_what, env, execPath) => {
    write('Exec=/opt/Schalter/schalter');
    const login = item({ env, execPath });
    expect([login.capability, login.isOn()]).toEqual(['missing', false]);
    expect(() => login.set(true)).toThrow('Schalter cannot be started at login from inside Flatpak or Snap.');
    login.repair();
    expect(exec()).toBe('/opt/Schalter/schalter');
  });

  it('is not missing because a terminal inside Snap started it', () => {
    expect(item({ env: { SNAP: '/snap/code/1' } }).capability).toBe('ok');
  });

  it('says why the folder refused, and may be tried again', () => {
    writeFileSync(path.join(home, '.config'), '');
    const login = item();
    expect(login.capability).toBe('ok');
    expect(() => login.set(true)).toThrow(`${file()} cannot be written (ENOTDIR).`);
    expect([login.capability, login.isOn()]).toEqual(['ok', false]);
    rmSync(path.join(home, '.config'));
    login.set(true);
    expect([login.capability, login.isOn()]).toEqual(['ok', true]);
  });

  it.each(['.config', '.config/autostart'])('says so where %s leads nowhere', name => {
    mkdirSync(path.dirname(path.join(home, name)), { recursive: true });
    symlinkSync(path.join(home, 'gone'), path.join(home, name));
    const login = item();
    expect(() => login.set(true)).toThrow(/cannot be written \((ENOENT|EEXIST)\)/);
    login.repair();
    login.set(false);
    expect([login.isOn(), warn.mock.calls]).toEqual([false, []]);
  });

  it('leaves nothing half-written behind', () => {
    mkdirSync(path.join(file(), 'x'), { recursive: true }); // a folder in the file's place
    expect(() => item().set(true)).toThrow(/cannot be written \((EISDIR|ENOTEMPTY)\)/);
    expect(() => item().set(false)).toThrow(/cannot be removed \(ERR_FS_EISDIR\)/);
    expect(readdirSync(folder())).toEqual(['de.schalter.Schalter.desktop']);
  });

  it('a repair that is refused is logged, and no more', () => {
    mkdirSync(folder(), { recursive: true });
    const elsewhere = path.join(home, 'elsewhere');
    writeFileSync(elsewhere, '[Desktop Entry]\nExec=/old/schalter\n');
    symlinkSync(elsewhere, file());
    mkdirSync(`${file()}.tmp-${process.pid}`); // where the new one has to be written first
    const login = item();
    login.repair();
    expect(warn).toHaveBeenCalledTimes(1);
    expect(readFileSync(elsewhere, 'utf8')).toContain('/old/schalter');
  });
});

describe('on macOS and Windows Electron does it', () => {
  const set = jest.fn<LoginItemApp['setLoginItemSettings']>();
  beforeEach(() => void set.mockReset());
  const with_ = (platform: NodeJS.Platform, found: object, args: string[] = []) => {
    const get = jest.fn(() => ({ ...off, ...found }));
    const app = { getLoginItemSettings: get, setLoginItemSettings: set };
    return { login: item({ platform, app, args, execPath: 'C:\\Schalter\\schalter.exe' }), get };
  };

  it('macOS with its main service, and tells whether it started this run', () => {
    const { login } = with_('darwin', { openAtLogin: true, wasOpenedAtLogin: true, status: 'enabled' });
    login.set(true);
    expect(set.mock.calls).toEqual([[{ openAtLogin: true }]]);
    expect([login.isOn(), login.startedThisRun(), login.capability]).toEqual([true, true, 'ok']);
  });

  it.each([
    ['requires-approval', 'uncertain'],
    ['not-registered', 'ok'],
  ])('macOS with the status %s is %s', (status, capability) => {
    expect(with_('darwin', { status }).login.capability).toBe(capability);
  });

  it.each([
    [[], ['--at-login']],
    [['C:\\my apps\\schalter'], ['"C:\\my apps\\schalter"', '--at-login']],
  ])('Windows with the same path and arguments to read as to write', (given, args) => {
    const { login, get } = with_('win32', { executableWillLaunchAtLogin: true }, given);
    const command = { path: 'C:\\Schalter\\schalter.exe', args };
    expect(login.isOn()).toBe(true);
    login.set(false);
    expect(get.mock.calls).toEqual([[command]]);
    expect(set.mock.calls).toEqual([[{ openAtLogin: false, ...command }]]);
  });

  it('Windows: what the Task Manager switched off is off', () => {
    expect(with_('win32', { openAtLogin: true }).login.isOn()).toBe(false);
  });

  it.each<NodeJS.Platform>(['darwin', 'win32'])('%s: nothing to repair', platform => {
    with_(platform, {}).login.repair();
    expect([set.mock.calls, readdirSync(home)]).toEqual([[], []]);
  });
});
