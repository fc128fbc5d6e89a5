import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { lack } from '../parts/capability';
import { Section } from '../parts/Section';
import styles from './Settings.module.css';

/** What this computer lacks that no other section names. */
export function ComputerSection({ snapshot, setting }: Pick<PageProps, 'snapshot' | 'setting'>) {
  const m = messagesIn(setting.language);
  const lacks = (['tray', 'notices'] as const)
    .map(name => lack(name, snapshot.capabilities, m))
    .filter(text => text !== null);
  if (lacks.length === 0) return null;
  return (
    <Section title={m.capabilities.title}>
      {lacks.map(text => (
        <p key={text} className={styles['note']}>
          {text}
        </p>
      ))}
    </Section>
  );
}
