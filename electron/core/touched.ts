import type { Moment } from './moment';
import type { State } from './state';

/** Somebody is here, and has touched something: whoever was warned of being idle no longer is. */
export function touched(state: State, now: Moment): State {
  const { mono } = now;
  return { ...state, idle: { ...state.idle, inputAt: mono, lookAt: mono, warnedAt: null } };
}
