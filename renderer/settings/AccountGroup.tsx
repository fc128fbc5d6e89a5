import { messagesIn } from '../../electron/contract/messages';
import type { Page } from '../../electron/contract/snapshot';
import type { PageProps } from '../connection';
import { Button } from '../parts/Button';
import { lack } from '../parts/capability';
import { Facts } from '../parts/Facts';
import type { Group } from './group';
import styles from './Settings.module.css';

/** Who is set up, where the key is, and the ways to change that. */
export function accountGroup(props: PageProps): Group {
  const m = messagesIn(props.setting.language).settings;
  const isSetUp = props.setting.account !== null && !props.setting.demo;
  const ways = isSetUp ? [m.newKey, m.signOut] : [m.setUp];
  return {
    name: 'account',
    title: m.account,
    items: [
      { name: 'who', words: [m.email, m.server, m.key], shown: <Who {...props} /> },
      { name: 'ways', words: ways, shown: <Ways {...props} /> },
    ],
  };
}

function Who({ snapshot, setting }: PageProps) {
  const m = messagesIn(setting.language);
  const { account, demo } = setting;
  if (demo || account === null)
    return <p className={styles['text']}>{demo ? m.settings.demoAccount : m.settings.noAccount}</p>;
  const keychain = lack('keychain', snapshot.capabilities, m);
  return (
    <>
      <Facts
        facts={[
          [m.settings.email, account.email],
          [m.settings.server, account.serverUrl],
          [m.settings.key, m.settings.keyStorage[setting.keyStorage]],
        ]}
      />
      {keychain && <p className={styles['note']}>{keychain}</p>}
    </>
  );
}

function Ways({ setting, send }: PageProps) {
  const m = messagesIn(setting.language).settings;
  const to = (page: Page) => () => void send('page.open', { page });
  const isSetUp = setting.account !== null && !setting.demo;
  return (
    <div className={styles['buttons']}>
      <Button kind="quiet" onClick={to('set-up')}>
        {isSetUp ? m.newKey : m.setUp}
      </Button>
      {isSetUp && (
        <Button kind="quiet" onClick={to('sign-out')}>
          {m.signOut}
        </Button>
      )}
    </div>
  );
}
