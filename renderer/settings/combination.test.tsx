import { describe, expect, it } from '@jest/globals';
import { messagesIn } from '../../electron/contract/messages';
import { type CombinationProblem, combinationOf, spoken } from './combination';

/** A key event. What is held is told by `held`: C, A, S, M, and G for AltGr. */
function press(held: string, key: string, keyCode: number): KeyboardEvent {
  return new KeyboardEvent('keydown', {
    key,
    keyCode,
    ctrlKey: held.includes('C'),
    altKey: held.includes('A'),
    shiftKey: held.includes('S'),
    metaKey: held.includes('M'),
    modifierAltGraph: held.includes('G'),
  });
}

describe('a key combination', () => {
  it.each<[string, string, number, string]>([
    ['C', 'r', 82, 'Control+R'],
    ['CA', 'r', 82, 'Control+Alt+R'],
    ['CS', 'R', 82, 'Control+Shift+R'],
    ['A', 'r', 82, 'Alt+R'],
    ['CASM', 'R', 82, 'Control+Alt+Shift+Super+R'],
    ['CA', '1', 49, 'Control+Alt+1'],
    ['CS', '!', 49, 'Control+Shift+1'],
    ['C', 'F1', 112, 'Control+F1'],
    ['CS', 'F12', 123, 'Control+Shift+F12'],
    // The key that a German keyboard has where an English one has its Y.
    ['CA', 'z', 90, 'Control+Alt+Z'],
  ])('of %s with “%s” (%d) is %s', (held, key, keyCode, keys) => {
    expect(combinationOf(press(held, key, keyCode), false)).toEqual({ keys });
  });

  it.each<[string, string, number, string]>([
    ['M', 'r', 82, 'Command+R'],
    ['CA', '®', 82, 'Control+Alt+R'],
    ['AM', '®', 82, 'Alt+Command+R'],
    ['A', 'F5', 116, 'Alt+F5'],
  ])('on macOS of %s with “%s” (%d) is %s', (held, key, keyCode, keys) => {
    expect(combinationOf(press(held, key, keyCode), true)).toEqual({ keys });
  });

  it.each<[boolean, string, string, number, CombinationProblem]>([
    [false, '', 'r', 82, 'alone'],
    [false, '', 'F5', 116, 'alone'],
    [false, 'S', 'R', 82, 'alone'],
    [false, 'S', 'F9', 120, 'alone'],
    [false, 'C', 'F13', 124, 'key'],
    [false, '', 'Enter', 13, 'alone'],
    // Ctrl+Alt+Q on Windows with a German keyboard, AltGr+Q on Linux.
    [false, 'G', '@', 81, 'typing'],
    [false, 'CG', '@', 81, 'typing'],
    [true, 'A', '@', 76, 'typing'],
    [true, 'AS', '‡', 81, 'typing'],
    [true, 'A', 'Dead', 69, 'typing'],
    [false, 'C', 'ö', 192, 'key'],
    [false, 'C', '+', 187, 'key'],
    [false, 'CA', 'Delete', 46, 'key'],
    [false, 'S', 'Home', 36, 'alone'],
    [false, 'C', '1', 97, 'key'],
  ])('is none (mac: %s) of %j with “%s” (%d): %s', (mac, held, key, keyCode, problem) => {
    expect(combinationOf(press(held, key, keyCode), mac)).toEqual({ problem });
  });

  it.each(['Control', 'Alt', 'AltGraph', 'Shift', 'Meta', 'CapsLock'])(
    'is not there yet while only %s is held',
    key => {
      expect(combinationOf(press('C', key, 17), false)).toBeNull();
    },
  );

  it.each<[string, string, string]>([
    ['Control+Alt+R', 'Ctrl+Alt+R', 'Strg+Alt+R'],
    ['Control+Shift+Super+F5', 'Ctrl+Shift+Win+F5', 'Strg+Umschalt+Win+F5'],
    ['Command+R', 'Cmd+R', 'Cmd+R'],
    ['Control+Space', 'Ctrl+Space', 'Strg+Space'],
  ])('%s reads %s and %s', (keys, en, de) => {
    expect([spoken(keys, messagesIn('en')), spoken(keys, messagesIn('de'))]).toEqual([en, de]);
  });
});
