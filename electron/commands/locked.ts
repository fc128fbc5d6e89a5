import type { Lockable, Preferences } from '../contract/setting';
import { RULES } from '../contract/state';

/**
 * What of a change of the preferences is locked and would become different: nothing of it may be kept then. What is
 * locked but stays as it is does no harm: the window sends all rules for one that changes.
 */
export function lockedIn(
  change: Partial<Preferences>,
  now: Preferences,
  locked: readonly Lockable[],
): readonly Lockable[] {
  const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
  const { rules, ...others } = change;
  const names = Object.keys(others) as Exclude<keyof Preferences, 'rules'>[];
  const changed: Lockable[] = [
    ...names.filter(name => differs(others[name], now[name])),
    ...RULES.filter(name => rules && differs(rules[name], now.rules[name])).map(
      name => `rules.${name}` as const,
    ),
  ];
  return changed.filter(name => locked.includes(name));
}
