import { useCallback } from 'react';
import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { useEscape } from '../leave/useEscape';
import { Button } from '../parts/Button';
import { Facts } from '../parts/Facts';
import { Title } from '../parts/Title';
import { TrayHint } from '../parts/TrayHint';
import { SetUpForm } from '../set-up/SetUpForm';
import styles from './Page.module.css';

/** Sets up an account; with one, a new key for it. */
export function SetUpPage({ snapshot, setting, send }: PageProps) {
  const m = messagesIn(setting.language);
  const known = setting.demo ? null : setting.account;
  return (
    <>
      <Title>{known ? m.setUp.newKey : m.setUp.title}</Title>
      {known === null ? (
        <p className={styles['text']}>{m.setUp.intro}</p>
      ) : (
        <>
          <Facts
            facts={[
              [m.setUp.email, known.email],
              [m.setUp.server, known.serverUrl],
            ]}
          />
          <p className={styles['hint']}>{m.setUp.otherAgent}</p>
        </>
      )}
      {snapshot.capabilities.keychain === 'missing' && (
        <p className={styles['note']}>
          {m.setUp.noKeychain} {m.capabilities.missing.keychain}
        </p>
      )}
      <SetUpForm snapshot={snapshot} setting={setting} send={send} known={known} />
      <Elsewhere setting={setting} send={send} />
      <TrayHint snapshot={snapshot} setting={setting} send={send} />
    </>
  );
}

/** The other ways from here: back, or into the demo where there is nothing to go back to. */
function Elsewhere({ setting, send }: Pick<PageProps, 'setting' | 'send'>) {
  const m = messagesIn(setting.language);
  if (setting.account !== null || setting.demo) return <Back setting={setting} send={send} />;
  return (
    <div className={styles['aside']}>
      <Button onClick={() => void send('account.demo')}>{m.setUp.demo}</Button>
      <p className={styles['hint']}>{m.setUp.demoHint}</p>
    </div>
  );
}

function Back({ setting, send }: Pick<PageProps, 'setting' | 'send'>) {
  const back = useCallback(() => void send('page.open', { page: 'state' }), [send]);
  useEscape(back);
  return <Button onClick={back}>{messagesIn(setting.language).setUp.back}</Button>;
}
