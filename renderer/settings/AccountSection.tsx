import { messagesIn } from '../../electron/contract/messages';
import type { Page } from '../../electron/contract/snapshot';
import type { PageProps } from '../connection';
import { Button } from '../parts/Button';
import { lack } from '../parts/capability';
import { Facts } from '../parts/Facts';
import { Section } from '../parts/Section';
import styles from './Settings.module.css';

/** Who is set up, where the key is, and the ways to change that. */
export function AccountSection({ snapshot, setting, send }: PageProps) {
  const m = messagesIn(setting.language);
  const account = setting.demo ? null : setting.account;
  const to = (page: Page) => () => void send('page.open', { page });
  const keychain = lack('keychain', snapshot.capabilities, m);
  return (
    <Section title={m.settings.account}>
      {account === null ? (
        <>
          <p className={styles['text']}>{setting.demo ? m.settings.demoAccount : m.settings.noAccount}</p>
          <Button onClick={to('set-up')}>{m.settings.setUp}</Button>
        </>
      ) : (
        <>
          <Facts
            facts={[
              [m.settings.email, account.email],
              [m.settings.server, account.serverUrl],
              [m.settings.key, m.settings.keyStorage[setting.keyStorage]],
            ]}
          />
          {keychain && <p className={styles['note']}>{keychain}</p>}
          <div className={styles['buttons']}>
            <Button onClick={to('set-up')}>{m.settings.newKey}</Button>
            <Button onClick={to('sign-out')}>{m.settings.signOut}</Button>
          </div>
        </>
      )}
    </Section>
  );
}
