import type { Told } from '../contract/notice';
import type { ReadyState } from '../contract/state';
import { newWish } from './memory';
import type { Moment } from './moment';
import type { State, Stray, Wish } from './state';

/**
 * How long (ms) an aborted or unanswered change may still land. The ACD says nothing of this; a request that a proxy
 * holds longer than that is rare enough to be reported as a change made elsewhere.
 */
export const MAY_LAND_FOR = 10_000;

/** Somebody asks for a state: the last thing asked for wins (truth 4), whatever was open before is dropped. */
export function ask(state: State, want: ReadyState, reason: string | null, now: Moment): State {
  const next = replaceWish(state, newWish(want, reason, 'agent', now), now);
  // Somebody is there and waits: earlier failures do not slow down what is asked from now on.
  const trouble = next.trouble && { ...next.trouble, count: 0 };
  return { ...next, trouble, notice: stillTold(state, want), lockRule: { ...next.lockRule, setAt: null } };
}

/** Who acts has read the notice. But that nobody answers stays true for a NOT_READY: it is not delivered by asking. */
function stillTold({ notice }: State, want: ReadyState): Told | null {
  const isOfTrouble = notice?.is === 'blocked' || notice?.is === 'lost-while-ready';
  return isOfTrouble && want === 'NOT_READY' ? notice : null;
}

/** Puts a new wish in the place of the old; what the old one may still do is kept in mind. */
export function replaceWish(state: State, wish: Wish | null, now: Moment): State {
  const dropped = state.wish && mayLand(state, state.wish) ? state.wish : null;
  const want = wish?.want ?? null;
  // Asked for twice: the first request may still be the one that arrives.
  const mayHaveReached = want !== null && (dropped?.want === want || state.stray?.of === want);
  return {
    ...state,
    wish: wish && { ...wish, mayHaveReached },
    stray: strayAfter(state.stray, dropped, want, now),
    // The last answer does not know what the dropped change does (truth 1), nor do we know whose reason is set (truth 8).
    doubted: state.doubted || dropped !== null,
    ours: dropped?.want === 'NOT_READY' ? null : state.ours,
  };
}

function mayLand({ flight }: State, wish: Wish): boolean {
  return wish.mayHaveReached || (flight !== null && flight.request === wish.request);
}

/** Which change of ours to look out for: of two the READY, which matters more, else the newer. */
function strayAfter(
  before: Stray | null,
  dropped: Wish | null,
  want: ReadyState | null,
  now: Moment,
): Stray | null {
  const strays = [before, dropped && strayOf(dropped, now)].filter(stray => stray !== null);
  const unwanted = strays.filter(stray => stray.of !== want);
  const stray = unwanted.find(({ of }) => of === 'READY') ?? unwanted.at(-1);
  if (stray === undefined) return null;
  return { ...stray, undo: stray.undo || (stray.of === 'READY' && want === 'NOT_READY') };
}

/** A change of ours that nothing waits for any more. */
function strayOf(wish: Wish, now: Moment): Stray {
  return { of: wish.want, askedAt: wish.askedAt, landedBy: now.mono + MAY_LAND_FOR, undo: false };
}
