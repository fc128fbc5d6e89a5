import type { ReadyState } from '../contract/state';
import type { Stray, Wish } from './changes';
import type { Moment } from './moment';
import type { State } from './state';

/**
 * How long (ms) an aborted or unanswered change may still land. The ACD says nothing of this; a request that a proxy
 * holds longer than that is rare enough to be reported as a change made elsewhere.
 */
export const MAY_LAND_FOR = 10_000;

/** The changes of ours that may still land, oldest first. */
export function candidates(before: Stray | null, dropped: Wish | null, now: Moment): Stray[] {
  return [before, dropped && strayOf(dropped, now)].filter(one => one !== null);
}

/**
 * Which of them to look out for, besides what is wanted now. A READY that a NOT_READY has overtaken is undone; also if
 * that is refused, unless it was READY all along.
 */
export function strayAfter(strays: readonly Stray[], wish: Wish | null, { confirmed }: State): Stray | null {
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

/** Of two NOT_READYs one has its answer: the other may land from now on. `dropped`: it, if something else is wanted already. */
export function withLateCopy(state: State, dropped: Stray | null, now: Moment): State {
  if (state.wish?.want === 'NOT_READY') return stillMayLand(state, 'NOT_READY', now);
  const late = dropped?.of === 'NOT_READY' ? { ...dropped, letGoAt: now } : null;
  return { ...state, stray: state.stray ?? late };
}

/** A change that was dropped while it was on its way got no clear answer: it may land from now on, too. */
export function stillMayLand(state: State, of: ReadyState, now: Moment): State {
  const { wish, stray } = state;
  if (wish?.want === of) return { ...state, wish: { ...wish, unclearAt: now } };
  return stray?.of === of ? { ...state, stray: { ...stray, letGoAt: now } } : state;
}
