import type { Told } from '../contract/notice';
import type { Here, ReadyState } from '../contract/state';
import type { Moment } from './moment';
import type { State, Stray, Wish } from './state';

/**
 * How long (ms) an aborted or unanswered change may still land. The ACD says nothing of this; a request that a proxy
 * holds longer than that is rare enough to be reported as a change made elsewhere.
 */
export const MAY_LAND_FOR = 10_000;

/** A wish as it begins: to be sent now. */
export function newWish(want: ReadyState, reason: string | null, by: Here, now: Moment): Wish {
  return {
    want,
    reason: want === 'READY' ? null : reason, // a reason is never sent with READY (truth 8)
    by,
    attended: by === 'you',
    askedAt: now,
    dueAt: now.mono,
    request: null,
    sentAt: null,
    attempts: 0,
    mayHaveReached: false,
    unclearAt: null,
    acknowledgedAt: null,
    resends: 0,
    askFirst: false,
    leftOver: false,
  };
}

/** Somebody asks for a state: the last thing asked for wins (truth 4), whatever was open before is dropped. */
export function ask(state: State, want: ReadyState, reason: string | null, now: Moment): State {
  const next = replaceWish(state, newWish(want, reason, 'you', now), now);
  // Somebody is there and waits: earlier failures do not slow down what is asked from now on.
  const trouble = next.trouble && { ...next.trouble, count: 0 };
  return {
    ...next,
    trouble,
    notice: stillTold(state, want),
    lockRule: { ...next.lockRule, setAt: null },
    // The newest event wins: a lock the rule had no answer for yet is older (truth 7).
    screen: { ...next.screen, lastInput: null },
    quitting: false,
  };
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
  const before = candidates(state.stray, dropped, now).filter(one => one.of === want);
  return {
    ...state,
    wish: wish && {
      ...wish,
      mayHaveReached: before.length > 0,
      unclearAt: before.at(-1)?.letGoAt ?? null,
    },
    stray: strayAfter(candidates(state.stray, dropped, now), wish, state),
    // The last answer does not know what the dropped change does (truth 1), nor do we know whose reason is set (truth 8).
    doubted: dropped === null ? state.doubted : state.requests,
    ours: dropped?.want === 'NOT_READY' ? null : state.ours,
  };
}

function mayLand({ flight }: State, wish: Wish): boolean {
  return wish.mayHaveReached || (flight !== null && flight.request === wish.request);
}

/** The changes of ours that may still land, oldest first. */
function candidates(before: Stray | null, dropped: Wish | null, now: Moment): Stray[] {
  return [before, dropped && strayOf(dropped, now)].filter(one => one !== null);
}

/**
 * Which of them to look out for, besides what is wanted now. A READY that a NOT_READY has overtaken is undone; also if
 * that is refused, unless it was READY all along.
 */
function strayAfter(strays: readonly Stray[], wish: Wish | null, { confirmed }: State): Stray | null {
  const stray = graver(strays.filter(one => one.of !== wish?.want));
  if (stray?.of !== 'READY') return stray;
  if (wish) return { ...stray, instead: { reason: wish.reason } };
  const instead = stray.instead && confirmed?.state !== 'READY' ? { reason: null } : null;
  return { ...stray, instead };
}

/** Of two the READY, which matters more, else the newer. */
function graver(strays: readonly Stray[]): Stray | null {
  return strays.find(({ of }) => of === 'READY') ?? strays.at(-1) ?? null;
}

/** Until when (monotonic, ms) a change that was let go may land. */
export function landsBy({ letGoAt }: Stray): number {
  return letGoAt.mono + MAY_LAND_FOR;
}

/** A change of ours that nothing waits for any more. */
function strayOf({ want, by, askedAt }: Wish, letGoAt: Moment): Stray {
  return { of: want, by, askedAt, letGoAt, instead: null };
}

/** What may still land once a change is confirmed or did not stick: an earlier attempt at it without a clear answer. */
export function strayWhenOver({ stray }: State, wish: Wish): Stray | null {
  const earlier = wish.unclearAt && strayOf(wish, wish.unclearAt);
  return graver([stray, earlier].filter(one => one !== null));
}

/** A change that was dropped while it was on its way got no clear answer: it may land from now on, too. */
export function stillMayLand(state: State, of: ReadyState, now: Moment): State {
  const { wish, stray } = state;
  if (wish?.want === of) return { ...state, wish: { ...wish, unclearAt: now } };
  return stray?.of === of ? { ...state, stray: { ...stray, letGoAt: now } } : state;
}
