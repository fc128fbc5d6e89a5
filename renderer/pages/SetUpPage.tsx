import { useCallback } from 'react';
import { messagesIn } from '../../electron/contract/messages';
import type { Page } from '../../electron/contract/snapshot';
import type { StepProps } from '../connection';
import { useEscape } from '../leave/useEscape';
import { Button } from '../parts/Button';
import { Facts } from '../parts/Facts';
import { TrayHint } from '../parts/TrayHint';
import { DemoWay } from '../set-up/DemoWay';
import { SetUpForm } from '../set-up/SetUpForm';
import { StepFrame } from '../set-up/StepFrame';
import styles from './Page.module.css';

/** Sets up an account; with one, a new key for it. */
export function SetUpPage({ snapshot, setting, step, send }: StepProps) {
  const m = messagesIn(setting.language);
  const known = setting.demo ? null : setting.account;
  return (
    <StepFrame setting={setting} step={step} title={known ? m.setUp.newKey : m.setUp.title}>
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
      <Elsewhere setting={setting} step={step} send={send} />
      <TrayHint snapshot={snapshot} setting={setting} send={send} />
    </StepFrame>
  );
}

/** The other ways from here: back, or into the demo where there is nothing to go back to. */
function Elsewhere({ setting, step, send }: Pick<StepProps, 'setting' | 'step' | 'send'>) {
  const before = setting.account !== null || setting.demo ? 'state' : null;
  const back = step?.back ?? before;
  if (back !== null) return <Back to={back} setting={setting} send={send} />;
  return <DemoWay setting={setting} send={send} />;
}

function Back({ to, setting, send }: Pick<StepProps, 'setting' | 'send'> & { to: Page }) {
  const back = useCallback(() => void send('page.open', { page: to }), [send, to]);
  useEscape(back);
  return <Button onClick={back}>{messagesIn(setting.language).setUp.back}</Button>;
}
