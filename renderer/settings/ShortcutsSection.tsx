import { messagesIn } from '../../electron/contract/messages';
import { SHORTCUTS } from '../../electron/contract/setting';
import type { PageProps } from '../connection';
import { lack } from '../parts/capability';
import { Section } from '../parts/Section';
import styles from './Settings.module.css';
import { ShortcutField } from './ShortcutField';

/** The key combinations that work in every program. */
export function ShortcutsSection(props: PageProps) {
  const m = messagesIn(props.setting.language);
  const lacks = lack('shortcuts', props.snapshot.capabilities, m);
  return (
    <Section title={m.shortcuts.title}>
      {lacks && <p className={styles['note']}>{lacks}</p>}
      <p className={styles['text']}>{m.shortcuts.hint}</p>
      {SHORTCUTS.map(name => (
        <ShortcutField key={name} name={name} {...props} />
      ))}
    </Section>
  );
}
