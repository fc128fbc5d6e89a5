import { useRef } from 'react';
import { canGo } from '../../electron/contract/allowed';
import { type Messages, messagesIn } from '../../electron/contract/messages';
import type { Told } from '../../electron/contract/notice';
import type { Page, Snapshot } from '../../electron/contract/snapshot';
import type { Language } from '../../electron/contract/state';
import { foreignWords, headlineWords, timeOfDay } from '../../electron/contract/words';
import type { PageProps } from '../connection';
import { Button } from '../parts/Button';
import { Certainty } from '../parts/Certainty';
import { lack } from '../parts/capability';
import { NoticeCard } from '../parts/NoticeCard';
import { RunningTime } from '../parts/RunningTime';
import { StateSymbol } from '../parts/StateSymbol';
import { Title } from '../parts/Title';
import styles from './StatePage.module.css';

/** Am I ready, since when, is that certain, what can I do next. */
export function StatePage({ snapshot, setting, send }: PageProps) {
  const m = messagesIn(setting.language);
  const [state, time] = headlineWords(snapshot.headline, setting);
  const { headline } = snapshot;
  const tray = lack('tray', snapshot.capabilities, m);
  const title = useRef<HTMLHeadingElement>(null);
  const isTold = tellsHow(snapshot.notice);
  const past = isTold ? null : story(snapshot, setting.language);
  const times = [time, isTold ? null : madeBy(snapshot, m)].filter(part => part !== null).join(' · ');
  const since = 'time' in headline && headline.time.is === 'since' ? headline.time.at : null;
  return (
    <>
      <header className={styles['state']}>
        <StateSymbol look={snapshot.look} />
        <div role="status" className={styles['words']}>
          <Title ref={title} className={`${styles['word']} ${styles[snapshot.look]}`}>
            {state}
          </Title>
          <div className={styles['times']}>
            {since !== null && <RunningTime since={since} />}
            {times && <p className={styles['since']}>{times}</p>}
          </div>
          {past && <p className={styles['story']}>{past}</p>}
        </div>
        <Certainty snapshot={snapshot} setting={setting} />
      </header>
      <Mend snapshot={snapshot} setting={setting} send={send} />
      {/* There before it speaks, so that screen readers hear of a notice. */}
      <div role="status" className={styles['notice']}>
        {snapshot.notice && !isSaidAbove(snapshot.notice) && (
          <NoticeCard notice={snapshot.notice} setting={setting} />
        )}
      </div>
      {canGo(snapshot, 'READY', null) && (
        <button type="button" className={styles['ready-button']} onClick={goReady}>
          {m.menu.goReady}
        </button>
      )}
      {snapshot.allowed.goNotReady && <Reasons snapshot={snapshot} setting={setting} send={send} />}
      {tray && <p className={styles['hint']}>{tray}</p>}
    </>
  );

  function goReady() {
    // The button goes with the click, and would take the focus along.
    title.current?.focus();
    void send('state.go-ready');
  }
}

/** Who made it so, in a word beside the time. */
function madeBy({ headline }: Snapshot, m: Messages): string | null {
  if (!('time' in headline)) return null;
  const { by } = headline.time;
  return by && m.by[by];
}

/** Whether the notice says already how the state came about. */
function tellsHow(notice: Told | null): boolean {
  if (notice === null) return false;
  const { is } = notice;
  return is === 'changed-elsewhere' || is === 'not-ready-by-lock' || is === 'late-ready-undone';
}

/** What else is known of how it came about. */
function story({ headline, reasonSet }: Snapshot, language: Language): string | null {
  if (!('time' in headline)) return null;
  const { time } = headline;
  if (time.by === 'elsewhere') return foreignWords(time.change, language);
  if (time.is === 'since' || headline.is !== 'not-ready' || reasonSet === null) return null;
  return messagesIn(language).window.reasonSet[reasonSet.by](timeOfDay(reasonSet.at, language));
}

/** Whether the lines under the state say it already, word for word. */
function isSaidAbove({ is }: Told): boolean {
  return is === 'blocked' || is === 'lost-while-ready';
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
      {isUnknownAgent && (
        <Button kind="primary" onClick={to('sign-out')}>
          {m.signOut}
        </Button>
      )}
      <Button kind={isUnknownAgent ? 'plain' : 'primary'} onClick={to('set-up')}>
        {headline.why === 'no-account' ? m.setUp : m.newKey}
      </Button>
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
        {choices.map(({ code, label }) => {
          const isChoice = canGo(snapshot, 'NOT_READY', code);
          return (
            <button
              key={code ?? ''}
              type="button"
              className={styles['reason']}
              aria-pressed={code !== null && code === current}
              // It keeps the focus, which a disabled button would lose.
              aria-disabled={!isChoice || undefined}
              onClick={() => isChoice && void send('state.go-not-ready', { reason: code })}
            >
              {label}
            </button>
          );
        })}
      </div>
    </section>
  );
}
