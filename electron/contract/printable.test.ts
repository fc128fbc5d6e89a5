import { describe, expect, it } from '@jest/globals';
import { messagesIn } from './messages';
import { stateWord } from './names';
import { isShowable, printable } from './printable';

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

describe('a name that people read', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \u00a0\u3000'],
    ['what has no width', '\u200b\u200b\ufeff'],
    ['joiners', '\u200c\u200d\u2060'],
    ['turns of direction', '\u202e\u2066'],
    ['a Hangul filler', '\u3164'],
    ['a selector of variants', '\ufe0f'],
    ['an empty pattern of Braille', '\u2800'],
    ['tags', '\u{e0001}\u{e0041}'],
    ['a soft hyphen', '\u00ad'],
    ['half a character', 'A\ud800'],
  ])('cannot be of %s alone', (_what, text) => expect(isShowable(text)).toBe(false));

  it.each(['Coffee', '☕\ufe0f', '👩\u200d💻', 'می\u200cخواهم', '한글', '-', '\u200bPause'])(
    'can be %j',
    text => expect(isShowable(text)).toBe(true),
  );
});
