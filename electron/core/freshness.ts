import { isBlocking } from './failures';
import { age, type Moment } from './moment';
import type { State } from './state';

/** A due answer this late (ms) makes what we know stale, whatever the cause. */
export const LATE = 20_000;

/** How far what is shown can be trusted. Derived from the last answers each time, never latched. */
export type Freshness = 'live' | 'stale' | 'blocked';

/** live: recently confirmed; stale: an answer is overdue or worthless; blocked: requests are refused. */
export function freshness(state: State, now: Moment): Freshness {
  if (state.trouble && isBlocking(state.trouble.failure.kind)) return 'blocked';
  if (state.confirmed === null || state.confirmed.request <= state.doubted) return 'stale';
  return age(state.confirmed.at, now) > state.confirmed.lasts ? 'stale' : 'live';
}
