import type { Capabilities } from '../contract/capabilities';
import type { Details } from '../contract/details';
import type { Difference } from '../contract/difference';
import type { Notice } from '../contract/notice';
import type { Rules } from '../contract/setting';
import type { ReadyState } from '../contract/state';
import type { Failure } from './failures';
import type { Memory } from './memory';
import type { Moment } from './moment';
import type { State } from './state';

/** Everything that can happen to the core. The engine adds the moment. */
export type Event =
  /**
   * An account was set up, taken over or signed out (null: none), and what an earlier run left behind. `crowd`: many
   * desktops may do so right now (everybody logs in at nine), so they do not all ask at once.
   */
  | {
      readonly type: 'configured';
      readonly account: string | null;
      readonly memory: Memory | null;
      readonly crowd: boolean;
    }
  /** What the agent has set. `interval`: between two questions, ms. */
  | { readonly type: 'settings'; readonly interval: number; readonly rules: Rules }
  /** Somebody looked what this computer offers. */
  | { readonly type: 'capable'; readonly found: Partial<Capabilities> }
  /** Somebody asks for a state. `announce`: without looking at Schalter. */
  | {
      readonly type: 'go';
      readonly want: ReadyState;
      readonly reason: string | null;
      readonly announce?: boolean;
    }
  /** Somebody wants to know the details now, and the state with them. */
  | { readonly type: 'ask-details' }
  /** What became of the last change of the details has been read. */
  | { readonly type: 'details-seen' }
  /** Somebody changes the details. `from`: what they saw. `readyAgain`: READY, they agree to end that meanwhile. */
  | {
      readonly type: 'change-details';
      readonly difference: Difference;
      readonly from: Difference;
      readonly readyAgain: boolean;
    }
  | { readonly type: 'answered'; readonly request: number; readonly answer: Answer }
  | { readonly type: 'window'; readonly open: boolean }
  /**
   * The screen was locked or unlocked. `idle`: how long ago the last input was, ms; null: nobody can tell. `certain`:
   * false where nobody unlocked it, but whoever had said that it was locked has gone.
   */
  | {
      readonly type: 'screen';
      readonly locked: boolean;
      readonly idle: number | null;
      readonly certain: boolean;
    }
  /** The computer goes to sleep, or the session ends. */
  | { readonly type: 'leaving'; readonly rule: 'sleep' | 'logOff'; readonly idle: number | null }
  /** The computer is awake again. */
  | { readonly type: 'resumed' }
  /** The session does not end after all. */
  | { readonly type: 'stays' }
  /** The answer to `look-for-input`. */
  | { readonly type: 'input'; readonly idle: number | null }
  /** Somebody is there, and wants to go on: no rule for who is idle. */
  | { readonly type: 'here' }
  /** The agent quits Schalter, and knows in which state. */
  | { readonly type: 'quit' }
  | { readonly type: 'network' }
  /** Time passed: the deadline the state named has come. */
  | { readonly type: 'tick' };

/**
 * An ACD's answer to the request of that number: a state (retrieve), null (an acknowledged change), or a failure. `details`
 * come with the state of the same instant.
 */
export type Answer =
  | { readonly ok: true; readonly state: string | null; readonly details?: Details }
  | { readonly ok: false; readonly failure: Failure };

/** What the core wants done, as data. */
export type Effect =
  | { readonly do: 'retrieve'; readonly request: number }
  | {
      readonly do: 'change';
      readonly request: number;
      readonly state: ReadyState;
      readonly reason: string | null;
    }
  | { readonly do: 'retrieve-details'; readonly request: number }
  /** Always with NOT_READY. What the ACD had right before may come with the acknowledgement, as `state` and `details`. */
  | { readonly do: 'change-details'; readonly request: number; readonly details: Details }
  | { readonly do: 'abort'; readonly request: number }
  /** How long ago was the last input? An `input` event answers. */
  | { readonly do: 'look-for-input' };

/** A state and what has to be done on the way to it. */
export interface Step {
  readonly state: State;
  readonly effects: readonly Effect[];
}

/** A step without effects. */
export const still = (state: State): Step => ({ state, effects: [] });

/** Does one step after the other; effects keep their order. */
export function then(step: Step, part: (state: State) => Step): Step {
  const next = part(step.state);
  return { state: next.state, effects: [...step.effects, ...next.effects] };
}

/** Tells the agent something, until the agent acts or it no longer holds. It takes the place of what was told before. */
export function tell(state: State, notice: Notice, now: Moment): State {
  const id = state.notices + 1;
  return { ...state, notices: id, notice: { ...notice, id }, toldAt: now };
}

/** Waits no more for the request on its way, if there is one, nor for what goes beside it. */
export function abortFlight(state: State): Step {
  const ended = [state.flight, state.second].filter(one => one !== null);
  const effects = ended.map(({ request }) => ({ do: 'abort', request }) as const);
  return { state: { ...state, flight: null, second: null }, effects };
}

/** The ACD answered properly: what went wrong before is over. */
export function reached(state: State): State {
  return { ...state, trouble: null };
}
