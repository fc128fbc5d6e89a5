import { RULES, type RuleName } from '../contract/state';
import { sentAgain } from './asking';
import { isAttended } from './changed';
import type { Unapplied, Wish } from './changes';
import { type Step, still, tell } from './events';
import type { Moment } from './moment';
import { causeLasts, isOn, offerReady } from './rules';
import type { State } from './state';

/** How long (ms) until it is sent again: at first, and at most. */
const FIRST_WAIT = 5000;
const LONGEST_WAIT = 60_000;
/** A NOT_READY that nobody waits for, and that has no cause that lasts, is sent again so often. */
const MOST_RESENDS = 3;

/**
 * The last check after the acknowledgement disagreed (truth 2). Takes the state that shows what the ACD says; told once,
 * however often it is sent again.
 */
export function notApplied(state: State, wish: Wish, found: string, now: Moment): State {
  const { by, reason } = wish;
  const again = state.unapplied;
  const resends = again ? again.resends + 1 : 0;
  const unapplied: Unapplied = {
    by,
    reason,
    cause: again ? again.cause : causeOf(state, wish),
    isAwaited: isAttended(wish, now),
    inputAt: again?.inputAt ?? state.idle.inputAt,
    resends,
    dueAt: now.mono + Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** resends),
  };
  const kept: State = { ...state, unapplied };
  return again ? kept : tell(kept, { is: 'did-not-stick', wanted: 'NOT_READY', reason, found }, now);
}

/** The rule that set it; or that would have, had the agent not done so before. */
function causeOf(state: State, { by }: Wish): RuleName | null {
  return ruleOf(by) ?? (state.locked && isOn(state, 'lock') ? 'lock' : null);
}

const ruleOf = (by: Unapplied['by']): RuleName | null => RULES.find(rule => rule === by) ?? null;

/** When (monotonic, ms) to send it again: as long as its cause lasts. */
export function resendDue(state: State): number {
  const { unapplied, wish } = state;
  const isDue = unapplied !== null && wish === null && mayResend(state, unapplied);
  return isDue ? unapplied.dueAt : Number.POSITIVE_INFINITY;
}

function mayResend(state: State, unapplied: Unapplied): boolean {
  const { cause, isAwaited, resends } = unapplied;
  // An ACD that asks to wait, or cannot be asked, is not bothered with it.
  if (state.trouble !== null) return false;
  return cause === null ? !isAwaited && resends < MOST_RESENDS : causeLasts(state, unapplied);
}

/** Sends it again when it is time to. */
export function mindUnapplied(state: State, now: Moment): Step {
  const { unapplied } = state;
  if (unapplied === null || resendDue(state) > now.mono) return still(state);
  return still({ ...state, wish: sentAgain(unapplied, now) });
}

/**
 * It is applied, late: that is whose it was, and no change from elsewhere. Takes the state that shows it. Whoever is at the
 * screen has read that it does not hold.
 */
export function applied(state: State, { by, reason }: Unapplied, now: Moment): State {
  const ours = { state: 'NOT_READY', by, reason, at: now.wall } as const;
  return toldApplied({ ...state, ours, unapplied: null }, by, now);
}

/** Tells whoever is at the screen that it holds now; what a rule has set, with a way back. */
export function toldApplied(state: State, by: Unapplied['by'], now: Moment): State {
  if (ruleOf(by) === null) return tell(state, { is: 'done', state: 'NOT_READY', by, at: now.wall }, now);
  return state.locked ? state : offerReady(state, now);
}
