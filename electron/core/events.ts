import type { Notice } from '../contract/notice';
import type { ReadyState } from '../contract/state';
import type { Failure } from './failures';
import type { Memory } from './memory';
import type { State } from './state';

/** Everything that can happen to the core. The engine adds the moment. */
export type Event =
  /** An account was set up or taken over (null: none), and what an earlier run left behind. */
  | {
      readonly type: 'configured';
      readonly account: string | null;
      readonly interval: number;
      readonly memory: Memory | null;
    }
  | { readonly type: 'go'; readonly want: ReadyState; readonly reason: string | null }
  | { readonly type: 'answered'; readonly request: number; readonly answer: Answer }
  | { readonly type: 'window'; readonly open: boolean }
  | { readonly type: 'resumed' }
  | { readonly type: 'network' }
  /** Time passed: the deadline the state named has come. */
  | { readonly type: 'tick' };

/** An ACD's answer to the request of that number: a state (retrieve), null (an acknowledged change), or a failure. */
export type Answer =
  | { readonly ok: true; readonly state: string | null }
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
  | { readonly do: 'abort'; readonly request: number }
  | { readonly do: 'notify'; readonly notice: Notice };

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

/** Tells the agent something, now and in the window until the agent acts. */
export function tell(state: State, notice: Notice): Step {
  return { state: { ...state, notice }, effects: [{ do: 'notify', notice }] };
}

/** Waits no more for the request on its way, if there is one. */
export function abortFlight(state: State): Step {
  if (state.flight === null) return still(state);
  return { state: { ...state, flight: null }, effects: [{ do: 'abort', request: state.flight.request }] };
}

/** The ACD answered properly: what went wrong before is over, and so is what was told of it. */
export function reached(state: State): State {
  const over = state.notice?.is === 'blocked' || state.notice?.is === 'lost-while-ready';
  return { ...state, trouble: null, notice: over ? null : state.notice };
}
