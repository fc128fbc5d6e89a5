import type { ReadyState } from '../contract/state';
import { acknowledged } from './changed';
import type { Wish } from './changes';
import { changeAnswered } from './details/change';
import { type Answer, abortFlight, type Effect, reached, type Step, still, then } from './events';
import { type Failure, isBlocking, isRefusal } from './failures';
import type { Moment } from './moment';
import type { Flight, State } from './state';
import { stillMayLand } from './strays';

/**
 * How long (ms) a change may go without an answer. A kept connection can have died without a word, and only a new one
 * tells: whatever begins while another request waits goes over one (adapters/acd/connections.ts).
 */
export const ANSWERED_WITHIN = 2500;

/** When (monotonic, ms) that is over for the request on its way. */
export function doubtDue({ flight, second }: State): number {
  return flight === null || second !== null ? Number.POSITIVE_INFINITY : flight.doubtAt;
}

/**
 * Doubts the connection in time. A NOT_READY goes out once more. READY and the details never do: the ACD is asked what has
 * become of them.
 */
export function doubt(state: State, now: Moment): Step {
  const { flight, wish } = state;
  if (flight === null || doubtDue(state) > now.mono) return still(state);
  if (flight.is === 'change-details') return then(abortFlight(state), next => still(unanswered(next, now)));
  // What nobody wants any more holds up nothing; but it may still land. Questions are never in doubt.
  if (wish === null || wish.request !== flight.request) {
    const of = flight.is as ReadyState;
    return then(abortFlight(state), next => still(stillMayLand(next, of, now)));
  }
  return beside({ ...state, flight: { ...flight, doubtAt: Number.POSITIVE_INFINITY } }, wish, now);
}

/** The write may have arrived, or still do so. */
const unanswered = (state: State, now: Moment) =>
  changeAnswered(state, { ok: false, failure: NO_ANSWER }, now);
const NO_ANSWER: Failure = { kind: 'timeout', mayHaveReached: true, retryAfter: null };

function beside(state: State, { want, reason }: Wish, now: Moment): Step {
  const request = state.requests + 1;
  const effect: Effect =
    want === 'NOT_READY' ? { do: 'change', request, state: want, reason } : { do: 'retrieve', request };
  const is = want === 'NOT_READY' ? want : 'retrieve';
  const second: Flight = { request, is, startedAt: now, doubtAt: Number.POSITIVE_INFINITY };
  return { state: { ...state, requests: request, second }, effects: [effect] };
}

/** An answer to one of two NOT_READYs: the first that tells counts, and the other is one that may still land. */
export function oneOfTwo(
  state: State,
  [answered, other]: readonly [Flight, Flight],
  answer: Answer,
  now: Moment,
): { readonly isOver: false; readonly state: State } | { readonly isOver: true; readonly step: Step } {
  const { wish } = state;
  const isWanted = wish !== null && wish.request === state.flight?.request;
  const carriedBy = (request: number, mayLand: boolean): State['wish'] => {
    if (wish === null || !isWanted) return wish;
    return mayLand ? { ...wish, request, mayHaveReached: true, unclearAt: now } : { ...wish, request };
  };
  if (!answer.ok && !isRefusal(answer.failure.kind) && !isBlocking(answer.failure.kind)) {
    const { mayHaveReached } = answer.failure;
    const left: State = {
      ...state,
      flight: other,
      second: null,
      wish: carriedBy(other.request, mayHaveReached),
    };
    const isDropped = !isWanted && mayHaveReached;
    return { isOver: false, state: isDropped ? stillMayLand(left, 'NOT_READY', now) : left };
  }
  const over: State = { ...state, flight: answered, second: null, wish: carriedBy(answered.request, true) };
  return { isOver: true, step: { state: over, effects: [{ do: 'abort', request: other.request }] } };
}

/** What the ACD says while READY gets no answer: READY has arrived, then. Anything else decides nothing, and is asked again. */
export function heardBeside(state: State, flight: Flight, answer: Answer, now: Moment): Step {
  const { wish } = state;
  const next = { ...flight, doubtAt: now.mono + ANSWERED_WITHIN };
  const heard: State = { ...state, second: null, flight: next };
  // What was known before is so no longer. A READY that was there before is no sign of this one.
  const isNews = answer.ok && answer.state !== state.confirmed?.state;
  const asked: State = isNews ? { ...heard, doubted: state.requests, ours: null } : heard;
  const isReady = answer.ok && answer.state === 'READY';
  if (!isReady || !isNews || wish === null || wish.request !== flight.request) return still(asked);
  return then(abortFlight(asked), next =>
    still(acknowledged(reached(next), { ...wish, unclearAt: now }, now)),
  );
}
