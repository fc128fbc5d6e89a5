import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import styles from '../pages/Page.module.css';
import { Button } from '../parts/Button';

/** The way into the demo, and what it needs. */
export function DemoWay({ setting, send }: Pick<PageProps, 'setting' | 'send'>) {
  const m = messagesIn(setting.language);
  return (
    <div className={styles['aside']}>
      <Button onClick={() => void send('account.demo')}>{m.setUp.demo}</Button>
      <p className={styles['hint']}>{m.setUp.demoHint}</p>
    </div>
  );
}
