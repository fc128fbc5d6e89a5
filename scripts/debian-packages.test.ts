import { describe, expect, test } from '@jest/globals';
import { candidates, choosePackages, describeMissing, knownPackages, type Missing } from './debian-packages';

const nothing: Missing = { commands: [], libraries: [], modules: [], fonts: false };
const packages = (missing: Partial<Missing>, known: string[] = []) =>
  choosePackages(candidates({ ...nothing, ...missing }), new Set(known));

describe('the package of a missing library', () => {
  test.each([
    ['libgtk-3.so.0', 'libgtk-3-0'],
    ['libXcomposite.so.1', 'libxcomposite1'],
    ['libasound.so.2', 'libasound2'],
    ['libdbus-1.so.3', 'libdbus-1-3'],
    ['libpango-1.0.so.0', 'libpango-1.0-0'],
    ['libnotify.so.4', 'libnotify4'],
    ['libsecret-1.so.0', 'libsecret-1-0'],
    ['libdrm.so.2', 'libdrm2'],
    ['libxkbcommon.so.0', 'libxkbcommon0'],
    ['libgio-2.0.so.0', 'libglib2.0-0'],
    ['libatspi.so.0', 'libatspi2.0-0'],
    ['libsmime3.so', 'libnss3'],
    ['libgcc_s.so.1', 'libgcc-s1'],
  ])('%s is in %s', (library, name) => {
    expect(packages({ libraries: [library] })).toEqual([name]);
  });

  test('is the renamed one where apt has it, even if the old name is still an alias', () => {
    expect(packages({ libraries: ['libasound.so.2'] }, ['libasound2', 'libasound2t64'])).toEqual([
      'libasound2t64',
    ]);
    expect(packages({ libraries: ['libasound.so.2'] }, ['libasound2'])).toEqual(['libasound2']);
  });
});

describe('what is installed', () => {
  test('names each package once, in order', () => {
    const missing = {
      commands: ['scrot', 'Xvfb', 'systemd-inhibit', 'xdotool'],
      libraries: ['libnss3.so', 'libsmime3.so'],
      modules: ['dbus', 'gi'],
      fonts: true,
    };
    const names = 'fonts-dejavu-core libnss3 python3-dbus python3-gi scrot systemd xdotool xvfb';
    expect(packages(missing)).toEqual(names.split(' '));
  });

  test('has the message bus daemon where an older release keeps it', () => {
    expect(packages({ commands: ['dbus-daemon'] }, ['dbus'])).toEqual(['dbus']);
    expect(packages({ commands: ['dbus-daemon'] }, ['dbus', 'dbus-daemon'])).toEqual(['dbus-daemon']);
  });

  test('is nothing when nothing is missing', () => {
    expect(packages({})).toEqual([]);
  });
});

test('reads the names that apt knows', () => {
  const output = 'Package: xvfb\nVersion: 2:21\nDepends: libc6\n\nPackage: scrot\nSection: graphics\n';
  expect([...knownPackages(output)]).toEqual(['xvfb', 'scrot']);
});

test('says what is missing in words', () => {
  const missing = { commands: ['Xvfb'], libraries: ['libnotify.so.4'], modules: ['gi'], fonts: true };
  expect(describeMissing(missing)).toBe("Xvfb, libnotify.so.4, Python's module gi, a font");
  expect(describeMissing(nothing)).toBe('');
});
