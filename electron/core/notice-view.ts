import { messagesIn } from '../contract/messages';
import type { Notice } from '../contract/notice';
import { canTake, offered, offerWords } from '../contract/offers';
import type { Shown } from '../contract/snapshot';
import type { Look } from '../contract/state';
import { noticeWords } from '../contract/words';

/** A notification as data. The same id again: only its words have changed. */
export interface NoticeView {
  readonly id: number;
  readonly title: string;
  readonly body: string;
  /** What a click on the notification itself does: some desktops draw a button for it. */
  readonly open: string;
  /** The label of its one button; null: none. */
  readonly button: string | null;
  /** Stays until somebody answers it or it no longer holds; else the system takes it away when it likes. */
  readonly lasting: boolean;
  /** Callers may be ringing an empty desk, or nothing works until somebody does something. */
  readonly urgent: boolean;
  /** The symbol beside the words is the tray's, as it is now; or what the ACD still said. */
  readonly look: Look;
  readonly demo: boolean;
}

/** What the system's notification says now; null: there is nothing to tell. */
export function noticeView({ snapshot, setting }: Pick<Shown, 'snapshot' | 'setting'>): NoticeView | null {
  const { notice } = snapshot;
  if (notice === null) return null;
  const m = messagesIn(setting.language);
  const { title, body } = noticeWords(notice, setting);
  const offer = offered(notice);
  return {
    id: notice.id,
    // Among those of other programs: in the demo it says so.
    title: setting.demo ? `${m.demo} · ${title}` : title,
    body,
    open: m.menu.open,
    button: offer && canTake(snapshot, offer) ? offerWords(notice, offer, m) : null,
    lasting: offer !== null || isUrgent(notice),
    urgent: isUrgent(notice),
    look: lookBeside(notice, snapshot.look),
    demo: setting.demo,
  };
}

/** A NOT_READY that is sent again and again while it does not stick makes no notification come up again and again. */
function lookBeside(notice: Notice, now: Look): Look {
  if (notice.is !== 'did-not-stick') return now;
  if (notice.found === 'READY') return 'ready';
  return notice.found === 'NOT_READY' ? 'not-ready' : 'unknown';
}

function isUrgent(notice: Notice): boolean {
  if (notice.is === 'did-not-stick' || notice.is === 'change-failed') return notice.wanted === 'NOT_READY';
  return notice.is === 'blocked' || notice.is === 'lost-while-ready' || notice.is === 'idle-soon';
}
