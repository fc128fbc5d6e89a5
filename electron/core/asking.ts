import type { Told } from '../contract/notice';
import type { Here, ReadyState } from '../contract/state';
import type { Unapplied, Wish } from './changes';
import type { Event } from './events';
import type { Moment } from './moment';
import { isOfTrouble } from './notices';
import type { State } from './state';
import { candidates, strayAfter } from './strays';
import { touched } from './touched';

/** A wish as it begins: to be sent now. */
export function newWish(want: ReadyState, reason: string | null, by: Here, now: Moment): Wish {
  return {
    want,
    reason: want === 'READY' ? null : reason, // a reason is never sent with READY (truth 8)
    by,
    attended: by === 'you' || by === 'unlock',
    askedAt: now,
    dueAt: now.mono,
    request: null,
    sentAt: null,
    attempts: 0,
    mayHaveReached: false,
    unclearAt: null,
    acknowledgedAt: null,
    resends: 0,
    announce: false,
    askFirst: false,
    leftOver: false,
  };
}

/** A NOT_READY that is not applied, as it goes out again: nobody is at the screen to be told. */
export function sentAgain({ reason, by }: Unapplied, now: Moment): Wish {
  return { ...newWish('NOT_READY', reason, by, now), attended: false };
}

/** Somebody asks for a state: the last thing asked for wins (truth 4), whatever was open before is dropped. */
export function ask(
  state: State,
  { want, reason, announce = false }: Event & { readonly type: 'go' },
  now: Moment,
): State {
  const wish = { ...newWish(want, reason, 'you', now), announce };
  const next = replaceWish(touched(state, now), wish, now);
  // Somebody is there and waits: earlier failures do not slow down what is asked from now on.
  const trouble = next.trouble && { ...next.trouble, count: 0 };
  return {
    ...next,
    trouble,
    notice: stillTold(state, want),
    // The newest event wins: a lock the rule had no answer for yet is older (truth 7), and so is an unlock.
    ruling: { ...next.ruling, set: null, occasions: [] },
    restore: null,
    quitting: false,
    leaves: false,
  };
}

/** Who acts has read the notice. But that nobody answers stays true for a NOT_READY: it is not delivered by asking. */
function stillTold(state: State, want: ReadyState): Told | null {
  return isOfTrouble(state) && want === 'NOT_READY' ? state.notice : null;
}

/** Puts a new wish in the place of the old; what the old one may still do is kept in mind. */
export function replaceWish(state: State, wish: Wish | null, now: Moment): State {
  const dropped = state.wish && mayLand(state, state.wish) ? state.wish : null;
  const want = wish?.want ?? null;
  // Asked for twice: the first request may still be the one that arrives.
  const before = candidates(state.stray, dropped, now).filter(one => one.of === want);
  return {
    ...state,
    wish: wish && {
      ...wish,
      mayHaveReached: before.length > 0,
      unclearAt: before.at(-1)?.letGoAt ?? null,
    },
    stray: strayAfter(candidates(state.stray, dropped, now), wish, state),
    unapplied: null,
    // The last answer does not know what the dropped change does (truth 1), nor do we know whose reason is set (truth 8).
    doubted: dropped === null ? state.doubted : state.requests,
    ours: dropped?.want === 'NOT_READY' ? null : state.ours,
  };
}

function mayLand({ flight }: State, wish: Wish): boolean {
  return wish.mayHaveReached || (flight !== null && flight.request === wish.request);
}
