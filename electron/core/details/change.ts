import { isAlready, isSame, withDifference } from '../../contract/difference';
import { ask } from '../asking';
import type { Answer, Event } from '../events';
import { type Step, still } from '../events';
import type { Failure } from '../failures';
import { freshness } from '../freshness';
import { age, type Moment } from '../moment';
import { BRISK_FOR, dueIn, retryIn } from '../polling';
import type { Flight, State } from '../state';
import { end, isPlainlyNotReady } from './ended';
import { detailsAnswered } from './known';
import { isWriting } from './overtaken';
import type { Change, Said } from './state';

/** How long (ms) after the click a change may begin to be written. */
const GIVEN_UP_AFTER = 30_000;
/** When a write is looked for, in ms after its answer; one that was not acknowledged may land for 10 s (`strays.ts`). */
const CHECKS = [0, 500, 2000, 5000] as const;
const CHECKS_IN_DOUBT = [...CHECKS, 10_000] as const;
/** How long (ms) after it the ACD may leave unsaid what it has. */
const UNANSWERED_FOR = 30_000;

/** Somebody changes the details. Who is READY goes NOT_READY for it, if that was agreed (`readyAgain`). */
export function begin(state: State, event: Event & { type: 'change-details' }, now: Moment): State {
  if (state.account === null || state.change !== null) return state;
  const { difference, from } = event;
  const isReady = state.wish ? state.wish.want === 'READY' : state.confirmed?.state === 'READY';
  const change: Change = {
    difference,
    from,
    askedAt: now,
    wasReady: isReady,
    readyAgain: isReady && !state.locked,
    step: 'not-ready',
    base: null,
    attempts: 0,
    writtenAt: null,
    doubt: null,
    lookAt: now.mono,
    theirs: null,
  };
  const begun: State = { ...state, outcome: null };
  if (!isReady) return { ...begun, change };
  if (!event.readyAgain) return end(begun, change, 'stopped', now);
  return { ...ask(begun, { type: 'go', want: 'NOT_READY', reason: null }, now), change };
}

/** Takes the change on as far as it goes without an answer; gives up what waited too long. */
export function mindChange(state: State, now: Moment): Step {
  const { change } = state;
  if (change === null || isWriting(state)) return still(state);
  if (isPlainlyNotReady(state, now)) {
    return still(
      change.step === 'not-ready' ? inStep(state, { ...change, step: 'first', base: null }) : state,
    );
  }
  const isSure = state.wish === null && freshness(state, now) === 'live';
  if (isSure && state.confirmed?.state !== 'NOT_READY') {
    // Either NOT_READY did not come about, or it was somebody else who ended it.
    return still(
      end(state, change, change.step === 'not-ready' && change.wasReady ? 'failed' : 'stopped', now),
    );
  }
  if (changeLasts(change, now) <= 0) {
    return still(end(state, change, 'failed', now, state.trouble?.failure.kind ?? 'timeout'));
  }
  return still(change.step === 'not-ready' ? state : inStep(state, { ...change, step: 'not-ready' }));
}

/** How much longer (ms) a change may wait to be written. */
export function changeLasts({ askedAt }: Change, now: Moment): number {
  return GIVEN_UP_AFTER - age(askedAt, now);
}

/** An answer to a question for the details: what is known, and what it means for the change that is being made. */
export function lookedAt(state: State, answer: Answer, flight: Flight, now: Moment): State {
  const known = detailsAnswered(state, answer, flight, now);
  const { change } = known;
  if (change === null || change.step === 'not-ready') return known;
  const { said, failure } = known.details;
  if (failure !== null || said === null) return unanswered(known, change, failure, now);
  if (change.step === 'verify') return verified(known, change, said, flight, now);
  return compared(known, change, said, now);
}

function unanswered(state: State, change: Change, failure: Failure | null, now: Moment): State {
  const { writtenAt } = change;
  if (writtenAt === null || failure === null) {
    return end(state, change, 'failed', now, failure?.kind ?? 'timeout');
  }
  if (age(writtenAt, now) > UNANSWERED_FOR) return end(state, change, 'unclear', now, failure.kind);
  const lookAt = now.mono + retryIn(failure, state.details.failures, now);
  return inStep(state, { ...change, lookAt });
}

/** Twice the same, and as the agent saw it: then it is written. Anything else stops it. */
function compared(state: State, change: Change, { details, state: said }: Said, now: Moment): State {
  const { base, difference, from } = change;
  if (said !== 'NOT_READY') return dueIn(end(state, change, 'stopped', now), 0, now);
  if (base !== null) {
    if (!isSame(base, details)) return end(state, change, 'stopped', now);
    return inStep(state, { ...change, step: 'write' });
  }
  if (isAlready(details, difference)) return end(state, change, 'already', now);
  if (!isAlready(details, from)) return end(state, change, 'stopped', now);
  return inStep(state, { ...change, step: 'second', base: details });
}

/** What the write sends: all the details as they were seen twice, with the one difference. */
export function written({ base, difference }: Change) {
  return base && withDifference(base, difference);
}

/** The ACD took the write, refused it, or nobody knows. */
export function changeAnswered(state: State, answer: Answer, now: Moment): State {
  const { change } = state;
  if (change === null) return state;
  if (answer.ok) {
    const { details, state: said } = answer;
    const seen = details && said !== null ? { details, state: said } : null;
    return sent(state, { ...change, theirs: theirs(change, seen) }, null, now);
  }
  const { failure } = answer;
  if (failure.mayHaveReached) return inDoubt(sent(state, change, failure, now), change, now);
  if (failure.kind === 'skills-unknown' && change.attempts === 0) {
    return inStep(state, { ...change, step: 'first', base: null, attempts: 1 });
  }
  return end(state, change, 'failed', now, failure.kind);
}

/** It replaced everything, the reason perhaps with it (docs/acd-api.md): whose it is now nobody knows (truth 8). */
function sent(state: State, change: Change, doubt: Failure | null, now: Moment): State {
  const ours = state.ours && { ...state.ours, reason: null };
  const polling = { ...state.polling, briskUntil: now.mono + BRISK_FOR };
  const verifies: Change = { ...change, step: 'verify', writtenAt: now, doubt, lookAt: now.mono };
  return dueIn({ ...state, ours, polling, change: verifies }, 0, now);
}

/** It carries NOT_READY, and may land: also over a READY that is asked for meanwhile. */
function inDoubt(state: State, { askedAt }: Change, now: Moment): State {
  const stray = { of: 'NOT_READY', by: 'you', askedAt, letGoAt: now, instead: null } as const;
  return { ...state, stray: state.stray ?? stray };
}

function verified(state: State, change: Change, said: Said, flight: Flight, now: Moment): State {
  const { difference, doubt, writtenAt } = change;
  if (writtenAt === null) return state;
  if (isAlready(said.details, difference)) return end(state, change, 'done', now);
  const waited = flight.startedAt.mono - writtenAt.mono;
  const next = (doubt ? CHECKS_IN_DOUBT : CHECKS).find(check => check > waited);
  if (next === undefined) {
    return doubt ? end(state, change, 'failed', now, doubt.kind) : end(state, change, 'not-kept', now);
  }
  return inStep(state, { ...change, lookAt: writtenAt.mono + next, theirs: theirs(change, said) });
}

/** What somebody else has set since the first look, if this is not just what we have written ourselves. */
function theirs(change: Change, seen: Change['theirs']): Change['theirs'] {
  const { base, difference } = change;
  if (seen === null || base === null) return change.theirs;
  const isOld = isSame(seen.details, base) || isAlready(seen.details, difference);
  return isOld && seen.state === 'NOT_READY' ? change.theirs : seen;
}

const inStep = (state: State, change: Change): State => ({ ...state, change });
