import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { keepApplication } from './application';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'schalter data '));
  mkdirSync(inside('drawn'));
  for (const name of ['16x16.png', '512x512.png', 'icon.png', 'icon.ico'])
    writeFileSync(inside('drawn', name), name);
});
afterEach(() => rmSync(folder, { recursive: true }));

const inside = (...names: string[]) => path.join(folder, ...names);
const OWN = '.local/share';
const FILE = 'applications/de.schalter.Schalter.desktop';
const file = () => inside(OWN, FILE);
const icon = (size: string) => inside(OWN, 'icons/hicolor', size, 'apps/schalter.png');

function keep({ env = {}, program = '/opt/Schalter/schalter' } = {}): void {
  keepApplication({
    env: { XDG_DATA_DIRS: `${inside('local')}:${inside('system')}`, ...env },
    home: folder,
    entry: {
      name: 'Schalter',
      comment: { en: 'Your state', de: 'Dein Status' },
      icon: 'schalter',
      command: [program],
    },
    icons: inside('drawn'),
  });
}

function write(where: string, ...lines: string[]): string {
  mkdirSync(path.dirname(where), { recursive: true });
  const text = ['[Desktop Entry]', 'Type=Application', ...lines, ''].join('\n');
  writeFileSync(where, text);
  return text;
}

const BY_US = 'X-Schalter-Written=true';

it('where nobody has told the desktop of Schalter, it gets an entry and the icon in each size', () => {
  keep();
  expect(readFileSync(file(), 'utf8')).toBe(`[Desktop Entry]
Type=Application
Version=1.0
Name=Schalter
Comment=Your state
Comment[de]=Dein Status
Exec=/opt/Schalter/schalter
Icon=schalter
Terminal=false
StartupNotify=false
TryExec=/opt/Schalter/schalter
Categories=Office;
StartupWMClass=Schalter
X-Schalter-Written=true
`);
  expect([icon('16x16'), icon('512x512')].map(name => readFileSync(name, 'utf8'))).toEqual([
    '16x16.png',
    '512x512.png',
  ]);
  expect(statSync(file()).mode & 0o777).toBe(0o644);
  expect(readdirSync(inside(OWN, 'applications'))).toEqual(['de.schalter.Schalter.desktop']);
  expect(readdirSync(inside(OWN, 'icons/hicolor')).toSorted()).toEqual(['16x16', '512x512']);
});

it('it goes where XDG_DATA_HOME says, also where the desktop names that folder among its own', () => {
  const env = { XDG_DATA_HOME: inside('mine'), XDG_DATA_DIRS: `${inside('mine')}/:${inside('system')}` };
  keep({ env });
  keep({ env });
  expect([existsSync(inside('mine', FILE)), existsSync(file())]).toEqual([true, false]);
});

it('an icon that is added to a theme makes the desktop look there again, and nothing else does', () => {
  const theme = inside(OWN, 'icons/hicolor');
  const longAgo = () => utimesSync(theme, 1, 1);
  const isTouched = () => statSync(theme).mtimeMs > 1000;
  keep();
  longAgo();
  keep();
  expect(isTouched()).toBe(false);
  rmSync(icon('16x16'));
  keep();
  expect([isTouched(), existsSync(icon('16x16'))]).toEqual([true, true]);
});

it.each(['local', 'system'])('where a package has brought an entry (%s), none is written', where => {
  write(inside(where, FILE), 'Exec=schalter');
  keep();
  expect(existsSync(inside('.local'))).toBe(false);
});

it('ours goes, icons too, once a package has brought its own', () => {
  keep();
  write(inside('system', FILE), 'Exec=schalter');
  keep();
  expect([file(), icon('16x16'), icon('512x512')].map(existsSync)).toEqual([false, false, false]);
});

it('ours goes also where its icons have gone before', () => {
  write(file(), BY_US, 'Exec=/opt/Schalter/schalter');
  write(inside('system', FILE), 'Exec=schalter');
  keep();
  expect(existsSync(file())).toBe(false);
});

it.each([
  ['', 'an entry of somebody’s own'],
  ['system', 'an entry of somebody’s own over a package’s'],
])('what is not ours stays as it is, and gets no icons (%s: %s)', where => {
  const text = write(file(), 'Exec=/gone/schalter', 'Icon=/my/own.png');
  if (where !== '') write(inside(where, FILE), 'Exec=schalter');
  keep();
  expect(readFileSync(file(), 'utf8')).toBe(text);
  expect(existsSync(inside(OWN, 'icons'))).toBe(false);
});

it('a link that leads nowhere is somebody’s own, too', () => {
  mkdirSync(path.dirname(file()), { recursive: true });
  symlinkSync('/dev/null/nothing', file());
  keep();
  expect(readdirSync(inside(OWN))).toEqual(['applications']);
});

it.each(['/new place/schalter', '/new/100%/schalter'])(
  'ours starts the program where that has moved to (%s), and keeps what somebody added',
  program => {
    keep({ program: '/gone/schalter' });
    writeFileSync(file(), `${readFileSync(file(), 'utf8')}Keywords=calls;\n`);
    keep({ program });
    const text = readFileSync(file(), 'utf8');
    expect(text).toContain(`\nTryExec=${program}\n`);
    expect(text).toMatch(/\nExec=.*\/new.*schalter"?\n/);
    expect(text).not.toContain('/gone/');
    expect(text).toContain('\nKeywords=calls;\n');
  },
);

it('ours goes on starting another copy while that is there', () => {
  const text = write(file(), BY_US, `Exec=${process.execPath}`);
  keep();
  expect(readFileSync(file(), 'utf8')).toBe(text);
});

it('ours without a command stays as it is', () => {
  const text = write(file(), BY_US);
  keep();
  expect(readFileSync(file(), 'utf8')).toBe(text);
});

it('where nothing can be written it says so, and leaves nothing half-done', () => {
  writeFileSync(inside('.local'), '');
  expect(keep).toThrow(/ENOTDIR/);
  rmSync(inside('.local'));
  mkdirSync(path.join(`${file()}.tmp-${process.pid}`, 'x'), { recursive: true }); // where the new one is written first
  expect(keep).toThrow(/EISDIR/);
  expect(existsSync(file())).toBe(false);
});

it('without XDG_DATA_DIRS the system’s usual folders count', () => {
  keep({ env: { XDG_DATA_DIRS: '' } });
  expect(existsSync(file())).toBe(true);
});
