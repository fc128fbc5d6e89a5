import { describe, expect, it } from '@jest/globals';
import { messagesIn } from './messages';
import { stateWord } from './names';
import { printable } from './printable';

describe('a text from elsewhere', () => {
  it.each([
    ['a NUL', 'READY\u0000', 'READY\ufffd'],
    ['lines', 'A\r\nB\u2028C', 'A\ufffd\ufffdB\ufffdC'],
    ['a turn of direction', '\u202eYDAER', '\ufffdYDAER'],
    ['what has no width', 'R\u200bEADY', 'R\ufffdEADY'],
    ['half a character', 'A\ud800B', 'A\ufffdB'],
    ['no character', 'A\uffffB\ufdd0C\u{1fffe}', 'A\ufffdB\ufffdC\ufffd'],
  ])('with %s is shown with a mark in its place', (_what, text, shown) => {
    expect(printable(text)).toBe(shown);
    expect(stateWord(text, messagesIn('en'))).toBe(`“${shown}”`);
  });

  it.each(['WRAP_UP', 'Im Gespräch', ' READY ', 'R\u0395ADY', '準備完了', '\u{1f4a9}', '<b>&_%s'])(
    '%j is shown as it is',
    text => expect(printable(text)).toBe(text),
  );
});
