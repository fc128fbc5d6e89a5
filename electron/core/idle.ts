import { type Step, still, tell, then } from './events';
import { phaseOf } from './machine';
import { ago, type Moment } from './moment';
import { isOfTrouble } from './notices';
import { mayBeReady } from './reach';
import { causeLasts, isFromHere, isOn, offerReady, setByRule } from './rules';
import type { State } from './state';

/** How long (ms) before the rule acts the agent is told. */
const WARNING = 60_000;
/** While the agent is warned: whoever touches the mouse stays ready at once. */
const LOOK_WHILE_WARNED = 1000;
/** While the rule may not act although nobody has touched anything for long (ms). */
const LOOK_MEANWHILE = 60_000;
/** The two clocks are read one after the other (ms). */
const CLOCKS_DIFFER = 2000;
const MINUTE = 60_000;

/** Whether there is anything for the rule to watch: the agent may be READY, and nothing else is open. */
function watches(state: State): boolean {
  return isOn(state, 'idle') && mayBeReady(state) && phaseOf(state) === 'settled';
}

/** ms without input after which the agent is warned. */
function patience({ rules }: State): number {
  return rules.idle.minutes * MINUTE - WARNING;
}

/** When (monotonic, ms) to look for input; never, while the rule has nothing to do. */
export function lookDue(state: State): number {
  const { inputAt, isLooking, lookAt, warnedAt } = state.idle;
  if (!watches(state) || isLooking) return Number.POSITIVE_INFINITY;
  return warnedAt === null ? Math.max(lookAt, inputAt + patience(state)) : lookAt;
}

/** Looks for input when it is time to; ends a warning that something else has overtaken. */
export function mindIdle(state: State, now: Moment): Step {
  const { idle } = state;
  if (idle.warnedAt !== null && !watches(state)) return still(unwarned(state));
  if (lookDue(state) > now.mono) return still(state);
  return { state: { ...state, idle: { ...idle, isLooking: true } }, effects: [{ do: 'look-for-input' }] };
}

/**
 * How long ago (ms) the last input was; null: nobody can tell, which counts as input. Nobody is made NOT_READY who was
 * not warned for a minute: the computer may have slept, and the clock gone on.
 */
export function inputSeen(state: State, idle: number | null, now: Moment): Step {
  const seen: State = {
    ...state,
    idle: { ...state.idle, isLooking: false, inputAt: now.mono - (idle ?? 0), lookAt: now.mono },
  };
  const isIdle = idle !== null && idle >= patience(state);
  if (!isIdle || !watches(state)) return still(unwarned(seen));
  // It is sent again and again as it is.
  if (state.unapplied && causeLasts(seen, state.unapplied))
    return still(lookIn(unwarned(seen), LOOK_MEANWHILE));
  if (!isFromHere(seen, ago(idle, now))) return still(lookIn(seen, LOOK_MEANWHILE));
  // What the agent has to know first stays: an idle warning would sweep it away.
  if (isOfTrouble(state)) return still(lookIn(unwarned(seen), LOOK_MEANWHILE));
  const { warnedAt } = state.idle;
  // Or something newer was told over it: whoever has not seen the warning was not warned.
  if (warnedAt === null || state.notice?.is !== 'idle-soon') return still(warn(seen, now));
  const left = WARNING - (now.mono - warnedAt.mono);
  if (left > 0) return still(inTime(lookIn(seen, LOOK_WHILE_WARNED), now.wall + left));
  return then(still(setByRule(unwarned(seen), 'idle', now)), next => still(offerReady(next, now)));
}

function warn(state: State, now: Moment): State {
  const warned: State = { ...state, idle: { ...state.idle, warnedAt: now } };
  return tell(lookIn(warned, LOOK_WHILE_WARNED), { is: 'idle-soon', at: now.wall + WARNING }, now);
}

/** The computer may have slept since, or its clock been set: then it comes at another time than was told. */
function inTime(state: State, at: number): State {
  const { notice } = state;
  if (notice?.is !== 'idle-soon' || Math.abs(notice.at - at) < CLOCKS_DIFFER) return state;
  return { ...state, notice: { ...notice, at } };
}

const unwarned = (state: State): State => ({ ...state, idle: { ...state.idle, warnedAt: null } });
const lookIn = (state: State, ms: number): State => ({
  ...state,
  idle: { ...state.idle, lookAt: state.idle.lookAt + ms },
});
