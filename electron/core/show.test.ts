import { describe, expect, it } from '@jest/globals';
import type { Headline, Snapshot } from '../contract/snapshot';
import type { FailureKind } from '../contract/state';
import { newWish } from './asking';
import { nothingKnown } from './beginning';
import { show } from './show';
import type { Confirmed, State } from './state';

const start = { wall: 1_000_000, mono: 1000, dice: 0.5 };
const after = (seconds: number) => ({
  wall: start.wall + seconds * 1000,
  mono: start.mono + seconds * 1000,
  dice: 0.5,
});

const state = (what: Partial<State> = {}): State => ({
  ...nothingKnown(start),
  account: 'server/agent',
  ...what,
});
const confirmed = (said: string, since: Confirmed['since'] = { is: 'seen', by: null, at: 5 }): Confirmed => ({
  state: said,
  request: 1,
  at: start,
  lasts: 30_000,
  since,
  begun: { request: 1, at: start },
});
const trouble = (kind: FailureKind) => ({
  failure: { kind, mayHaveReached: false, retryAfter: null },
  since: start,
  count: 1,
  told: [],
});
const coffee = { state: 'NOT_READY', by: 'you', reason: 'Coffee', at: 5 } as const;
const wish = (want: 'READY' | 'NOT_READY') => newWish(want, 'Coffee', 'you', start);
const was = { state: 'READY', at: start.wall };

describe('what is shown', () => {
  it.each<[string, State, number, Snapshot['look'], Headline]>([
    ['without an account', state({ account: null }), 0, 'needs-you', { is: 'needs-you', why: 'no-account' }],
    ['before the first answer', state(), 0, 'unknown', { is: 'unknown', was: null, cause: null }],
    [
      'when the first question failed',
      state({ trouble: trouble('tls') }),
      0,
      'unknown',
      { is: 'unknown', was: null, cause: 'tls' },
    ],
    [
      'READY',
      state({ confirmed: confirmed('READY', { is: 'since', by: 'you', at: 7 }) }),
      30,
      'ready',
      { is: 'ready', time: { is: 'since', by: 'you', at: 7 } },
    ],
    [
      'READY, 20 s too old',
      state({ confirmed: confirmed('READY') }),
      30.001,
      'unknown',
      { is: 'unknown', was, cause: null },
    ],
    [
      'READY, in doubt',
      state({ confirmed: confirmed('READY'), doubted: 1 }),
      0,
      'unknown',
      { is: 'unknown', was, cause: null },
    ],
    [
      'READY, and one failure meanwhile',
      state({ confirmed: confirmed('READY'), trouble: trouble('offline') }),
      20,
      'ready',
      { is: 'ready', time: { is: 'seen', by: null, at: 5 } },
    ],
    [
      'READY, and the key is refused',
      state({ confirmed: confirmed('READY'), trouble: trouble('auth') }),
      0,
      'needs-you',
      { is: 'needs-you', why: 'auth' },
    ],
    [
      'NOT_READY of somebody else',
      state({ confirmed: confirmed('NOT_READY') }),
      0,
      'not-ready',
      { is: 'not-ready', reason: null, time: { is: 'seen', by: null, at: 5 } },
    ],
    [
      'NOT_READY of ours',
      state({ confirmed: confirmed('NOT_READY', { is: 'since', by: 'you', at: 5 }), ours: coffee }),
      0,
      'not-ready',
      { is: 'not-ready', reason: 'Coffee', time: { is: 'since', by: 'you', at: 5 } },
    ],
    [
      'a value we do not know',
      state({ confirmed: confirmed('RINGING') }),
      0,
      'unknown',
      { is: 'other', value: 'RINGING', seenAt: 5 },
    ],
    [
      'READY while NOT_READY is asked for',
      state({ confirmed: confirmed('READY'), wish: wish('NOT_READY') }),
      0,
      'changing',
      { is: 'changing', to: 'NOT_READY', reason: 'Coffee' },
    ],
    [
      'a change that takes longer, while the ACD answers',
      state({ confirmed: confirmed('READY'), wish: wish('NOT_READY') }),
      25,
      'changing',
      { is: 'changing', to: 'NOT_READY', reason: 'Coffee' },
    ],
    [
      'a change nobody answers to, for 20 s',
      state({ wish: wish('READY') }),
      20,
      'changing',
      { is: 'changing', to: 'READY', reason: null },
    ],
    [
      'a change nobody answers to, for longer',
      state({ wish: wish('READY') }),
      20.001,
      'unknown',
      { is: 'unknown', was: null, cause: null },
    ],
    [
      'a change that is refused for want of a person',
      state({ wish: wish('NOT_READY'), trouble: trouble('no-key') }),
      0,
      'needs-you',
      { is: 'needs-you', why: 'no-key' },
    ],
  ])('%s', (_name, what, seconds, look, headline) => {
    expect(show(what, after(seconds))).toMatchObject({ look, headline });
  });

  it.each<[string, State, boolean, boolean]>([
    ['nothing without an account', state({ account: null }), false, false],
    ['NOT_READY where READY', state({ confirmed: confirmed('READY') }), false, true],
    ['both where NOT_READY', state({ confirmed: confirmed('NOT_READY') }), true, true],
    ['both where unknown', state(), true, true],
    ['both where the value is unknown', state({ confirmed: confirmed('RINGING') }), true, true],
    ['NOT_READY where READY is asked for', state({ wish: wish('READY') }), false, true],
    ['both where NOT_READY is asked for', state({ wish: wish('NOT_READY') }), true, true],
    ['NOT_READY where the key is refused', state({ trouble: trouble('auth') }), false, true],
  ])('lets the agent choose %s', (_name, what, goReady, goNotReady) => {
    expect(show(what, start).allowed).toEqual({ goReady, goNotReady });
  });

  it('names when and why', () => {
    const what = state({ confirmed: confirmed('READY'), trouble: trouble('proxy'), ours: coffee });
    expect(show(what, start)).toMatchObject({
      confirmedAt: start.wall,
      failure: 'proxy',
      currentReason: 'Coffee',
      reasonSet: { by: 'you', at: expect.any(Number) },
      owesNotReady: false,
      notice: null,
    });
  });

  it.each<[string, Partial<State>, number | null]>([
    ['not where all is well', {}, null],
    [
      'when the next question is due',
      { trouble: trouble('offline'), polling: { ...state().polling, dueAt: 13_400 } },
      start.wall + 12_000,
    ],
    [
      'when the change is due that waits for its next try',
      { trouble: trouble('offline'), wish: { ...wish('NOT_READY'), dueAt: 6000 } },
      start.wall + 5000,
    ],
    [
      'not while somebody is being asked',
      {
        trouble: trouble('offline'),
        flight: { is: 'retrieve', request: 2, startedAt: start, doubtAt: Infinity },
      },
      null,
    ],
  ])('says when the ACD is asked again: %s', (_when, what, at) => {
    expect(show(state(what), start).nextTryAt).toBe(at);
  });
});
