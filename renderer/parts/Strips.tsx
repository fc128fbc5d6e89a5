import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { Button } from './Button';
import { OpenFolder } from './OpenFolder';
import styles from './Strips.module.css';

type Props = Pick<PageProps, 'setting' | 'send'>;

/** Says that this is the demo, and leads out of it, but for the page that does. */
export function DemoStrip({ setting, send, leadsOut }: Props & { leadsOut: boolean }) {
  const m = messagesIn(setting.language);
  return (
    <div className={styles['demo']}>
      <p>
        <strong>{m.demo}</strong> · {m.window.demoHint}
      </p>
      {leadsOut && (
        <Button kind="quiet" onClick={() => void send('page.open', { page: 'set-up' })}>
          {m.settings.setUp}
        </Button>
      )}
    </div>
  );
}

/** Says that a file was broken, and where it is now. */
export function SetAsideStrip({ setting, send }: Props) {
  const m = messagesIn(setting.language).settings;
  return (
    <div role="alert" className={styles['set-aside']}>
      <p>{m.setAside(setting.setAside.join(', '))}</p>
      <OpenFolder folder="profile" kind="quiet" label={m.openFolder} setting={setting} send={send} />
    </div>
  );
}
