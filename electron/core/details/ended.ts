import type { DetailsOutcome } from '../../contract/details';
import { isAlready } from '../../contract/difference';
import { newWish, replaceWish } from '../asking';
import { READY_GIVEN_UP_AFTER } from '../changed';
import { tell } from '../events';
import { freshness } from '../freshness';
import { phaseOf } from '../machine';
import { age, type Moment } from '../moment';
import { isJustTold, isOfTrouble } from '../notices';
import type { State } from '../state';
import type { Change, Outcome } from './state';

/** How long (ms) a change can be undone. */
export const UNDO_FOR = 60_000;

/** After these the write may still land, and NOT_READY with it. */
const MAY_STILL_LAND: readonly Outcome['came'][] = ['unclear', 'not-kept'];

/** Whether NOT_READY is all there is: confirmed, live, and nothing of ours is open. */
export function isPlainlyNotReady(state: State, now: Moment): boolean {
  const isSo = state.confirmed?.state === 'NOT_READY' && phaseOf(state) === 'settled';
  return isSo && state.trouble === null && freshness(state, now) === 'live';
}

/**
 * The change is over. The agent is told what was not asked for, and goes READY again if that was agreed and still is right.
 * `replaced`: what somebody else had set in between, and is gone.
 */
export function end(
  state: State,
  change: Change,
  { came, cause = null, replaced = null }: Ending,
  now: Moment,
): State {
  const { difference, from, wasReady } = change;
  const goes = !MAY_STILL_LAND.includes(came) && goesReadyAgain(state, change, now);
  const leftNotReady = wasReady && !goes && state.confirmed?.state === 'NOT_READY';
  const outcome: Outcome = { difference, from, came, at: now, cause, replaced, leftNotReady };
  const ended: State = { ...state, change: null, outcome };
  const next = goes ? goReady(ended, change, now) : ended;
  const isAsAsked = came === 'done' || came === 'already';
  // Why the ACD cannot be asked is told once, and says as much of what failed; so does what was told in this very step.
  const isFailure = came === 'failed' || came === 'unclear';
  const isExplained = (isFailure && isOfTrouble(state)) || isJustTold(state, now);
  if (replaced === null && (isExplained || (isAsAsked && !leftNotReady))) return next;
  return tell(next, { is: 'details-change', came, cause, replaced, leftNotReady }, now);
}

/** How it ended. */
export type Ending = Pick<Outcome, 'came'> & Partial<Pick<Outcome, 'cause' | 'replaced'>>;

/** READY comes from the click that asked for all of it, so it is given up as that would be (truth 5). */
function goesReadyAgain(state: State, { readyAgain, askedAt }: Change, now: Moment): boolean {
  return readyAgain && isPlainlyNotReady(state, now) && age(askedAt, now) < READY_GIVEN_UP_AFTER;
}

function goReady(state: State, { askedAt }: Change, now: Moment): State {
  return replaceWish(state, { ...newWish('READY', null, 'you', now), askedAt }, now);
}

/** What became of the last change, as it is shown: it can be undone for a minute, if the ACD still shows it. */
export function shownOutcome({ change, details, outcome }: State, now: Moment): DetailsOutcome | null {
  if (outcome === null) return null;
  const { at, difference } = outcome;
  const stands = details.said !== null && isAlready(details.said.details, difference);
  const canUndo = outcome.came === 'done' && change === null && stands && undoLasts(outcome, now) > 0;
  return { ...outcome, at: at.wall, undoUntil: canUndo ? at.wall + UNDO_FOR : null };
}

/** How much longer (ms) it can be undone. */
export function undoLasts({ at }: Outcome, now: Moment): number {
  return UNDO_FOR - age(at, now);
}
