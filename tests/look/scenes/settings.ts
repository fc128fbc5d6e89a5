import { LOCKABLE, type Preferences } from '../../../electron/contract/setting';
import { computer, DEMO, on, preferences, type Scenes } from './fixtures';

const ALL_ON: Partial<Preferences> = {
  rules: {
    lock: { enabled: true, reason: 'COF', restore: { enabled: true, minutes: 10 } },
    idle: { enabled: true, reason: null, minutes: 15 },
    sleep: { enabled: true, reason: null },
    logOff: { enabled: true, reason: 'LUN' },
  },
  shortcuts: { toggle: 'Control+Alt+Shift+R', ready: 'Control+Alt+F9', notReady: null },
};

/** The settings, from usual to everything at once. */
export const SETTINGS: Scenes = {
  settings: on('settings'),
  'settings-all-on': on(
    'settings',
    {},
    { preferences: preferences(ALL_ON), shortcutsRefused: ['ready'], startsAtLogin: true },
    { steps: [{ open: 'details' }] },
  ),
  'settings-computer-uncertain': on('settings', {
    standDown: ['lock', 'sleep'],
    capabilities: computer({
      lock: 'uncertain',
      idle: 'missing',
      sleep: 'uncertain',
      logOff: 'uncertain',
      shortcuts: 'uncertain',
      tray: 'missing',
      notices: 'missing',
      autostart: 'uncertain',
    }),
  }),
  'settings-computer-lacks': on(
    'settings',
    {
      capabilities: computer({
        lock: 'missing',
        idle: 'missing',
        sleep: 'missing',
        logOff: 'missing',
        shortcuts: 'missing',
        tray: 'uncertain',
        autostart: 'missing',
        keychain: 'missing',
      }),
    },
    { keyStorage: 'this-run-only' },
  ),
  'settings-locked': on('settings', {}, { locked: LOCKABLE, preferences: preferences(ALL_ON) }),
  'settings-reason-open': on('settings', {}, {}, { steps: [{ click: 'li [aria-expanded]' }], topOnly: true }),
  'settings-search': on(
    'settings',
    {},
    {},
    { steps: [{ type: '[type=search]', text: 'au' }], topOnly: true },
  ),
  'settings-search-none': on('settings', {}, {}, { steps: [{ type: '[type=search]', text: 'xyz' }] }),
  'settings-demo': on('settings', {}, { ...DEMO, testRuntime: '33.2.1' }, { topOnly: true }),
};
