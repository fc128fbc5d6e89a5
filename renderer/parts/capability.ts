import type { Capabilities } from '../../electron/contract/capabilities';
import type { Messages } from '../../electron/contract/messages';
import type { Shown } from '../../electron/contract/snapshot';
import type { RuleName } from '../../electron/contract/state';

/** What there is to say about one thing this computer may lack; null where all is well, or nobody has looked yet. */
export function lack(name: keyof Capabilities, capabilities: Capabilities, m: Messages): string | null {
  if (capabilities[name] === 'missing') return m.capabilities.missing[name];
  const uncertain: Partial<Record<keyof Capabilities, string>> = m.capabilities.uncertain;
  return capabilities[name] === 'uncertain' ? (uncertain[name] ?? null) : null;
}

/** Why a rule does not do what it says, or may not: it stands down, or the computer lacks what it needs. */
export function ruleTrouble(
  name: RuleName,
  { snapshot, setting }: Pick<Shown, 'snapshot' | 'setting'>,
  m: Messages,
): string[] {
  const standsDown = setting.preferences.rules[name].enabled && snapshot.standDown.includes(name);
  const lacks = lack(name, snapshot.capabilities, m);
  return [...(standsDown ? [m.notice.ruleStandsDown.body] : []), ...(lacks === null ? [] : [lacks])];
}
