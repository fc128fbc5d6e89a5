/** When a change is looked for, in ms after its answer; the last disagreement counts (truth 2). */
export const CHECKS: readonly number[] = [0, 500, 2000, 5000];

/** The first of these checks that comes after so many ms of waiting; undefined: that was the last. */
export function nextCheck(waited: number, checks = CHECKS): number | undefined {
  // To the millisecond: what is due by a sum of fractions may seem to be a hair too early, for ever.
  return checks.find(check => check - waited >= 1);
}
