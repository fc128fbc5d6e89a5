import { describe, expect, it } from '@jest/globals';
import { SETTING } from '../../tests/support/shown';
import type { Lockable, Preferences } from '../contract/setting';
import { lockedIn } from './locked';

const now = SETTING.preferences;
const lockOff = { ...now.rules, lock: { ...now.rules.lock, enabled: false } };

describe('what the administrator keeps from being changed', () => {
  it.each<[what: string, change: Partial<Preferences>, locked: Lockable[], found: Lockable[]]>([
    ['a locked preference', { pollSeconds: 30 }, ['pollSeconds'], ['pollSeconds']],
    ['another one', { pollSeconds: 30 }, ['quitting'], []],
    ['a locked one that stays as it is', { pollSeconds: now.pollSeconds }, ['pollSeconds'], []],
    ['a locked list', { reasons: [] }, ['reasons'], ['reasons']],
    ['a locked rule', { rules: lockOff }, ['rules.lock'], ['rules.lock']],
    ['a rule beside a locked one', { rules: lockOff }, ['rules.idle'], []],
    [
      'several',
      { quitting: 'stay-ready', language: 'de' },
      ['language', 'quitting'],
      ['quitting', 'language'],
    ],
  ])('%s', (_, change, locked, found) => {
    expect(lockedIn(change, now, locked)).toEqual(found);
  });
});
