import type { Capabilities } from '../../electron/contract/capabilities';
import type { Messages } from '../../electron/contract/messages';

/** What there is to say about one thing this computer may lack; null where all is well, or nobody has looked yet. */
export function lack(name: keyof Capabilities, capabilities: Capabilities, m: Messages): string | null {
  if (capabilities[name] === 'missing') return m.capabilities.missing[name];
  // Of the others, "uncertain" is nothing an agent could act upon.
  return name === 'lock' && capabilities.lock === 'uncertain' ? m.capabilities.uncertainLock : null;
}
