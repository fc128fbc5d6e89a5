import type { Details } from '../../contract/details';
import {
  between,
  type Difference,
  isAlready,
  isNothing,
  isSame,
  missingIn,
  withDifference,
} from '../../contract/difference';
import { CHECKS, nextCheck } from '../checks';
import type { Failure } from '../failures';
import { age, type Moment } from '../moment';
import { retryIn } from '../polling';
import type { Flight, State } from '../state';
import { end } from './ended';
import type { Heard } from './known';
import type { Said, Seen, Theirs, Written } from './state';

/** A write that was not acknowledged may land for 10 s (`strays.ts`). */
const CHECKS_IN_DOUBT = [...CHECKS, 10_000];
/** How long (ms) after it the ACD is asked in vain what it has. */
const UNANSWERED_FOR = 30_000;

/** What the write sends: all the details as they were seen twice, with the one difference. */
export function written({ base, difference }: Seen | Written): Details {
  return withDifference(base, difference);
}

/** The ACD was asked what became of the write. As with a change of the state, the last look that disagrees counts (truth 2). */
export function verified(state: State, change: Written, heard: Heard, flight: Flight, now: Moment): State {
  if ('failure' in heard) return unanswered(state, change, heard.failure, now);
  const { said } = heard;
  const { difference, doubt, writtenAt } = change;
  if (isAlready(said.details, difference)) {
    const replaced = replacedBy(change, said);
    // Whoever was READY until our write wants to know the way back.
    const wasReady = change.wasReady || (replaced !== null && change.theirs?.state === 'READY');
    return end(state, { ...change, wasReady }, { came: 'done', replaced }, now);
  }
  const waited = flight.startedAt.mono - writtenAt.mono;
  const next = nextCheck(waited, doubt ? CHECKS_IN_DOUBT : CHECKS);
  if (next !== undefined)
    return { ...state, change: { ...seeing(state, change, said), lookAt: writtenAt.mono + next } };
  return end(state, change, doubt ? { came: 'failed', cause: doubt.kind } : { came: 'not-kept' }, now);
}

function unanswered(state: State, change: Written, failure: Failure, now: Moment): State {
  const left = UNANSWERED_FOR - age(change.writtenAt, now);
  // An ACD that asks to wait longer than that is not asked any more: the agent waits, too.
  if (left <= 0 || (failure.retryAfter ?? 0) > left) {
    return end(state, change, { came: 'unclear', cause: failure.kind }, now);
  }
  const wait = Math.min(retryIn(failure, state.details.failures, now), left);
  return { ...state, change: { ...change, lookAt: now.mono + wait } };
}

/** What somebody else has set since the first look: neither as it was, nor what was asked for here. */
export function seeing(state: State, change: Written, seen: Theirs): Written {
  const isKnown = isSame(seen.details, change.base) || isSame(seen.details, written(change));
  const isReadyHere = state.wish?.want === 'READY' || state.confirmed?.state === 'READY';
  if (isKnown && (seen.state === 'NOT_READY' || isReadyHere)) return change;
  // Who goes READY is up to whoever set another state in between, or to the agent.
  const readyAgain = change.readyAgain && seen.state === 'NOT_READY';
  return { ...change, theirs: seen, readyAgain };
}

/** What somebody else had set between our first look and our write, and is gone now; null: nothing that was seen. */
function replacedBy({ base, theirs }: Written, now: Said): Difference | null {
  if (theirs === null) return null;
  const gone = missingIn(now.details, between(base, theirs.details));
  const isStateGone = theirs.state !== 'NOT_READY' && now.state === 'NOT_READY';
  return isNothing(gone) && !isStateGone ? null : gone;
}
