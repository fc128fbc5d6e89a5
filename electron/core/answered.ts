import { acknowledged, refused } from './changed';
import { changeAnswered, lookedAt } from './details/change';
import { type Answer, reached, type Step, still, tell, then } from './events';
import { type Failure, isBlocking, isRefusal } from './failures';
import type { Moment } from './moment';
import { retryIn } from './polling';
import { callsMayReach } from './reach';
import { retrieved } from './retrieved';
import { heardBeside, oneOfTwo } from './second';
import type { Flight, State, Trouble } from './state';
import { stillMayLand, withLateCopy } from './strays';

/** Should an adapter bring a good answer without a state: nobody we know answers like that. */
const NO_STATE: Failure = { kind: 'not-the-acd', mayHaveReached: false, retryAfter: null };

/** An answer to a request of that number. */
export function answered(state: State, request: number, answer: Answer, now: Moment): Step {
  const { flight, second } = state;
  // An answer to anything but what is waited for comes too late to count (truth 3).
  if (flight === null || (request !== flight.request && request !== second?.request)) return still(state);
  if (second?.is === 'NOT_READY') {
    const two = request === flight.request ? ([flight, second] as const) : ([second, flight] as const);
    const one = oneOfTwo(state, two, answer, now);
    if (!one.isOver) return still(one.state);
    return then(one.step, next => still(withLateCopy(landed(next, two[0], answer, now), state.stray, now)));
  }
  if (request === second?.request) return heardBeside(state, flight, answer, now);
  // A READY that has its answer: nobody asks any more what has become of it.
  const effects = second ? [{ do: 'abort', request: second.request } as const] : [];
  return { state: landed({ ...state, second: null }, flight, answer, now), effects };
}

/** The request on its way has its answer. */
function landed(state: State, flight: Flight, answer: Answer, now: Moment): State {
  const { request } = flight;
  const landed: State = { ...state, flight: null };
  if (flight.is === 'retrieve-details') return lookedAt(landed, answer, flight, now);
  if (flight.is === 'change-details') return changeAnswered(landed, answer, now);
  if (flight.is === 'retrieve') {
    if (!answer.ok) return failed(landed, answer.failure, now);
    return answer.state === null
      ? failed(landed, NO_STATE, now)
      : retrieved(landed, answer.state, flight, now);
  }
  // The answer to a change that was dropped meanwhile says nothing of the one that took its place.
  const wish = landed.wish?.request === request ? landed.wish : null;
  if (answer.ok) return wish ? acknowledged(landed, wish, now) : arrived(reached(landed), flight);
  const { failure } = answer;
  const open = wish === null && failure.mayHaveReached ? stillMayLand(landed, flight.is, now) : landed;
  // A refusal is an answer too: the ACD is there, and only this change is wrong.
  const heard = isRefusal(failure.kind) ? reached(open) : failed(open, failure, now);
  return wish ? refused(heard, wish, failure, now) : heard;
}

/** A dropped change has arrived: the next NOT_READY that is seen is not ours (truth 9), nor is its reason (truth 8). */
function arrived(state: State, { is }: Pick<Flight, 'is'>): State {
  const stray = is === 'NOT_READY' && state.stray?.of === is ? null : state.stray;
  return { ...state, ours: null, stray };
}

/** No good answer: noted, and asked again later. Being refused outright is told once, until an answer comes. */
function failed(state: State, failure: Failure, now: Moment): State {
  const { since, told, count }: Trouble = state.trouble ?? { failure, since: now, count: 0, told: [] };
  const trouble = { failure, since, count: count + 1, told };
  const polling = { ...state.polling, dueAt: now.mono + retryIn(failure, trouble.count, now) };
  const { kind } = failure;
  if (!isBlocking(kind) || told.includes(kind)) return { ...state, trouble, polling };
  const blocked: State = { ...state, polling, trouble: { ...trouble, told: [...told, kind] } };
  return tell(blocked, { is: 'blocked', cause: kind, callsMayReach: callsMayReach(state) }, now);
}
