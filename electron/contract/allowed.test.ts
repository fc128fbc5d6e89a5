import { describe, expect, it } from '@jest/globals';
import { SNAPSHOT } from '../../tests/support/shown';
import { canGo } from './allowed';
import type { Allowed, Headline, Snapshot } from './snapshot';

const since = { is: 'since', by: 'you', at: 0 } as const;
const seen = { is: 'seen', by: null, at: 0 } as const;
const ALL = { goReady: true, goNotReady: true };
const snapshot = (headline: Headline, allowed: Allowed = ALL): Snapshot => ({
  ...SNAPSHOT,
  headline,
  allowed,
});

describe('going Not Ready', () => {
  it.each<[string, Headline, string | null, boolean]>([
    ['Ready', { is: 'ready', time: since }, 'COF', true],
    ['Ready', { is: 'ready', time: since }, null, true],
    ['on the way to it', { is: 'changing', to: 'NOT_READY', reason: 'COF' }, 'COF', true],
    ['on the way to Ready', { is: 'changing', to: 'READY', reason: null }, null, true],
    ['unknown', { is: 'unknown', was: { state: 'NOT_READY', at: 0 }, cause: null }, 'COF', true],
    ['something else', { is: 'other', value: 'NOT READY', seenAt: 0 }, null, true],
    ['so with this reason, by us', { is: 'not-ready', reason: 'COF', time: since }, 'COF', false],
    ['so without a reason, by us', { is: 'not-ready', reason: null, time: since }, null, false],
    ['so with another reason', { is: 'not-ready', reason: 'LUN', time: since }, 'COF', true],
    ['so with a reason', { is: 'not-ready', reason: 'COF', time: since }, null, true],
    ['so without a reason', { is: 'not-ready', reason: null, time: since }, 'COF', true],
    [
      'so by others, so that nobody knows the reason',
      { is: 'not-ready', reason: null, time: seen },
      null,
      true,
    ],
  ])('while %s (%j) with the reason %s is a choice: %s', (_what, headline, reason, may) => {
    expect(canGo(snapshot(headline), 'NOT_READY', reason)).toBe(may);
    expect(canGo(snapshot(headline, { ...ALL, goNotReady: false }), 'NOT_READY', reason)).toBe(false);
  });
});

describe('going Ready', () => {
  it.each<Headline>([
    { is: 'not-ready', reason: null, time: since },
    { is: 'unknown', was: null, cause: 'offline' },
  ])('while %j is a choice where the core says so', headline => {
    expect(canGo(snapshot(headline), 'READY', null)).toBe(true);
    expect(canGo(snapshot(headline, { ...ALL, goReady: false }), 'READY', null)).toBe(false);
  });
});
