import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { LeavingPage } from '../leave/LeavingPage';
import { useLeaving } from '../leave/useLeaving';
import { Facts } from '../parts/Facts';
import styles from './Page.module.css';

/** Says what signing out does, before it is done. */
export function SignOutPage({ setting, send }: PageProps) {
  const m = messagesIn(setting.language);
  const { step, leave } = useLeaving();
  const signOut = (anyway: boolean) => () => void leave(send('account.sign-out', { anyway }));
  return (
    <LeavingPage
      setting={setting}
      send={send}
      title={m.leave.signOut.title}
      step={step}
      notConfirmed={m.leave.signOut.notConfirmed}
      ways={
        step === 'not-confirmed'
          ? [
              { name: m.leave.again, act: signOut(false) },
              { name: m.leave.signOut.anyway, act: signOut(true) },
            ]
          : [{ name: m.leave.signOut.signOut, act: signOut(false) }]
      }
    >
      {setting.account && <Facts facts={[[m.settings.email, setting.account.email]]} />}
      <p className={styles['text']}>
        {m.leave.signOut.first} {m.leave.signOut.wiped}
      </p>
      <p className={styles['text']}>{m.leave.signOut.stays}</p>
    </LeavingPage>
  );
}
