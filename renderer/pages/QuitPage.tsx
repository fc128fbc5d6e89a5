import { useState } from 'react';
import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { LeavingPage } from '../leave/LeavingPage';
import { useLeaving } from '../leave/useLeaving';
import { StateLine } from '../parts/StateLine';
import { Toggle } from '../parts/Toggle';
import { lockedBy } from '../settings/usePreference';
import styles from './Page.module.css';

/** Asks whoever quits while the ACD may send callers. */
export function QuitPage({ snapshot, setting, send }: PageProps) {
  const m = messagesIn(setting.language);
  const isOwed = snapshot.owesNotReady && !snapshot.mayBeReady;
  const { step, leave } = useLeaving(isOwed ? 'not-confirmed' : 'asked');
  const [remember, setRemember] = useState(false);
  const quit = (how: 'not-ready' | 'stay-ready', remembered: boolean) =>
    void leave(send('app.quit', { how, remember: remembered }));
  const unconfirmed = step === 'not-confirmed';
  const goNotReady = unconfirmed ? m.leave.again : m.leave.quit.goNotReady;
  return (
    <LeavingPage
      setting={setting}
      send={send}
      title={title()}
      step={step}
      notConfirmed={m.leave.quit.notConfirmed}
      focus={goNotReady}
      ways={[
        { name: goNotReady, act: () => quit('not-ready', remember) },
        {
          name: unconfirmed ? m.leave.quit.anyway : m.leave.quit.stayReady,
          // What an outage forces is no answer to be remembered.
          act: () => quit('stay-ready', remember && !unconfirmed),
          always: true,
        },
      ]}
    >
      <StateLine snapshot={snapshot} setting={setting} certainty={!unconfirmed} />
      <p className={styles['text']}>{m.leave.quit.explain}</p>
      {!unconfirmed && (
        <Toggle
          label={m.leave.quit.remember}
          hint={m.leave.quit.rememberHint}
          locked={lockedBy('quitting', setting)}
          on={remember}
          onChoose={setRemember}
          disabled={step === 'waiting'}
        />
      )}
    </LeavingPage>
  );

  function title(): string {
    if (!snapshot.mayBeReady && !snapshot.owesNotReady) return m.leave.quit.notReady;
    return snapshot.headline.is === 'ready' ? m.leave.quit.ready : m.leave.quit.perhapsReady;
  }
}
