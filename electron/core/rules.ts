import type { RuleName } from '../contract/state';
import { newWish, replaceWish, sentAgain } from './asking';
import type { Unapplied, Wish } from './changes';
import { isDocumented } from './confirmed';
import { type Step, still, tell } from './events';
import { LATE } from './freshness';
import { age, ago, isSurelyBefore, type Moment } from './moment';
import { dueIn } from './polling';
import { isUnheardOf, mayBeReady } from './reach';
import type { Occasion } from './ruling';
import { madeHere, notReadySince } from './since';
import type { State } from './state';

/** Somebody elsewhere who sets READY this soon (ms) after a rule, as often as this within this time, stops it (truth 7). */
const UNDONE_WITHIN = 10_000;
const MOST_UNDONE = 3;
const UNDONE_IN = 300_000;

/** Two looks whose last input differs by less (ms) saw the same one. */
const SAME_INPUT = 2000;

/** Something a rule may act at. `idle` (ms): how long ago the last input was; null: nobody can tell. */
export function occurred(state: State, rule: RuleName, idle: number | null, now: Moment): State {
  const occasion = { rule, lastInput: idle === null ? null : ago(idle, now) };
  const occasions = [...without(state, rule), occasion];
  // Whoever leaves again does not come back any more.
  return { ...state, restore: null, ruling: { ...state.ruling, occasions } };
}

/** It is over: nobody has to look at it any more. */
export function isOver(state: State, rule: RuleName): State {
  return { ...state, ruling: { ...state.ruling, occasions: without(state, rule) } };
}

function without({ ruling }: State, rule: RuleName): readonly Occasion[] {
  return ruling.occasions.filter(one => one.rule !== rule);
}

/** Whether a rule is on, and still works in this run. */
export function isOn({ rules, ruling }: State, rule: RuleName): boolean {
  return rules[rule].enabled && !ruling.standDown.includes(rule);
}

/**
 * The rules for what nobody has looked at yet. They only set NOT_READY, only where the agent may be READY, and only if
 * that was set here or followed by input here: an idle desk takes nobody out who works elsewhere (truth 6). Before
 * anything is known of the agent's state they wait.
 */
export function decideRules(state: State, now: Moment): Step {
  const { occasions } = state.ruling;
  if (occasions.length === 0) return still(state);
  const open = occasions.filter(({ rule }) => isOn(state, rule));
  const waits = open.length > 0 && isUnheardOf(state);
  const looked: State = { ...state, ruling: { ...state.ruling, occasions: waits ? open : [] } };
  const [first] = open;
  if (waits || first === undefined) return still(looked);
  if (state.wish?.want === 'NOT_READY') return still(insist(looked, state.wish, first.rule, now));
  if (state.unapplied) return still(setByRule(looked, first.rule, now));
  const mine = open.find(({ lastInput }) => isFromHere(state, lastInput));
  return still(mine && mayBeReady(state) ? setByRule(looked, mine.rule, now) : looked);
}

/** A rule sets NOT_READY, with its reason; one that is not applied yet goes out again as it was. */
export function setByRule(state: State, rule: RuleName, now: Moment): State {
  const { unapplied } = state;
  if (unapplied !== null) {
    return { ...state, unapplied: insisted(state, unapplied, rule), wish: sentAgain(unapplied, now) };
  }
  const wish = newWish('NOT_READY', state.rules[rule].reason, rule, now);
  const set = { by: rule, at: now, offered: false };
  return { ...replaceWish(state, wish, now), ruling: { ...state.ruling, set }, restore: null };
}

/**
 * A NOT_READY that was clicked keeps its reason, but nobody is there any more to be told that it failed (truth 5), and
 * there may be little time left to try.
 */
function insist(state: State, wish: Wish, rule: RuleName, now: Moment): State {
  const unapplied = state.unapplied && insisted(state, state.unapplied, rule);
  return dueIn({ ...state, unapplied, wish: { ...wish, attended: false } }, 0, now);
}

/** From now on it is owed for this rule's cause, too; a cause that lasts is not forgotten over one that may end sooner. */
function insisted(state: State, unapplied: Unapplied, rule: RuleName): Unapplied {
  const cause = causeLasts(state, unapplied) ? unapplied.cause : rule;
  return { ...unapplied, cause, inputAt: state.idle.inputAt, resends: -1 };
}

/** Whether what a NOT_READY is owed for still is so: the screen is locked, nobody has touched anything since. */
export function causeLasts({ idle, locked }: State, { cause, inputAt }: Unapplied): boolean {
  if (cause === 'idle') return idle.inputAt - inputAt < SAME_INPUT;
  return (cause === 'lock' || cause === 'sleep') && locked;
}

/**
 * Whether READY was set here, or followed by input here: `lastInput`. Where nobody can tell (the clock was set, or a wall
 * clock alone knows of an earlier run), it fails towards NOT READY.
 */
export function isFromHere(state: State, lastInput: Moment | null): boolean {
  const { wish, stray, documented, earlier, ours } = state;
  if (wish || stray || ours?.state === 'READY' || lastInput === null) return true;
  // A word that comes and goes with a call does not make it somebody else's.
  const confirmed = isDocumented(state.confirmed?.state) ? state.confirmed : (documented ?? state.confirmed);
  if (confirmed && madeHere(confirmed.since) !== null) return true;
  const since = confirmed?.begun.at ?? earlier?.at;
  return since !== undefined && !isSurelyBefore(lastInput, since);
}

/** Somebody is back: what a rule did stands, and is said with a way back (READY comes from a person). */
export function offerReady(state: State, now: Moment): State {
  const { set } = state.ruling;
  // A refused key is what the agent has to know first: nothing else can be done before. So is that the ACD has not applied it.
  if (set === null || state.unapplied || state.notice?.is === 'blocked') return state;
  // Nor is anything offered over a word that comes and goes with a call.
  if (state.confirmed && !isDocumented(state.confirmed.state)) return state;
  const since = notReadySince(state);
  const offered: State = { ...state, ruling: { ...state.ruling, set: { ...set, offered: true } } };
  const at = since ?? set.at.wall;
  return tell(offered, { is: 'not-ready-by-rule', rule: set.by, at, confirmed: since !== null }, now);
}

/**
 * Whether a READY that was not ours undoes what a rule had just set. `lastSeen`: when the ACD last said otherwise. Seen
 * long after that (the computer slept, nobody answered) it may have been set at any time.
 */
export function undoesRule({ ruling: { set } }: State, said: string, lastSeen: Moment, now: Moment): boolean {
  if (set === null || said !== 'READY') return false;
  return age(set.at, lastSeen) <= UNDONE_WITHIN && age(set.at, now) <= UNDONE_WITHIN + LATE;
}

/** The ACD says `said`, and it was not us. Takes when it last said otherwise: a rule undone too often stands down. */
export function withRuleUndone(state: State, said: string, lastSeen: Moment, now: Moment): State {
  const { set, undone, standDown } = state.ruling;
  const ended: State = { ...state, ruling: { ...state.ruling, set: null } };
  if (set === null || !undoesRule(state, said, lastSeen, now)) return ended;
  const { by } = set;
  const lately = [...undone.filter(({ at }) => age(at, now) < UNDONE_IN), { by, at: now }];
  const times = lately.filter(one => one.by === by).length;
  if (standDown.includes(by) || times < MOST_UNDONE)
    return { ...ended, ruling: { ...ended.ruling, undone: lately } };
  const stopped = {
    ...ended.ruling,
    undone: lately.filter(one => one.by !== by),
    standDown: [...standDown, by],
  };
  return tell({ ...ended, ruling: stopped }, { is: 'rule-stands-down', rule: by }, now);
}
