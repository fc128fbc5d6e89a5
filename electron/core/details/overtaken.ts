import type { ReadyState } from '../../contract/state';
import type { Moment } from '../moment';
import type { State } from '../state';
import type { Change } from './state';

/** Whether the write of a change may already be on its way. */
export function isWriting({ step }: Change): boolean {
  return step === 'write' || step === 'verify';
}

/**
 * Somebody asks for a state while the details are being changed: the newest event wins. READY calls the change off as long
 * as nothing is written; NOT_READY is what it needs.
 */
export function overtaken(state: State, want: ReadyState, now: Moment): State {
  const { change } = state;
  if (change === null) return state;
  if (want === 'READY' && !isWriting(change)) {
    const { difference, from } = change;
    const none = { cause: null, replaced: null, leftNotReady: false };
    return { ...state, change: null, outcome: { difference, from, came: 'called-off', at: now, ...none } };
  }
  return { ...state, change: { ...change, wasReady: false, readyAgain: false } };
}

/** Something speaks against READY after the change: the agent leaves, or somebody else has set a state. */
export function staysNotReady(state: State): State {
  return state.change === null ? state : { ...state, change: { ...state.change, readyAgain: false } };
}
