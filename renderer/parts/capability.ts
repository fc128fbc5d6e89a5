import type { Capabilities } from '../../electron/contract/capabilities';
import type { Messages } from '../../electron/contract/messages';
import type { Shown } from '../../electron/contract/snapshot';

/** What there is to say about one thing this computer may lack; null where all is well, or nobody has looked yet. */
export function lack(name: keyof Capabilities, capabilities: Capabilities, m: Messages): string | null {
  if (capabilities[name] === 'missing') return m.capabilities.missing[name];
  const uncertain: Partial<Record<keyof Capabilities, string>> = m.capabilities.uncertain;
  return capabilities[name] === 'uncertain' ? (uncertain[name] ?? null) : null;
}

/** Why the lock rule does not do what it says, or may not; null: it does. */
export function lockTrouble(
  { snapshot, setting }: Pick<Shown, 'snapshot' | 'setting'>,
  m: Messages,
): string | null {
  const standsDown = snapshot.ruleStandsDown && setting.preferences.rules.lock.enabled;
  return lack('lock', snapshot.capabilities, m) ?? (standsDown ? m.notice.ruleStandsDown.body : null);
}
