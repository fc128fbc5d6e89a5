import { canGo } from '../../electron/contract/allowed';
import { messagesIn } from '../../electron/contract/messages';
import type { Page } from '../../electron/contract/snapshot';
import { headlineWords, timeOfDay } from '../../electron/contract/words';
import type { PageProps } from '../connection';
import { Button } from '../parts/Button';
import { Certainty } from '../parts/Certainty';
import { lack } from '../parts/capability';
import { NoticeCard } from '../parts/NoticeCard';
import { RunningTime } from '../parts/RunningTime';
import { StateSymbol } from '../parts/StateSymbol';
import styles from './StatePage.module.css';

/** Am I ready, since when, is that certain, what can I do next. */
export function StatePage({ snapshot, setting, send }: PageProps) {
  const m = messagesIn(setting.language);
  const [state, time] = headlineWords(snapshot.headline, setting);
  const { headline } = snapshot;
  const tray = lack('tray', snapshot.capabilities, m);
  const since = 'time' in headline && headline.time.is === 'since' ? headline.time.at : null;
  return (
    <>
      <header className={styles['state']}>
        <StateSymbol look={snapshot.look} />
        <div role="status" className={styles['words']}>
          <h1 className={`${styles['word']} ${styles[snapshot.look]}`}>{state}</h1>
          {since !== null && <RunningTime since={since} />}
          {time && <p className={styles['since']}>{time}</p>}
          {since === null && snapshot.reasonSetAt !== null && headline.is === 'not-ready' && (
            <p className={styles['since']}>
              {m.window.reasonSetByYou(timeOfDay(snapshot.reasonSetAt, setting.language))}
            </p>
          )}
        </div>
        <Certainty snapshot={snapshot} setting={setting} />
      </header>
      <Mend snapshot={snapshot} setting={setting} send={send} />
      {snapshot.notice && snapshot.notice.is !== 'blocked' && (
        <NoticeCard notice={snapshot.notice} setting={setting} />
      )}
      {canGo(snapshot, 'READY', null) && (
        <button type="button" className={styles['ready-button']} onClick={() => void send('state.go-ready')}>
          {m.menu.goReady}
        </button>
      )}
      {snapshot.allowed.goNotReady && <Reasons snapshot={snapshot} setting={setting} send={send} />}
      {tray && <p className={styles['hint']}>{tray}</p>}
    </>
  );
}

/** The way to mend what needs a person. */
function Mend({ snapshot: { headline }, setting, send }: PageProps) {
  const m = messagesIn(setting.language).settings;
  // A test build is mended by another build.
  if (headline.is !== 'needs-you' || headline.why === 'test-runtime') return null;
  const to = (page: Page) => () => void send('page.open', { page });
  const isUnknownAgent = headline.why === 'not-found' || headline.why === 'invalid-email';
  return (
    <div className={styles['mend']}>
      <Button kind="primary" onClick={to('set-up')}>
        {headline.why === 'no-account' ? m.setUp : m.newKey}
      </Button>
      {isUnknownAgent && <Button onClick={to('sign-out')}>{m.signOut}</Button>}
    </div>
  );
}

function Reasons({ snapshot, setting, send }: PageProps) {
  const m = messagesIn(setting.language);
  const choices = [
    ...setting.reasons.map(({ code, label }) => ({ code, label: label[setting.language] })),
    { code: null, label: m.menu.withoutReason },
  ];
  const { headline } = snapshot;
  const current = headline.is === 'not-ready' ? headline.reason : null;
  return (
    <section className={styles['reasons']} aria-labelledby="reasons">
      <h2 id="reasons" className={styles['label']}>
        {headline.is === 'not-ready' ? m.window.otherReason : m.menu.goNotReady}
      </h2>
      <div className={styles['grid']}>
        {choices.map(({ code, label }) => (
          <button
            key={code ?? ''}
            type="button"
            className={styles['reason']}
            aria-pressed={code !== null && code === current}
            disabled={!canGo(snapshot, 'NOT_READY', code)}
            onClick={() => void send('state.go-not-ready', { reason: code })}
          >
            {label}
          </button>
        ))}
      </div>
    </section>
  );
}
