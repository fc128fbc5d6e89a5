import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import styles from '../pages/StatePage.module.css';
import { Keys } from '../parts/Keys';

/** The big one. While its change is on its way it stays, and rests. */
export function ReadyButton({ snapshot, setting, onGo }: Omit<PageProps, 'send'> & { onGo: () => void }) {
  const m = messagesIn(setting.language);
  const { headline, allowed } = snapshot;
  const isOnItsWay = headline.is === 'changing' && headline.to === 'READY';
  if (!allowed.goReady && !isOnItsWay) return null;
  return (
    <button
      type="button"
      className={styles['ready-button']}
      aria-disabled={isOnItsWay || undefined}
      aria-busy={isOnItsWay || undefined}
      onClick={() => allowed.goReady && onGo()}
    >
      {isOnItsWay ? m.going.READY : m.menu.goReady}
      {!isOnItsWay && <Keys keys="CommandOrControl+R" setting={setting} />}
    </button>
  );
}
