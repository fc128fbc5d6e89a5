import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { Button } from './Button';
import { lack } from './capability';
import styles from './TrayHint.module.css';

/** What is said where the tray may not be. Where there is none, this is the only way out. */
export function TrayHint({ snapshot: { capabilities }, setting, send }: PageProps) {
  const m = messagesIn(setting.language);
  const hint = lack('tray', capabilities, m);
  if (hint === null) return null;
  return (
    <footer className={styles['tray']}>
      <p className={styles['hint']}>{hint}</p>
      {capabilities.tray === 'missing' && (
        <Button kind="quiet" onClick={() => void send('app.ask-quit')}>
          {m.menu.quit}
        </Button>
      )}
    </footer>
  );
}
