/**
 * An instant as the machine saw it. The wall clock (ms since 1970) may jump; the monotonic clock (ms) may stand still
 * while the machine sleeps. `dice` in [0, 1) is the chance that came with the instant: the core itself throws none.
 */
export interface Moment {
  readonly wall: number;
  readonly mono: number;
  readonly dice: number;
}

/** The instant so many ms before `now`. */
export function ago(ms: number, now: Moment): Moment {
  return { wall: now.wall - ms, mono: now.mono - ms, dice: now.dice };
}

/**
 * Whether one instant came before another for certain: by both clocks. A wall clock that was set, or a monotonic one that
 * stood still in a sleep, leaves it open.
 */
export function isSurelyBefore(one: Moment, other: Moment): boolean {
  return one.wall < other.wall && one.mono < other.mono;
}

/** How long ago, in ms: the older of the two clocks' answers, since each errs only towards too young. Never negative. */
export function age(since: Moment, now: Moment): number {
  return Math.max(now.wall - since.wall, now.mono - since.mono, 0);
}
