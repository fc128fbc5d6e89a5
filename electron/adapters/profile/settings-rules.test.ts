import { expect, it } from '@jest/globals';
import { shortcuts, usualRules, withGiven } from './settings-rules';

it.each([
  ['nothing', {}, {}],
  [
    'a whole rule',
    { sleep: { enabled: false, reason: 'COF' } },
    { sleep: { enabled: false, reason: 'COF' } },
  ],
  [
    'the minutes of one',
    { idle: { enabled: true, reason: null, minutes: 7 } },
    { idle: { enabled: true, reason: null, minutes: 7 } },
  ],
  [
    'that one is on: its minutes stay',
    { idle: { enabled: true, reason: null } },
    { idle: { enabled: true, reason: null, minutes: 15 } },
  ],
  [
    'that the lock restores: its minutes stay',
    { lock: { enabled: true, reason: 'LUN', restore: { enabled: true } } },
    { lock: { enabled: true, reason: 'LUN', restore: { enabled: true, minutes: 10 } } },
  ],
  [
    'nothing of what the lock restores',
    { lock: { enabled: false, reason: null } },
    { lock: { enabled: false, reason: null, restore: { enabled: false, minutes: 10 } } },
  ],
])('an administrator who gives %s changes no more than that', (_what, given, changed) => {
  expect(withGiven(usualRules, given)).toEqual({ ...usualRules, ...changed });
});

it.each([
  ['Control+Alt+R', true],
  ['Control+Shift+F9', true],
  ['Alt+Command+0', true],
  ['Control+Alt+Shift+Super+0', true],
  ['R', false],
  ['Shift+R', false],
  ['Shift+F9', false],
  ['Alt+Control+R', false], // the same keys in another order
  ['Control+F13', false],
  ['AltGr+K', false], // Electron leaves out what it does not know, and takes K
  ['Control', false],
  ['Control+', false],
  ['Control+Alt', false],
  ['Alt+Tab+X Y', false],
])('%s as a key combination: %s', (keys, fits) => {
  expect(shortcuts.safeParse({ toggle: keys, ready: null, notReady: null }).success).toBe(fits);
});
