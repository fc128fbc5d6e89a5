import { describe, expect, it } from '@jest/globals';
import { parseCommandLine, UsageError } from './command-line';

const NEEDS_A_FILE = '--provision needs a file: schalter --provision FILE (- reads standard input)';

describe('the command line', () => {
  it.each<[string[], string | null, boolean, boolean?, boolean?]>([
    [[], null, false],
    [['--provision', 'a.json'], 'a.json', false],
    [['--provision=a.json'], 'a.json', false],
    [['--provision', '-'], '-', false],
    [['--provision', '/a folder/ä.json'], '/a folder/ä.json', false],
    [['--provision', 'C:\\a.json'], 'C:\\a.json', false],
    [['--provision', 'a.json', '--provision', 'b.json'], 'b.json', false],
    [['--demo'], null, true],
    [['--demo', '--provision', 'a.json'], 'a.json', true],
    [['.', '--demo'], null, true],
    [['--hidden'], null, false, true],
    [['.', '--no-sandbox', '--hidden'], null, false, true],
    [['--hidden', '--provision', 'a.json'], 'a.json', false, true],
    [['--at-login'], null, false, true, true],
    [['.', '--at-login', '--hidden'], null, false, true, true],
  ])('%j is understood', (args, provision, demo, hidden = false, atLogin = false) => {
    expect(parseCommandLine(args)).toEqual({ provision, demo, hidden, atLogin });
  });

  it.each([
    ['--no-sandbox', '--password-store=gnome-libsecret', '--lang=de'],
    ['--type=gpu-process', '--user-data-dir=/tmp/x', '--inspect=0'],
    ['-psn_0_12345'],
    ['.', 'a.json', '--allow-file-access-from-files', '--demographics', '--hidden-by=x'],
    ['--', '--demo', '--provision', '--hidden'],
  ])('lets the words of others pass: %s …', (...args) => {
    expect(parseCommandLine(args)).toEqual({ provision: null, demo: false, hidden: false, atLogin: false });
  });

  it.each([
    [['--provision']],
    [['--provision=']],
    [['--provision', '']],
    [['--demo', '--provision']],
    [['--provision', '--demo']],
    [['--provision', '--no-sandbox']],
  ])('%j names no file, and says how to', args => {
    expect(() => parseCommandLine(args)).toThrow(new UsageError(NEEDS_A_FILE));
  });
});
