import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { autostartFile, execOf, programOf, readEntry, withProgram } from './desktop-entry';

const ENTRY = {
  name: 'Schalter',
  comment: { en: 'Your state', de: 'Dein Status' },
  command: ['/opt/Schalter/schalter', '--at-login'],
  icon: '/opt/Schalter/icon.png',
};

it('an autostart file says what is started, in both languages, and that it is on', () => {
  expect(autostartFile(ENTRY)).toBe(`[Desktop Entry]
Type=Application
Version=1.0
Name=Schalter
Comment=Your state
Comment[de]=Dein Status
Exec=/opt/Schalter/schalter --at-login
Icon=/opt/Schalter/icon.png
Terminal=false
StartupNotify=false
X-GNOME-Autostart-enabled=true
`);
});

it('no field can begin a line of its own', () => {
  const text = autostartFile({ ...ENTRY, icon: '/a\nHidden=true', comment: { en: 'a\r\nb', de: ' c\\' } });
  expect(text).toContain('\nIcon=/a\\nHidden=true\n');
  expect(text).toContain('\nComment=a\\r\\nb\nComment[de]=\\sc\\\\\n');
  expect(readEntry(text).isOn).toBe(true);
});

describe('a command', () => {
  it.each([
    ['/opt/Schalter/schalter', '/opt/Schalter/schalter'],
    ['/opt/My Apps/schalter', '"/opt/My Apps/schalter"'],
    ['/opt/Müller/schalter', '"/opt/Müller/schalter"'],
    ['/opt/a"b', '"/opt/a\\\\"b"'],
    ["/opt/a'b", '"/opt/a\'b"'],
    ['/opt/a\\b', '"/opt/a\\\\\\\\b"'],
    ['/opt/$HOME', '"/opt/\\\\$HOME"'],
    ['/opt/`id`', '"/opt/\\\\`id\\\\`"'],
    ['/opt/~ada', '"/opt/~ada"'],
    ['/opt/100%', '/usr/bin/env nice -n 0 /opt/100%%'],
    ['/opt/%f $', '/usr/bin/env nice -n 0 "/opt/%%f \\\\$"'],
    ['/opt/a;b&c|d', '"/opt/a;b&c|d"'],
    ['/opt/a\nb', '"/opt/a\\nb"'],
    ['', '""'],
  ])('%j is written as %s', (program, exec) => {
    expect(execOf([program, '--at-login'])).toBe(`${exec} --at-login`);
  });

  it('is read by a desktop as it is, whatever is in it', () => {
    const argument = fc.string({
      unit: fc.constantFrom(...'ab/ \t\n\r"\'\\`$%&;|<>()*?#~üß'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(argument, { minLength: 1, maxLength: 4 }), command => {
        const text = autostartFile({ ...ENTRY, command });
        const exec = readEntry(text).exec ?? '';
        const starter = command[0]?.includes('%') ? ['/usr/bin/env', 'nice', '-n', '0'] : [];
        expect(asDesktopsDo(exec)).toEqual([...starter, ...command]);
        if (command[0] !== 'env') expect(programOf(exec)).toBe(command[0]);
      }),
      { numRuns: 2000 },
    );
  });
});

/** How the specification reads `Exec`: the escapes of a value first, then quotes, then field codes. */
function asDesktopsDo(exec: string): string[] {
  const escapes: Record<string, string> = { s: ' ', n: '\n', t: '\t', r: '\r', '\\': '\\' };
  const value = exec.replace(/\\(.)/g, (whole, letter) => escapes[letter] ?? whole);
  const words = value.match(/"(?:[^"\\]|\\[\s\S])*"|[^ ]+/g) ?? [];
  return words.map(word => {
    if (!word.startsWith('"')) expect(word).not.toMatch(/[\t\n"'\\><~|&;$*?#()`]/); // the reserved characters
    const inside = word.startsWith('"') ? word.slice(1, -1).replace(/\\(["`$\\])/g, '$1') : word;
    expect(inside.replaceAll('%%', '')).not.toContain('%'); // a lone one begins a field code
    return inside.replaceAll('%%', '%');
  });
}

describe('an autostart file of any hand', () => {
  const file = (...lines: string[]) => ['[Desktop Entry]', 'Exec=schalter', ...lines, ''].join('\n');
  const NEW = '/new place/schalter';
  const execIn = (text: string) => readEntry(text).exec;
  it.each<[boolean, string, string]>([
    [true, 'as it comes', file()],
    [false, 'hidden by the desktop’s settings', file('Hidden=true')],
    [false, 'switched off by GNOME', file('X-GNOME-Autostart-enabled=false')],
    [false, 'with blanks', file('Hidden = true ')],
    [true, 'switched on again', file('Hidden=false', 'X-GNOME-Autostart-enabled=true')],
    [true, 'with a comment', file('#Hidden=true')],
    [true, 'with something of an action', file('[Desktop Action x]', 'Hidden=true')],
    [false, 'of Windows’ line ends', file('Hidden=true').replaceAll('\n', '\r\n')],
  ])('is on: %s, if it is %s', (isOn, _what, text) => {
    expect(readEntry(text)).toMatchObject({ isOn, exec: 'schalter' });
  });

  it.each([
    ['/old/schalter --at-login', '/old/schalter', '"/new place/schalter" --at-login'],
    ['"/old place/schalter" %U "--at-login"', '/old place/schalter', '"/new place/schalter" --at-login'],
    ['env LANG=de /old/schalter', '/old/schalter', 'env LANG=de "/new place/schalter"'],
    ['/usr/bin/env /old/100%%/schalter', '/old/100%/schalter', '/usr/bin/env "/new place/schalter"'],
    ['/usr/bin/env nice -n 0 /old/a=b%%/schalter -x', '/old/a=b%/schalter', '"/new place/schalter" -x'],
    ['schalter', 'schalter', '"/new place/schalter"'],
    ['env LANG=de', '', null],
    ['', '', null],
  ])(
    'that starts %s starts %j; moved, it starts the same with the same arguments',
    (exec, program, moved) => {
      expect(programOf(exec)).toBe(program);
      if (moved !== null) expect(execIn(withProgram(file().replace('schalter', exec), NEW))).toBe(moved);
    },
  );

  it('that is moved keeps every other line', () => {
    const lines = ['# mine', 'X-GNOME-Autostart-Delay=5', 'OnlyShowIn=KDE;', '[Desktop Action x]', 'Exec=x'];
    expect(withProgram(file(...lines), '/new/schalter')).toBe(
      file(...lines).replace('Exec=schalter', 'Exec=/new/schalter'),
    );
  });

  it.each(['', 'Exec=schalter', '[Desktop Action x]\nExec=schalter', '{"Exec":"x"}'])(
    'may start nothing: %j',
    text => {
      expect(readEntry(text)).toMatchObject({ isOn: false, exec: null });
    },
  );
});
