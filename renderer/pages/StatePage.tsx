import { useRef } from 'react';
import { messagesIn } from '../../electron/contract/messages';
import type { Page } from '../../electron/contract/snapshot';
import { headlineWords } from '../../electron/contract/words';
import type { PageProps } from '../connection';
import { Button } from '../parts/Button';
import { Certainty } from '../parts/Certainty';
import { RunningTime } from '../parts/RunningTime';
import { StateSymbol } from '../parts/StateSymbol';
import { Title } from '../parts/Title';
import { TrayHint } from '../parts/TrayHint';
import { isSaidAbove, madeBy, story, tellsHow } from '../state/how';
import { NoticeCard } from '../state/NoticeCard';
import { NotReadyButtons } from '../state/NotReadyButtons';
import { ObstacleLine } from '../state/ObstacleLine';
import { ReadyButton } from '../state/ReadyButton';
import { TimeLimit } from '../state/TimeLimit';
import { Unnoticed } from '../state/Unnoticed';
import styles from './StatePage.module.css';

/** Am I ready, since when, is that certain, what can I do next. */
export function StatePage({ snapshot, setting, send }: PageProps) {
  const m = messagesIn(setting.language);
  const [state, time] = headlineWords(snapshot.headline, setting);
  const { headline } = snapshot;
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
          <ObstacleLine snapshot={snapshot} setting={setting} send={send} />
          <div className={styles['times']}>
            {since !== null && <RunningTime since={since} />}
            {times && <p className={styles['since']}>{times}</p>}
            <TimeLimit snapshot={snapshot} setting={setting} />
          </div>
          {past && <p className={styles['story']}>{past}</p>}
        </div>
        <Certainty snapshot={snapshot} setting={setting} />
        <Unnoticed snapshot={snapshot} setting={setting} send={send} />
      </header>
      <Mend snapshot={snapshot} setting={setting} send={send} />
      {/* There before it speaks, so that screen readers hear of a notice. */}
      <div role="status" className={styles['notice']}>
        {snapshot.notice && !isSaidAbove(snapshot.notice) && (
          <NoticeCard notice={snapshot.notice} snapshot={snapshot} setting={setting} send={send} />
        )}
      </div>
      <ReadyButton snapshot={snapshot} setting={setting} onGo={goReady} />
      {snapshot.allowed.goNotReady && <NotReadyButtons snapshot={snapshot} setting={setting} send={send} />}
      <TrayHint snapshot={snapshot} setting={setting} send={send} />
    </>
  );

  function goReady() {
    // The button goes with the click, and would take the focus along.
    title.current?.focus();
    void send('state.go-ready');
  }
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
