import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { Section } from '../parts/Section';
import { ReasonsEditor } from './ReasonsEditor';
import styles from './Settings.module.css';

/** The reasons of the account; the demo's own cannot be changed. */
export function ReasonsSection({ setting, send }: Pick<PageProps, 'setting' | 'send'>) {
  const m = messagesIn(setting.language).reasonsEditor;
  return (
    <Section title={m.title}>
      {setting.demo ? (
        <p className={styles['text']}>{m.demo}</p>
      ) : (
        <ReasonsEditor setting={setting} send={send} />
      )}
    </Section>
  );
}
