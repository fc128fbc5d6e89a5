import { NOTHING_FOUND } from '../../electron/contract/capabilities';
import { NO_DETAILS } from '../../electron/contract/details';
import type { Foreign } from '../../electron/contract/notice';
import type { Setting } from '../../electron/contract/setting';
import type { Snapshot } from '../../electron/contract/snapshot';

/** A day on which all is well: the state READY, seen at 0. Tests say what differs. */
export const SNAPSHOT: Snapshot = {
  look: 'ready',
  headline: { is: 'ready', time: { is: 'seen', by: null, at: 0 } },
  confirmedAt: 0,
  failure: null,
  nextTryAt: null,
  owesNotReady: false,
  callsMayReach: true,
  mayBeReady: true,
  standDown: [],
  currentReason: null,
  reasonSet: null,
  allowed: { goReady: false, goNotReady: true },
  notice: null,
  details: NO_DETAILS,
  capabilities: NOTHING_FOUND,
};

const REASONS = [
  { code: 'COF', label: { en: 'Coffee', de: 'Kaffee' } },
  { code: 'LUN', label: { en: 'Lunch', de: 'Mittagspause' } },
];

/** A change made elsewhere of which nothing else is known. */
export const FOREIGN: Foreign = {
  from: 'READY',
  to: 'NOT_READY',
  lastSeenAt: 0,
  seenAt: 0,
  unseen: null,
  clue: null,
};

/** An installed Schalter of one agent with two reasons, in English. */
export const SETTING: Setting = {
  language: 'en',
  demo: false,
  playing: [],
  account: { email: 'ada@test.com', serverUrl: 'https://api.tenios.com' },
  reasons: REASONS,
  keyStorage: 'keychain',
  preferences: {
    language: null,
    appearance: 'system',
    reasons: REASONS,
    mostUsedFirst: false,
    rules: {
      lock: { enabled: true, reason: null, restore: { enabled: false, minutes: 10 } },
      idle: { enabled: false, reason: null, minutes: 15 },
      sleep: { enabled: true, reason: null },
      logOff: { enabled: true, reason: null },
    },
    shortcuts: { toggle: null, ready: null, notReady: null },
    quitting: 'ask',
    pollSeconds: 10,
    notReadyReasonField: 'auto',
  },
  locked: [],
  detailsPolicy: 'none',
  startsAtLogin: false,
  shortcutsRefused: [],
  setAside: [],
  unkept: [],
  version: '1.2.3',
  testRuntime: null,
};
