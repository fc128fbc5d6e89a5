import { ChevronRight } from 'lucide-react';
import type { Capability } from '../../electron/contract/capabilities';
import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import styles from './Unnoticed.module.css';

/**
 * What an agent who is READY must not rely on: rules that are on and cannot work on this desktop; and the way to where it
 * says what to do. Whatever is told at the moment, or keeps calls away, comes first: it needs the room. In the demo nothing of
 * this computer counts: what happens there is played.
 */
export function Unnoticed({ snapshot, setting, send }: PageProps) {
  const { headline, look, notice, capabilities } = snapshot;
  if (headline.is !== 'ready' || look === 'obstacle' || notice !== null || setting.demo) return null;
  const m = messagesIn(setting.language).capabilities.unnoticed;
  const [line, ...others] = (['lock', 'idle'] as const).flatMap(name => {
    const said: Partial<Record<Capability, string>> = m[name];
    const of = said[capabilities[name]];
    return of !== undefined && setting.preferences.rules[name].enabled ? [of] : [];
  });
  if (line === undefined) return null;
  return (
    <button
      type="button"
      className={styles['line']}
      onClick={() => void send('page.open', { page: 'settings' })}
    >
      {others.length > 0 ? m.both : line}
      <ChevronRight size={16} aria-hidden="true" />
    </button>
  );
}
