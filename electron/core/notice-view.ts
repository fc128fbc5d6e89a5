import { canGo } from '../contract/allowed';
import { type Messages, messagesIn } from '../contract/messages';
import type { Notice } from '../contract/notice';
import type { Shown, Snapshot } from '../contract/snapshot';
import { assertNever, type Look, type ReadyState } from '../contract/state';
import { noticeWords } from '../contract/words';

/** A notification as data. The same id again: only its words have changed. */
export interface NoticeView {
  readonly id: number;
  readonly title: string;
  readonly body: string;
  /** The label of its one button; null: none. */
  readonly button: string | null;
  /** Stays until somebody answers it or it no longer holds; else the system takes it away when it likes. */
  readonly lasting: boolean;
  /** Callers may be ringing an empty desk, or nothing works until somebody does something. */
  readonly urgent: boolean;
  /** The symbol beside the words is the tray's, as it is now. */
  readonly look: Look;
  readonly demo: boolean;
}

/** What the system's notification says now; null: there is nothing to tell. */
export function noticeView({ snapshot, setting }: Pick<Shown, 'snapshot' | 'setting'>): NoticeView | null {
  const { notice } = snapshot;
  if (notice === null) return null;
  const m = messagesIn(setting.language);
  const { title, body } = noticeWords(notice, setting);
  const want = offered(notice);
  return {
    id: notice.id,
    // Among those of other programs: in the demo it says so.
    title: setting.demo ? `${m.demo} · ${title}` : title,
    body,
    button: want && canDo(snapshot, want) ? label(notice, want, m) : null,
    lasting: want !== null || isUrgent(notice),
    urgent: isUrgent(notice),
    look: snapshot.look,
    demo: setting.demo,
  };
}

/** What the button of a notice does. `stay`: nothing is changed, and somebody is there. */
export type Offer = ReadyState | 'stay';

function canDo(snapshot: Snapshot, offer: Offer): boolean {
  return offer === 'stay' || canGo(snapshot, offer, null);
}

function label(notice: Notice, want: Offer, m: Messages): string {
  if (want === 'stay') return m.notice.idleSoon.stay;
  if (notice.is === 'reason-unknown') return m.notice.withoutReason;
  return want === 'READY' ? m.menu.goReady : m.menu.goNotReady;
}

/** What is most likely wanted next; null: there is nothing to press. */
export function offered(notice: Notice): Offer | null {
  switch (notice.is) {
    case 'changed-elsewhere':
      return notice.to === 'NOT_READY' ? 'READY' : null;
    case 'did-not-stick':
    case 'change-failed':
      return notice.wanted;
    case 'reason-unknown': // without the reason: truth 6
      return 'NOT_READY';
    case 'late-ready-undone':
    case 'owed-delivered':
    case 'not-ready-by-rule':
      return 'READY';
    case 'idle-soon':
      return 'stay';
    case 'ready-all-along':
    case 'late-ready-kept':
    case 'rule-stands-down':
    case 'blocked':
    case 'lost-while-ready':
    case 'done':
      return null;
    default:
      return assertNever(notice);
  }
}

function isUrgent(notice: Notice): boolean {
  if (notice.is === 'did-not-stick' || notice.is === 'change-failed') return notice.wanted === 'NOT_READY';
  return notice.is === 'blocked' || notice.is === 'lost-while-ready' || notice.is === 'idle-soon';
}
