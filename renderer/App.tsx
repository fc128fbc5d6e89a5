import { useEffect, useSyncExternalStore } from 'react';
import { messagesIn } from '../electron/contract/messages';
import type { Page, Setting } from '../electron/contract/snapshot';
import styles from './App.module.css';
import type { Connection } from './connection';
import { SettingsPage } from './pages/SettingsPage';
import { StatePage } from './pages/StatePage';

/** The window: one of two pages, and the way between them. It holds no state of record. */
export function App({ connection }: { connection: Connection }) {
  const shown = useSyncExternalStore(connection.subscribe, connection.current);
  const language = shown?.setting.language;
  useEffect(() => {
    if (language) document.documentElement.lang = language;
  }, [language]);
  if (shown === null) return null;
  const { page, setting, snapshot } = shown;
  return (
    <div className={styles['frame']}>
      {setting.demo && <DemoStrip setting={setting} />}
      <main className={styles['page']}>
        {page === 'state' ? (
          <StatePage snapshot={snapshot} setting={setting} send={connection.send} />
        ) : (
          <SettingsPage setting={setting} send={connection.send} />
        )}
      </main>
      <Tabs
        page={page}
        setting={setting}
        onOpen={next => void connection.send('page.open', { page: next })}
      />
    </div>
  );
}

function DemoStrip({ setting }: { setting: Setting }) {
  const m = messagesIn(setting.language);
  return (
    <p className={styles['demo']}>
      <strong>{m.demo}</strong> · {m.window.demoHint}
    </p>
  );
}

function Tabs({ page, setting, onOpen }: { page: Page; setting: Setting; onOpen: (page: Page) => void }) {
  const m = messagesIn(setting.language);
  const tabs: readonly [Page, string][] = [
    ['state', m.window.now],
    ['settings', m.settings.title],
  ];
  return (
    <nav className={styles['tabs']}>
      {tabs.map(([name, label]) => (
        <button
          key={name}
          type="button"
          className={styles['tab']}
          aria-current={name === page ? 'page' : undefined}
          onClick={() => onOpen(name)}
        >
          {label}
        </button>
      ))}
    </nav>
  );
}
