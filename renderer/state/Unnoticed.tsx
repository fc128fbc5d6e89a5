import type { Capability } from '../../electron/contract/capabilities';
import { messagesIn } from '../../electron/contract/messages';
import type { Shown } from '../../electron/contract/snapshot';
import styles from './Unnoticed.module.css';

/**
 * What an agent who is READY must not rely on: rules that are on and cannot work on this desktop. The settings say more.
 * In the demo nothing of this computer counts: what happens there is played.
 */
export function Unnoticed({ snapshot, setting }: Pick<Shown, 'snapshot' | 'setting'>) {
  if (snapshot.headline.is !== 'ready' || setting.demo) return null;
  const m = messagesIn(setting.language).capabilities.unnoticed;
  const lines = (['lock', 'idle'] as const).flatMap(name => {
    const said: Partial<Record<Capability, string>> = m[name];
    const line = said[snapshot.capabilities[name]];
    return line !== undefined && setting.preferences.rules[name].enabled ? [line] : [];
  });
  if (lines.length === 0) return null;
  return <p className={styles['line']}>{[...lines, m.instead].join(' ')}</p>;
}
