import { Info, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import { type Messages, messagesIn } from '../../electron/contract/messages';
import type { Told } from '../../electron/contract/notice';
import { canTake, type Offer, offered, offerWords } from '../../electron/contract/offers';
import { noticeWords } from '../../electron/contract/words';
import type { PageProps } from '../connection';
import { Button } from '../parts/Button';
import styles from './NoticeCard.module.css';

/** The newest thing to tell, in the words of its notification, with what can be done; it goes with the agent's next click. */
export function NoticeCard({ notice, ...props }: PageProps & { notice: Told }) {
  const { setting } = props;
  const id = useId();
  const m = messagesIn(setting.language);
  const { title, body } = noticeWords(notice, setting);
  const helps = notice.is === 'change-failed' ? m.whatHelps[notice.cause] : null;
  const wrong = isMissed(notice);
  const Picture = wrong ? TriangleAlert : Info;
  return (
    <section className={`${styles['card']} ${wrong ? styles['wrong'] : ''}`} aria-labelledby={id}>
      <Picture className={styles['picture']} size={18} aria-hidden="true" />
      <h2 id={id} className={styles['title']}>
        {title}
      </h2>
      <p className={styles['body']}>{helps ? `${body} ${helps}` : body}</p>
      <Ways notice={notice} {...props} />
    </section>
  );
}

/** What can be done where the page itself has no button for it. */
function Ways({ notice, snapshot, setting, send }: PageProps & { notice: Told }) {
  const m = messagesIn(setting.language);
  const offer = offered(notice);
  const isOwn = offer !== null && !isOnPage(notice, offer) && canTake(snapshot, offer);
  const mended = mendedInSettings(notice, m);
  if (!isOwn && mended === null) return null;
  // A NOT_READY that the ACD refused as it was is no other try without its reason.
  const again = notice.is === 'did-not-stick' || (notice.is === 'change-failed' && notice.wanted === 'READY');
  return (
    <div className={styles['ways']}>
      {isOwn && (
        <Button kind="quiet" onClick={() => take(offer)}>
          {again ? m.window.tryAgain : offerWords(notice, offer, m)}
        </Button>
      )}
      {mended !== null && (
        <Button kind="quiet" onClick={() => void send('page.open', { page: 'settings' })}>
          {mended}
        </Button>
      )}
    </div>
  );

  function take(taken: Offer) {
    if (taken === 'stay') void send('state.stay');
    else if (taken === 'look') void send('page.open', { page: 'phone' });
    else if (taken.want === 'READY') void send('state.go-ready');
    else void send('state.go-not-ready', { reason: taken.reason });
  }
}

/** What to press where the settings can mend it; null: they cannot. A refusal may be for the name of the reason's field. */
function mendedInSettings(notice: Told, m: Messages): string | null {
  if (notice.is === 'reason-unknown') return m.window.editReasons;
  return notice.is === 'change-failed' && notice.cause === 'invalid' ? m.menu.settings : null;
}

/** Whether the page's big button does it: to go READY, but not to try again what failed. */
function isOnPage(notice: Told, offer: Offer): boolean {
  return typeof offer === 'object' && !hasFailed(notice);
}

/** The state that was asked for is not there. */
function hasFailed({ is }: Told): boolean {
  return is === 'change-failed' || is === 'did-not-stick' || is === 'reason-unknown';
}

/** What was asked for did not happen. */
function isMissed(notice: Told): boolean {
  if (notice.is === 'details-change') return notice.came !== 'done' && notice.came !== 'already';
  return hasFailed(notice);
}
