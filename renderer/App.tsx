import { Clock3, type LucideIcon, Phone, Settings2 } from 'lucide-react';
import { Activity, type ComponentType, useEffect, useRef, useSyncExternalStore } from 'react';
import { stepAt } from '../electron/contract/first-run';
import { messagesIn } from '../electron/contract/messages';
import { type Page, TABS } from '../electron/contract/snapshot';
import styles from './App.module.css';
import type { Connection, PageProps, StepProps } from './connection';
import { DemoStrip } from './demo/DemoStrip';
import { useClosingEscape } from './leave/useClosingEscape';
import { useLeftField } from './leave/useLeftField';
import { CheckReasonsPage } from './pages/CheckReasonsPage';
import { FirstHabitsPage } from './pages/FirstHabitsPage';
import { FirstReasonsPage } from './pages/FirstReasonsPage';
import { PhonePage } from './pages/PhonePage';
import { QuitPage } from './pages/QuitPage';
import { SettingsPage } from './pages/SettingsPage';
import { SetUpPage } from './pages/SetUpPage';
import { SignOutPage } from './pages/SignOutPage';
import { StatePage } from './pages/StatePage';
import { WelcomePage } from './pages/WelcomePage';
import { SetAsideStrip, UnkeptStrip } from './parts/Strips';
import { useSteadyClicks } from './useSteadyClicks';

/** The window: one of its pages, and the ways between them. It holds no state of record. */
export function App({ connection }: { connection: Connection }) {
  const shown = useSyncExternalStore(connection.subscribe, connection.current);
  const language = shown?.setting.language;
  useEffect(() => {
    if (language) document.documentElement.lang = language;
  }, [language]);
  const main = useFocusOnTurn(shown?.page);
  useClosingEscape(shown?.page, connection.send);
  useLeftField();
  useSteadyClicks();
  if (shown === null) return null;
  const { page, ...rest } = shown;
  const props = { ...rest, send: connection.send };
  const { setting } = shown;
  const Other = page === 'settings' ? null : OTHERS[page];
  return (
    <div className={styles['frame']}>
      <div>
        {setting.demo && <DemoStrip {...props} leadsOut={page !== 'set-up'} />}
        {setting.setAside.length > 0 && <SetAsideStrip {...props} />}
        {setting.unkept.length > 0 && <UnkeptStrip {...props} />}
      </div>
      {/* Half typed reasons outlast a look at the state. */}
      <Activity mode={page === 'settings' ? 'visible' : 'hidden'}>
        <main ref={Other ? undefined : main} className={styles['page']}>
          <SettingsPage {...props} />
        </main>
      </Activity>
      {Other && (
        // A key, so that each page begins at its top.
        <main key={page} ref={main} className={styles['page']}>
          <Other {...props} step={stepAt(shown)} />
        </main>
      )}
      {TABS.some(tab => tab === page) && <Tabs page={page} {...props} />}
    </div>
  );
}

/** Gives the title of each page that is turned to the focus, unless the page has put it somewhere itself. */
function useFocusOnTurn(page: Page | undefined) {
  const main = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page is what it follows
  useEffect(() => {
    if (!main.current?.contains(document.activeElement)) main.current?.querySelector('h1')?.focus();
  }, [page]);
  return main;
}

/** The pages that begin anew each time they are opened. */
const OTHERS: { readonly [P in Exclude<Page, 'settings'>]: ComponentType<StepProps> } = {
  state: StatePage,
  phone: PhonePage,
  welcome: WelcomePage,
  'set-up': SetUpPage,
  'first-reasons': FirstReasonsPage,
  'first-check': CheckReasonsPage,
  'first-habits': FirstHabitsPage,
  'check-reasons': CheckReasonsPage,
  quit: QuitPage,
  'sign-out': SignOutPage,
};

function Tabs({ page, setting, send }: PageProps & { page: Page }) {
  const m = messagesIn(setting.language);
  const tabs: readonly [Page, string, LucideIcon][] = [
    ['state', m.window.now, Clock3],
    ['phone', m.details.tab, Phone],
    ['settings', m.settings.title, Settings2],
  ];
  return (
    <nav className={styles['tabs']}>
      {tabs.map(([name, label, Picture]) => (
        <button
          key={name}
          type="button"
          className={styles['tab']}
          aria-current={name === page ? 'page' : undefined}
          onClick={() => void send('page.open', { page: name })}
        >
          <Picture size={16} strokeWidth={1.9} aria-hidden="true" />
          {label}
        </button>
      ))}
    </nav>
  );
}
