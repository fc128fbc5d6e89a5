import { PRODUCT } from '../../product';
import type { ShortcutName } from '../../setting';

/** Key combinations that work in every program. */
export const shortcuts = {
  title: 'Key combinations',
  hint: 'They work in every program, so choose some that no other program needs.',
  name: {
    toggle: 'Switch Ready / Not Ready',
    ready: 'Go Ready',
    notReady: 'Go Not Ready',
  } satisfies Record<ShortcutName, string>,
  nameHint: {
    toggle: 'Not Ready if you may be ready, else Ready.',
    ready: 'Whatever your state is.',
    notReady: 'Whatever your state is, without a reason.',
  } satisfies Record<ShortcutName, string>,
  none: 'None',
  record: 'Press the combination now…',
  recordHint: 'With Ctrl or Alt, and a letter, a digit or a function key. Escape cancels.',
  removeFor: (name: string) => `Remove: ${name}`,
  /** What is wrong with what was pressed. */
  problem: {
    alone: 'Hold Ctrl or Alt down with it. Otherwise the key would be lost for typing.',
    typing: 'This combination types a character. Choose another one.',
    key: 'Take a letter, a digit or a function key.',
  },
  twice: (name: string) => `This is already “${name}”. Choose another one.`,
  refused: `The system does not give this one to ${PRODUCT.name}; perhaps another program has it. Choose another one.`,
  keys: { Control: 'Ctrl', Alt: 'Alt', Shift: 'Shift', Super: 'Win', Command: 'Cmd', Enter: '↵' },
};
