import type { Reason } from '../contract/state';

/** The reasons that are set most first; those set as often as each other keep their order. */
export function mostUsedFirst(
  reasons: readonly Reason[],
  uses: Readonly<Record<string, number>>,
): readonly Reason[] {
  return [...reasons].sort((a, b) => usesOf(b.code, uses) - usesOf(a.code, uses));
}

/** One more use of a reason. Those that are no longer in the list are forgotten. */
export function oneMore(
  uses: Readonly<Record<string, number>>,
  code: string,
  reasons: readonly Reason[],
): Record<string, number> {
  const counted = reasons.map(known => [known.code, usesOf(known.code, uses) + Number(known.code === code)]);
  return Object.fromEntries(counted.filter(([, count]) => count !== 0));
}

/** A code may be called as something that every object has. */
function usesOf(code: string, uses: Readonly<Record<string, number>>): number {
  return Object.hasOwn(uses, code) ? (uses[code] ?? 0) : 0;
}
