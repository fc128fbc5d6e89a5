import { Info, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import { messagesIn } from '../../electron/contract/messages';
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
  const wrong = hasFailed(notice);
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
  const isOwn = offer !== null && (hasFailed(notice) || offer === 'stay') && canTake(snapshot, offer);
  const editsReasons = notice.is === 'reason-unknown';
  if (!isOwn && !editsReasons) return null;
  // A NOT_READY that the ACD refused as it was is no other try without its reason.
  const again = notice.is === 'did-not-stick' || (notice.is === 'change-failed' && notice.wanted === 'READY');
  return (
    <div className={styles['ways']}>
      {isOwn && (
        <Button kind="quiet" onClick={() => take(offer)}>
          {again ? m.window.tryAgain : offerWords(notice, offer, m)}
        </Button>
      )}
      {editsReasons && (
        <Button kind="quiet" onClick={() => void send('page.open', { page: 'settings' })}>
          {m.window.editReasons}
        </Button>
      )}
    </div>
  );

  function take(taken: Offer) {
    if (taken === 'stay') void send('state.stay');
    else if (taken.want === 'READY') void send('state.go-ready');
    else void send('state.go-not-ready', { reason: taken.reason });
  }
}

/** What was asked for did not happen. */
function hasFailed({ is }: Told): boolean {
  return is === 'change-failed' || is === 'did-not-stick' || is === 'reason-unknown';
}
