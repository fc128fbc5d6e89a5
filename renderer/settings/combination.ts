import type { Messages } from '../../electron/contract/messages';

/** What is read of a key event. */
type Press = Pick<
  KeyboardEvent,
  'key' | 'keyCode' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey' | 'getModifierState'
>;

/** Why a press makes no combination: too little is held down, it types a character, it is no key for one. */
export type CombinationProblem = keyof Messages['shortcuts']['problem'];

/**
 * What was pressed, as Electron writes it (docs/api/accelerator.md), e.g. `Control+Alt+R`; null while only modifiers are
 * held. A combination that types something is a problem: it would be lost to every program.
 *
 * @param mac whether Option types characters, as it does on macOS
 */
export function combinationOf(
  press: Press,
  mac: boolean,
): { keys: string } | { problem: CombinationProblem } | null {
  if (MODIFIERS.has(press.key)) return null;
  const { ctrlKey, altKey, shiftKey, metaKey } = press;
  const types = press.key.length === 1 || press.key === 'Dead';
  // Windows takes Ctrl+Alt for AltGr: there Ctrl+Alt+Q is the @ of a German keyboard, and says so by this.
  if (press.getModifierState('AltGraph')) return { problem: 'typing' };
  if (types && altKey && mac && !ctrlKey && !metaKey) return { problem: 'typing' };
  if (!ctrlKey && !altKey && !metaKey) return { problem: 'alone' };
  const name = keyName(press.keyCode);
  if (name === null) return { problem: 'key' };
  const held = [
    ctrlKey && 'Control',
    altKey && 'Alt',
    shiftKey && 'Shift',
    metaKey && (mac ? 'Command' : 'Super'),
  ];
  return { keys: [...held.filter(part => part !== false), name].join('+') };
}

const MODIFIERS: ReadonlySet<string> = new Set(['Control', 'Alt', 'AltGraph', 'Shift', 'Meta', 'CapsLock']);

/**
 * The key as its keyboard names it: an accelerator means the key that is labelled so, and `code` would take the Y of a
 * German keyboard for a Z. `key` is another character as soon as Shift or Alt is held. `keyCode`, though deprecated, is the
 * number Electron makes of the accelerator again (shell/common/keyboard_util.cc). What differs between keyboards is left
 * out. Only on macOS an accelerator means a place on an American keyboard (electron/electron#19747).
 */
function keyName(keyCode: number): string | null {
  const isLetterOrDigit = (keyCode >= 48 && keyCode <= 57) || (keyCode >= 65 && keyCode <= 90);
  if (isLetterOrDigit) return String.fromCharCode(keyCode);
  // Not F13 and on, which most keyboards lack: X11 would take every key with those modifiers for them.
  return keyCode >= 112 && keyCode <= 123 ? `F${keyCode - 111}` : null;
}

/** A combination in the words on the keys, e.g. `Strg+Alt+R`. */
export function spoken(keys: string, { shortcuts }: Messages): string {
  const words: Readonly<Record<string, string>> = shortcuts.keys;
  return keys
    .split('+')
    .map(part => words[part] ?? part)
    .join('+');
}
