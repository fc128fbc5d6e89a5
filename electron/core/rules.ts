import { newWish, replaceWish } from './asking';
import { type Step, still, tell } from './events';
import { LATE } from './freshness';
import { age, type Moment } from './moment';
import { dueIn } from './polling';
import { isUnheardOf, mayBeReady } from './reach';
import type { State, Wish } from './state';

/** Somebody elsewhere who sets READY this soon (ms) after a rule, as often as this within this time, stops it (truth 7). */
const UNDONE_WITHIN = 10_000;
const MOST_UNDONE = 3;
const UNDONE_IN = 300_000;

/** The screen was locked or unlocked. `idle` (ms): how long ago the last input was. Said twice, it counts once. */
export function screenTurned(state: State, locked: boolean, idle: number, now: Moment): State {
  if (locked === state.screen.locked) return state;
  if (locked) return { ...state, screen: { locked, lastInput: now.wall - idle } };
  return offerReady(dueIn({ ...state, screen: { locked, lastInput: null } }, 0, now));
}

/** Back at the desk: what the lock did stands, and is said with a way back (READY comes from a person). */
function offerReady(state: State): State {
  const { setAt } = state.lockRule;
  // A refused key is what the agent has to know first: nothing else can be done before.
  if (setAt === null || state.notice?.is === 'blocked') return state;
  const confirmed = state.wish === null;
  const at = confirmed ? (state.ours?.at ?? setAt.wall) : setAt.wall;
  return tell(state, { is: 'not-ready-by-lock', at, confirmed });
}

/**
 * The rule for a lock nobody has looked at yet. It only sets NOT_READY, only where the agent may be READY, and only if
 * that was set here or followed by input here: an idle desk takes nobody out who works elsewhere (truth 6). Before the
 * ACD has said anything it waits.
 */
export function decideLock(state: State, now: Moment): Step {
  const { screen, rules, lockRule } = state;
  if (screen.lastInput === null) return still(state);
  const applies = rules.lock.enabled && !lockRule.standsDown;
  if (applies && isUnheardOf(state)) return still(state);
  const decided: State = { ...state, screen: { ...screen, lastInput: null } };
  if (applies && state.wish?.want === 'NOT_READY') return still(insist(decided, state.wish));
  if (!applies || !mayBeReady(state) || !isFromHere(state, screen.lastInput)) return still(decided);
  const wish = newWish('NOT_READY', rules.lock.reason, 'lock', now);
  return still({ ...replaceWish(decided, wish, now), lockRule: { ...lockRule, setAt: now } });
}

/** A NOT_READY that was clicked keeps its reason, but nobody is there any more to be told that it failed (truth 5). */
function insist(state: State, wish: Wish): State {
  return { ...state, wish: { ...wish, attended: false } };
}

function isFromHere({ wish, stray, confirmed, earlier, ours }: State, lastInput: number): boolean {
  if (wish || stray || ours?.state === 'READY') return true;
  const since = confirmed?.since.at ?? earlier?.at.wall;
  return since !== undefined && since <= lastInput;
}

/**
 * Whether a READY that was not ours undoes what the rule had just set. `lastSeen`: when the ACD last said otherwise. Seen
 * long after that (the computer slept, nobody answered) it may have been set at any time.
 */
export function undoesRule(
  { lockRule: { setAt } }: State,
  said: string,
  lastSeen: Moment,
  now: Moment,
): boolean {
  if (setAt === null || said !== 'READY') return false;
  return age(setAt, lastSeen) <= UNDONE_WITHIN && age(setAt, now) <= UNDONE_WITHIN + LATE;
}

/** The ACD says `said`, and it was not us. Takes when it last said otherwise: a rule undone too often stands down. */
export function withRuleUndone(state: State, said: string, lastSeen: Moment, now: Moment): State {
  const { undoneAt, standsDown } = state.lockRule;
  const ended: State = { ...state, lockRule: { ...state.lockRule, setAt: null } };
  if (!undoesRule(state, said, lastSeen, now)) return ended;
  const lately = [...undoneAt.filter(at => age(at, now) < UNDONE_IN), now];
  if (standsDown || lately.length < MOST_UNDONE)
    return { ...ended, lockRule: { ...ended.lockRule, undoneAt: lately } };
  const stopped = { setAt: null, undoneAt: [], standsDown: true };
  return tell({ ...ended, lockRule: stopped }, { is: 'rule-stands-down', rule: 'lock' });
}
