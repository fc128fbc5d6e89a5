import { replaceWish } from './asking';
import type { Wish } from './changes';
import { abortFlight, reached, type Step, still, tell, then } from './events';
import { type Failure, isBlocking, isRefusal } from './failures';
import { age, type Moment } from './moment';
import { BRISK_FOR, dueIn, retryIn } from './polling';
import type { State } from './state';

/** How long (ms) after a click its agent is taken to be looking at the screen (truth 5). */
export const ATTENDED_FOR = 60_000;

/** Whether somebody is at the screen to be told that it failed. */
export function isAttended({ attended, askedAt }: Wish, now: Moment): boolean {
  return attended && age(askedAt, now) <= ATTENDED_FOR;
}

/** The ACD acknowledged our change. That is no confirmation: a retrieve that starts now has to agree (truth 2). */
export function acknowledged(state: State, wish: Wish, now: Moment): State {
  return {
    ...reached(state),
    // Whatever it was before, it is no more; and until the ACD agrees nobody knows what it is now.
    ours: null,
    wish: { ...wish, acknowledgedAt: now, mayHaveReached: true },
    polling: { ...state.polling, dueAt: now.mono, briskUntil: now.mono + BRISK_FOR },
  };
}

/** Our change was not acknowledged: tried again, given up or refused, as it fails towards NOT READY (truth 5). */
export function refused(state: State, wish: Wish, failure: Failure, now: Moment): State {
  const tried: Wish = {
    ...wish,
    attempts: wish.attempts + 1,
    mayHaveReached: wish.mayHaveReached || failure.mayHaveReached,
    unclearAt: failure.mayHaveReached ? now : wish.unclearAt,
  };
  const { kind } = failure;
  if (isRefusal(kind)) return refusedForGood(state, tried, failure, now);
  // READY is not sent twice where the first one may arrive, or has: the ACD is asked (truth 5).
  if (tried.want === 'READY' && failure.mayHaveReached) {
    return giveUpReady({ ...state, wish: tried }, tried, now).state;
  }
  if (tried.want === 'READY' && isBlocking(kind)) return replaceWish({ ...state, wish: tried }, null, now);
  return { ...state, wish: { ...tried, dueAt: now.mono + retryIn(failure, tried.attempts, now) } };
}

/** The ACD will never take it as it is. A NOT_READY nobody waits for at the screen leaves the reason out and goes on. */
function refusedForGood(state: State, wish: Wish, failure: Failure, now: Moment): State {
  if (!isAttended(wish, now) && wish.want === 'NOT_READY') {
    const again = wish.reason === null ? now.mono + retryIn(failure, wish.attempts, now) : now.mono;
    return { ...state, wish: { ...wish, reason: null, dueAt: again } };
  }
  const dropped = dueIn(replaceWish({ ...state, wish }, null, now), 0, now);
  if (failure.kind === 'reason-unknown' && wish.reason !== null) {
    return tell(dropped, { is: 'reason-unknown', reason: wish.reason }, now);
  }
  const { want: wanted, mayHaveReached } = wish;
  const failed = { wanted, cause: failure.kind, mayHaveReached, was: wasSaid(state) };
  return tell(dropped, { is: 'change-failed', ...failed }, now);
}

const wasSaid = ({ confirmed }: State) => confirmed?.state ?? null;

/** How long (ms) after the click a READY may wait for its acknowledgement (truth 5). */
export const READY_GIVEN_UP_AFTER = 15_000;

/** Gives up a READY nobody acknowledged in time. If it may have arrived, the ACD is asked until it says. */
export function giveUpReady(state: State, wish: Wish, now: Moment): Step {
  const inFlight = state.flight?.is === 'READY';
  const mayHaveReached = wish.mayHaveReached || inFlight;
  const cause = inFlight ? 'timeout' : (state.trouble?.failure.kind ?? 'timeout');
  const dropped = replaceWish(state, null, now);
  // An answer to a question from before says nothing of it.
  const isWritten = state.flight?.is === 'NOT_READY' || state.flight?.is === 'change-details';
  const given = isWritten ? still(dropped) : abortFlight(dropped);
  const failed = { wanted: 'READY', cause, mayHaveReached, was: wasSaid(state) } as const;
  return then(given, next =>
    still(tell(mayHaveReached ? dueIn(next, 0, now) : next, { is: 'change-failed', ...failed }, now)),
  );
}
