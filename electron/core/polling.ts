import { type Failure, isBlocking } from './failures';
import type { Moment } from './moment';
import type { State } from './state';

const SECOND = 1000;
/** While the window is open, and for a minute after a change. */
const BRISK_INTERVAL = 5 * SECOND;
export const BRISK_FOR = 60 * SECOND;
/** While the screen is locked and the agent not ready. */
const CALM_INTERVAL = 60 * SECOND;
const BLOCKED_INTERVAL = 300 * SECOND;
const LONGEST_BACKOFF = 60 * SECOND;
const LONGEST_RETRY_AFTER = 120 * SECOND;
const FIRST_BACKOFF = 2 * SECOND;
const SHORTEST_BACKOFF = SECOND / 2;
/** An office's desktops see the network come back, or start at nine, together; they do not ask together. */
const CROWD_SPREAD = 3 * SECOND;
/**
 * A Retry-After may name the same instant to all of them (a date). They spread over what an interval is at least, so
 * that all have asked when the first ask again.
 */
const RETRY_AFTER_SPREAD = 9 * SECOND;

/** When to poll next after the ACD said a state, in ms from now: 10 % of jitter keeps desktops apart. */
export function nextPollIn(state: State, said: string, now: Moment): number {
  return interval(state, said, now) * (0.9 + 0.2 * now.dice);
}

function interval({ polling, locked }: State, said: string, now: Moment): number {
  const brisk = Math.min(polling.interval, BRISK_INTERVAL);
  if (now.mono < polling.briskUntil) return brisk;
  // Nobody looks, and nobody is rung.
  if (locked && said === 'NOT_READY') return Math.max(polling.interval, CALM_INTERVAL);
  return polling.windowOpen ? brisk : polling.interval;
}

/** When to try again after failures in a row, in ms from now: exponential with full jitter, and not before the ACD asked. */
export function retryIn(failure: Failure, count: number, now: Moment): number {
  if (isBlocking(failure.kind)) return BLOCKED_INTERVAL;
  const ceiling = Math.min(LONGEST_BACKOFF, FIRST_BACKOFF * 2 ** Math.min(count - 1, 10));
  const backoff = SHORTEST_BACKOFF + now.dice * (ceiling - SHORTEST_BACKOFF);
  if (!failure.retryAfter) return backoff;
  return Math.max(backoff, Math.min(failure.retryAfter, LONGEST_RETRY_AFTER) + now.dice * RETRY_AFTER_SPREAD);
}

/** Makes whatever waits for its next try due within `ms`; nothing is put off. An ACD that asked to wait gets its way. */
export function dueIn(state: State, ms: number, now: Moment): State {
  if (state.trouble && asksToWait(state.trouble.failure)) return state;
  const soon = now.mono + ms;
  const wish = state.wish && { ...state.wish, dueAt: Math.min(state.wish.dueAt, soon) };
  return { ...state, wish, polling: { ...state.polling, dueAt: Math.min(state.polling.dueAt, soon) } };
}

/** Whether the ACD, or what stands before it, has asked for patience. */
export function asksToWait({ kind, retryAfter }: Failure): boolean {
  return !isBlocking(kind) && (kind === 'rate-limited' || retryAfter !== null);
}

/** When to ask where many desktops have the same cause to, in ms from now. */
export function askInCrowdIn(now: Moment): number {
  return now.dice * CROWD_SPREAD;
}
