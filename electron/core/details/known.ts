import type { Answer } from '../events';
import { type Failure, isBlocking, isRefusal } from '../failures';
import { LATE } from '../freshness';
import { phaseOf } from '../machine';
import { age, type Moment } from '../moment';
import { asksToWait, dueIn, retryIn } from '../polling';
import type { Flight, State } from '../state';
import { staysNotReady } from './overtaken';
import type { Said } from './state';

/** How often (ms) the details are asked for while the agent is READY or the window is open. */
const INTERVAL = 300_000;
/** A retry (ms) is no more urgent than a question about the state. */
const SHORTEST_RETRY = 10_000;
/** How old (ms) they may be: until the next answer is due at the latest, and then as long as one of the state. */
const LASTS = INTERVAL * 1.1 + LATE;

/** Many desktops have the same cause to ask (a start, an outage that is over): they spread over so long (ms). */
const CROWD_SPREAD = 60_000;

/** Asks as soon as the agent is READY, or the window is open: somebody waits for it. An ACD that asked to wait gets its way. */
export function wantDetails(state: State, now: Moment): State {
  const { failure } = state.details;
  if (failure && asksToWait(failure)) return state;
  return { ...state, details: { ...state.details, dueAt: Math.min(state.details.dueAt, now.mono) } };
}

/** What was said says nothing about now, until it is said again. */
export function doubtDetails(state: State): State {
  return { ...state, details: { ...state.details, doubted: true } };
}

/** Asks soon, but not all at once; whoever looks does not wait. */
export function wantDetailsInCrowd(state: State, now: Moment): State {
  if (state.polling.windowOpen) return wantDetails(state, now);
  const soon = now.mono + CROWD_SPREAD * now.dice;
  return { ...state, details: { ...state.details, dueAt: soon } };
}

/**
 * When (monotonic, ms) to ask for the details; never while nobody needs them, and not before the state is known and
 * nothing of it is open: they never keep it waiting.
 */
export function detailsDue(state: State): number {
  const { confirmed, polling, trouble } = state;
  const phase = phaseOf(state);
  const isWanted = polling.windowOpen || confirmed?.state === 'READY';
  const isCalm = trouble === null && (phase === 'settled' || phase === 'watching');
  return isWanted && isCalm && confirmed !== null ? state.details.dueAt : Number.POSITIVE_INFINITY;
}

/** What an answer says of the details, or why it says nothing. */
export type Heard = { readonly said: Said } | { readonly failure: Failure };

/** Should an adapter bring a good answer without details. */
const NO_DETAILS: Failure = { kind: 'not-the-acd', mayHaveReached: false, retryAfter: null };

/** Reads the answer to a question for the details. */
export function heardIn(answer: Answer, { request, startedAt: at }: Flight): Heard {
  if (!answer.ok) return { failure: answer.failure };
  const { details, state } = answer;
  return details && state !== null ? { said: { details, state, request, at } } : { failure: NO_DETAILS };
}

/** Keeps what was heard of the details. What went wrong says nothing of the state. */
export function withHeard(state: State, heard: Heard, now: Moment): State {
  if ('failure' in heard) return notAnswered(state, heard.failure, now);
  const dueAt = now.mono + INTERVAL * (0.9 + 0.2 * now.dice);
  const { said } = heard;
  const details = { ...state.details, said, doubted: false, dueAt, failure: null, failures: 0 };
  return withState({ ...state, details }, said, now);
}

/** Another state came with them than was last said: it is asked for at once, and nobody goes READY again over it. */
function withState(state: State, said: Said, now: Moment): State {
  const { confirmed, wish } = state;
  return wish !== null || said.state === confirmed?.state ? state : dueIn(staysNotReady(state), 0, now);
}

function notAnswered(state: State, failure: Failure, now: Moment): State {
  const failures = state.details.failures + 1;
  const { kind } = failure;
  // Refused for good, perhaps only these: the key may be limited to the state.
  const isFinal = isRefusal(kind) || isBlocking(kind);
  const wait = isFinal ? INTERVAL : Math.max(SHORTEST_RETRY, retryIn(failure, failures, now));
  const { details } = state.change?.step === 'verify' ? doubtDetails(state) : state;
  return { ...state, details: { ...details, failure, failures, dueAt: now.mono + wait } };
}

/** How much longer (ms) what was said counts; negative: since then it does not. */
export function saidLasts({ at }: Said, now: Moment): number {
  return LASTS - age(at, now);
}
