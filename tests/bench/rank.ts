/** The smallest that so many of them (a share of 1) do not exceed: the nearest rank. */
export function rank(sorted: readonly number[], share: number): number {
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
}
