import type { Messages } from '../en';

/** Key combinations that work in every program. */
export const shortcuts: Messages['shortcuts'] = {
  title: 'Tastenkürzel',
  hint: 'Sie wirken in jedem Programm. Nimm deshalb welche, die kein anderes braucht.',
  name: {
    toggle: 'Bereit / Nicht bereit wechseln',
    ready: 'Bereit melden',
    notReady: 'Nicht bereit melden',
  },
  nameHint: {
    toggle: 'Von „Bereit“ oder unbekannt auf „Nicht\u00a0bereit“, sonst auf „Bereit“.',
    ready: 'Egal wie dein Status ist.',
    notReady: 'Egal wie dein Status ist, ohne Grund.',
  },
  none: 'Keines',
  record: 'Jetzt die Tasten drücken…',
  recordHint:
    'Mit Strg oder Alt, dazu ein Buchstabe, eine Ziffer oder eine Funktionstaste. Escape bricht ab.',
  removeFor: name => `Entfernen: ${name}`,
  problem: {
    alone: 'Halt Strg oder Alt dazu gedrückt. Sonst fehlt dir die Taste beim Schreiben.',
    typing: 'Damit schreibst du ein Zeichen. Nimm ein anderes Kürzel.',
    key: 'Nimm einen Buchstaben, eine Ziffer oder eine Funktionstaste.',
  },
  twice: name => `Das ist schon „${name}“. Nimm ein anderes Kürzel.`,
  refused:
    'Das System überlässt der App dieses Kürzel nicht; vielleicht hat es ein anderes Programm. Nimm ein anderes.',
  keys: { Control: 'Strg', Alt: 'Alt', Shift: 'Umschalt', Super: 'Win', Command: 'Cmd', Enter: '↵' },
};
