import { isAlready, isSame } from '../../contract/difference';
import { ask } from '../asking';
import { type Answer, type Event, type Step, still } from '../events';
import { freshness } from '../freshness';
import { age, type Moment } from '../moment';
import { BRISK_FOR, dueIn } from '../polling';
import type { Flight, State } from '../state';
import { end, isPlainlyNotReady } from './ended';
import { heardIn, withHeard } from './known';
import { isWriting } from './overtaken';
import type { Change, NotSeen, Said, Written } from './state';
import { seeing, verified } from './verified';

/** How long (ms) after the click a change may begin to be written. */
const GIVEN_UP_AFTER = 30_000;

/** Somebody changes the details. Who is READY goes NOT_READY for it, if that was agreed (`readyAgain`). */
export function begin(state: State, event: Event & { type: 'change-details' }, now: Moment): State {
  if (state.account === null || state.change !== null) return state;
  const { difference, from } = event;
  const has = state.wish?.want ?? state.confirmed?.state;
  const isReady = has === 'READY';
  const change: Change = {
    difference,
    from,
    askedAt: now,
    wasReady: isReady,
    readyAgain: isReady && !state.locked,
    step: 'not-ready',
    attempts: 0,
  };
  const begun: State = { ...state, outcome: null };
  if (isReady && event.readyAgain) {
    return { ...ask(begun, { type: 'go', want: 'NOT_READY', reason: null }, now), change };
  }
  // Another state than the agent saw; or one that nobody knows.
  if (has !== undefined && has !== 'NOT_READY') return end(begun, change, { came: 'stopped' }, now);
  return { ...begun, change };
}

/** Takes the change on as far as it goes without an answer; gives up what waited too long. */
export function mindChange(state: State, now: Moment): Step {
  const { change } = state;
  if (change === null || isWriting(change)) return still(state);
  if (isPlainlyNotReady(state, now)) {
    return still(change.step === 'not-ready' ? inStep(state, { ...change, step: 'first' }) : state);
  }
  const isSure = state.wish === null && freshness(state, now) === 'live';
  if (isSure && state.confirmed?.state !== 'NOT_READY') {
    // Either NOT_READY did not come about, or somebody else has ended it: what is told of that matters more.
    const came = isChangedElsewhere(state, change) ? 'stopped' : 'failed';
    return still(end(state, change, { came }, now));
  }
  if (changeLasts(change, now) <= 0) {
    const cause = state.trouble?.failure.kind ?? 'timeout';
    return still(end(state, change, { came: 'failed', cause }, now));
  }
  return still(anew(state, change, 'not-ready', change.attempts));
}

function isChangedElsewhere({ confirmed }: State, { askedAt }: Change): boolean {
  return confirmed?.since.by === 'elsewhere' && confirmed.begun.at.mono >= askedAt.mono;
}

/** How much longer (ms) a change may wait to be written. */
export function changeLasts({ askedAt }: Change, now: Moment): number {
  return GIVEN_UP_AFTER - age(askedAt, now);
}

/** An answer to a question for the details: what is known, and what it means for the change that is being made. */
export function lookedAt(state: State, answer: Answer, flight: Flight, now: Moment): State {
  const heard = heardIn(answer, flight);
  const known = withHeard(state, heard, now);
  const { change } = known;
  if (change === null || change.step === 'not-ready' || change.step === 'write') return known;
  if (change.step === 'verify') return verified(known, change, heard, flight, now);
  if ('said' in heard) return compared(known, change, heard.said, now);
  return end(known, change, { came: 'failed', cause: heard.failure.kind }, now);
}

type Looking = Exclude<Change, { readonly step: 'verify' }>;

/** Twice the same, and as the agent saw it: then it is written. Anything else stops it. */
function compared(state: State, change: Looking, { details, state: said }: Said, now: Moment): State {
  const stopped = () => end(state, change, { came: 'stopped' }, now);
  // The computer may have slept over the answer: what it says is old, then.
  if (changeLasts(change, now) <= 0) return end(state, change, { came: 'failed', cause: 'timeout' }, now);
  if (said !== 'NOT_READY') return stopped();
  if (change.step === 'second')
    return isSame(change.base, details) ? inStep(state, { ...change, step: 'write' }) : stopped();
  if (isAlready(details, change.difference)) return end(state, change, { came: 'already' }, now);
  return isAlready(details, change.from)
    ? inStep(state, { ...change, step: 'second', base: details })
    : stopped();
}

/** The ACD took the write, refused it, or nobody knows. */
export function changeAnswered(state: State, answer: Answer, now: Moment): State {
  const { change } = state;
  if (change?.step !== 'write') return state;
  const doubt = answer.ok ? null : answer.failure;
  const sent: Written = { ...change, step: 'verify', writtenAt: now, doubt, lookAt: now.mono, theirs: null };
  if (answer.ok) {
    const { details, state: said } = answer;
    return wrote(state, details && said !== null ? seeing(state, sent, { details, state: said }) : sent, now);
  }
  const { failure } = answer;
  if (failure.mayHaveReached) return mayLand(wrote(state, sent, now), change, now);
  if (failure.kind === 'skills-unknown' && change.attempts === 0) {
    return anew(state, change, 'first', 1);
  }
  return end(state, change, { came: 'failed', cause: failure.kind }, now);
}

/** It replaced everything, the reason perhaps with it (docs/acd-api.md): whose it is now nobody knows (truth 8). */
function wrote(state: State, change: Written, now: Moment): State {
  const ours = state.ours && { ...state.ours, reason: null };
  const polling = { ...state.polling, briskUntil: now.mono + BRISK_FOR };
  return dueIn({ ...state, ours, polling, change }, 0, now);
}

/** It carries NOT_READY, and may land: also over a READY that is asked for meanwhile. */
function mayLand(state: State, { askedAt }: Change, now: Moment): State {
  const stray = { of: 'NOT_READY', by: 'you', askedAt, letGoAt: now, instead: null } as const;
  return { ...state, stray: state.stray ?? stray };
}

const inStep = (state: State, change: Change): State => ({ ...state, change });

/** What was seen is forgotten. */
function anew(state: State, change: Change, step: NotSeen['step'], attempts: number): State {
  const { difference, from, askedAt, wasReady, readyAgain } = change;
  return inStep(state, { difference, from, askedAt, wasReady, readyAgain, attempts, step });
}
