import type { OutageName } from './outage';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;

/** When what happens, in ms. The load is steady from `steady` until the outage. */
export const DAY = { steady: 2 * MINUTE, down: 4 * MINUTE, up: 14 * MINUTE, end: 17 * MINUTE } as const;

/** Shares of all desktops: whose window is open (asks every 5 s), who is locked and not ready (every 60 s). */
export interface Mix {
  readonly windowOpen: number;
  readonly locked: number;
}

export interface Scenario {
  readonly desktops: number;
  readonly seed: number;
  /** Within how many ms everybody starts. */
  readonly startsWithin: number;
  readonly outage: OutageName;
  readonly mix: Mix;
}

/** The window shut and the screen unlocked everywhere, so that every interval is the same 10 s. */
export const PLAIN: Mix = { windowOpen: 0, locked: 0 };
/** What an office might look like. */
export const MIXED: Mix = { windowOpen: 0.15, locked: 0.15 };
