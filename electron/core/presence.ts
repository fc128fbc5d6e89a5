import type { RuleName } from '../contract/state';
import { newWish, replaceWish } from './asking';
import { type Step, still } from './events';
import { age, type Moment } from './moment';
import { isOn, isOver, occurred, offerReady } from './rules';
import type { Confirmed, State } from './state';
import { touched } from './touched';

/** How long (ms) the unlock waits for what it needs to know: later nobody becomes ready without looking (truth 5). */
const RESTORE_WAITS = 15_000;
const MINUTE = 60_000;

/**
 * The screen was locked or unlocked. `idle` (ms): how long ago the last input was; null: nobody can tell. `certain`: it
 * was said, and not only that who had said "locked" has gone. Said twice, it counts once.
 */
export function screenTurned(
  state: State,
  { locked, idle, certain }: { locked: boolean; idle: number | null; certain: boolean },
  now: Moment,
): State {
  if (locked === state.locked) return state;
  if (locked) return occurred({ ...state, locked }, 'lock', idle, now);
  const back = isOver({ ...state, locked }, 'lock');
  if (!certain) return offerReady(back, now);
  const here = touched(back, now);
  if (!mayRestore(here, now)) return offerReady(here, now);
  return { ...here, restore: { unlockedAt: now, after: state.requests } };
}

/** The computer is awake again, or the session goes on: whoever finds the screen open is offered the way back. */
export function resumed(state: State, now: Moment): State {
  const back = isOver(isOver(state, 'sleep'), 'logOff');
  const { set } = back.ruling;
  return back.locked || set === null || set.offered ? back : offerReady(back, now);
}

/** READY again is wanted, and the lock was short. A lid that is closed locks and sleeps, in either order. */
function mayRestore(state: State, now: Moment): boolean {
  const { set } = state.ruling;
  if (set === null || !restores(state)) return false;
  const { minutes } = state.rules.lock.restore;
  // Who was back meanwhile and stayed NOT_READY wants it so.
  if (set.offered) return false;
  return (set.by === 'lock' || set.by === 'sleep') && age(set.at, now) <= minutes * MINUTE;
}

const restores = (state: State) => state.rules.lock.restore.enabled && isOn(state, 'lock');

/**
 * READY again after the unlock: decided by an answer that is newer than the unlock, once the rule's change is confirmed
 * and still the last one (truth 6). Otherwise the agent is offered to do it.
 */
export function decideRestore(state: State, now: Moment): Step {
  const { restore, ruling, wish, confirmed } = state;
  if (restore === null) return still(state);
  const over: State = { ...state, restore: null };
  // Somebody has clicked, or it was changed elsewhere: there is nothing left to restore.
  if (ruling.set === null) return still(over);
  const isNews = wish === null && confirmed !== null && confirmed.request > restore.after;
  const isLate = restoreLasts(state, now) <= 0;
  if (isNews && !isLate && restores(state) && isStillSetBy(ruling.set.by, confirmed)) {
    const ready = { ...newWish('READY', null, 'unlock', now), announce: true };
    return still({ ...replaceWish(over, ready, now), ruling: { ...ruling, set: null } });
  }
  return still(isNews || isLate ? offerReady(over, now) : state);
}

/** What the rule set in this run is still so. What an earlier run left may have been undone and set again meanwhile. */
function isStillSetBy(rule: RuleName, { state, since }: Confirmed): boolean {
  return state === 'NOT_READY' && since.is === 'since' && since.by === rule;
}

/** How much longer (ms) an unlock waits for an answer; for ever, if none does. */
export function restoreLasts({ restore }: State, now: Moment): number {
  return restore === null ? Number.POSITIVE_INFINITY : RESTORE_WAITS - age(restore.unlockedAt, now);
}
