import type { ShortcutName } from '../../setting';
import type { RuleName } from '../../state';

/** The settings page. */
export const settings = {
  title: 'Settings',
  notSaved: 'Could not be saved. Try again.',
  locked: 'Set by your administrator',
  outOfRange: (least: number, most: number) => `This has to be a whole number from ${least} to ${most}.`,
  account: 'Account',
  email: 'Email',
  server: 'Server',
  key: 'Access key',
  keyStorage: {
    keychain: 'In the keychain of this computer',
    'this-run-only':
      'For this run only: this computer offers no keychain. After a restart it has to be entered again.',
    none: 'None',
    demo: 'None needed in the demo',
  },
  noAccount: 'No account is set up on this computer yet.',
  demoAccount: 'This is the demo: an agent of an ACD inside Bereit.',
  setUp: 'Set up…',
  newKey: 'New access key…',
  signOut: 'Sign out / switch agent…',
  rules: 'By itself',
  rule: {
    lock: 'Go Not Ready when the screen is locked',
    idle: (minutes: number) => `Go Not Ready after ${minutes} minutes without input`,
    sleep: 'Go Not Ready before the computer sleeps',
    logOff: 'Go Not Ready at log-off and shutdown',
  },
  ruleReason: {
    lock: 'Reason at the screen lock',
    idle: 'Reason without input',
    sleep: 'Reason before sleep',
    logOff: 'Reason at log-off',
  } satisfies Record<RuleName, string>,
  /** Nobody has to be at the desk for these, but a call may still be running. */
  duringCalls: 'What this does to a call in progress is not documented: try it once with your administrator.',
  idleMinutes: 'Minutes without input',
  idleMinutesHint: '2 to 240. Bereit warns you one minute before.',
  restore: 'Go Ready again at the unlock',
  restoreMinutes: 'Longest lock in minutes',
  restoreMinutesHint: '1 to 60. After a longer lock you stay Not Ready.',
  noLongerListed: (code: string) => `${code} (no longer in the list)`,
  startAtLogin: 'Start at login',
  quitting: 'When quitting while Ready',
  quittings: { ask: 'Ask', 'not-ready': 'Go Not Ready and quit', 'stay-ready': 'Quit and stay ready' },
  look: 'Appearance and language',
  appearance: 'Appearance',
  appearances: { light: 'Light', dark: 'Dark' },
  language: 'Language',
  asSystem: 'As the system',
  advanced: 'Advanced',
  pollSeconds: 'Poll interval in seconds',
  pollRange: 'How often the ACD is asked, 5 to 60.',
  reasonField: 'Name of the reason’s field',
  reasonFieldHint: 'The documentation of the ACD has two. Automatic tries both.',
  automatic: 'Automatic',
  checkReasons: 'Check whether reasons arrive…',
  openLog: 'Open log folder',
  notOpened: 'The folder could not be opened.',
  version: 'Version',
  testRuntime: (version: string) => `Test build on Electron ${version}: only for an ACD on this computer`,
  /** What it means that a file of the profile was of no use at this start, and what it is called now. */
  setAside: {
    why: { broken: 'broken', newer: 'of a newer version' },
    settings: (why: string) => `The settings were ${why}, so Bereit begins anew.`,
    vault: (why: string) => `The stored access key was ${why}. Enter it again.`,
    memory: (why: string) => `The notes from the last run were ${why}. Check your state.`,
    one: (file: string) => `The old file is kept: ${file}.`,
    many: (files: string) => `The old files are kept: ${files}.`,
  },
  openFolder: 'Open folder',
};

/** Key combinations that work in every program. */
export const shortcuts = {
  title: 'Key combinations',
  hint: 'They work in every program, so choose some that no other program needs.',
  name: {
    toggle: 'Switch Ready / Not Ready',
    ready: 'Go Ready',
    notReady: 'Go Not Ready',
  } satisfies Record<ShortcutName, string>,
  none: 'None',
  record: 'Press the combination now…',
  recordHint: 'With Ctrl or Alt, and a letter, a digit or a function key. Escape cancels.',
  remove: 'Remove',
  removeFor: (name: string) => `Remove: ${name}`,
  /** What is wrong with what was pressed. */
  problem: {
    alone: 'Hold Ctrl or Alt down with it. Otherwise the key would be lost for typing.',
    typing: 'This combination types a character. Choose another one.',
    key: 'Take a letter, a digit or a function key.',
  },
  twice: (name: string) => `This is already “${name}”. Choose another one.`,
  refused: 'The system does not give this one to Bereit; perhaps another program has it. Choose another one.',
  keys: { Control: 'Ctrl', Alt: 'Alt', Shift: 'Shift', Super: 'Win', Command: 'Cmd' },
};

/** The editor of the reasons. */
export const reasonsEditor = {
  title: 'Not-Ready Reasons',
  none: 'No reasons are set up.',
  demo: 'The demo has reasons of its own. Yours can be edited outside of it.',
  add: 'Add a reason',
  most: (most: number) => `More than ${most} reasons do not fit.`,
  fresh: 'New reason',
  code: 'Code',
  codeHint: 'The acronym the reason has in the portal.',
  en: 'English name',
  de: 'German name',
  edit: (reason: string) => `Edit ${reason}`,
  up: (reason: string) => `Move ${reason} up`,
  down: (reason: string) => `Move ${reason} down`,
  remove: 'Remove',
  /** Something of the reason is missing or wrong. */
  notKept: 'Not saved yet',
  empty: 'This is missing.',
  tooLong: (most: number) => `At most ${most} characters.`,
  twice: 'Another reason has this code.',
};
