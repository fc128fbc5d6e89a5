import { canGo } from './allowed';
import type { Messages } from './messages';
import type { Notice } from './notice';
import type { Snapshot } from './snapshot';
import { assertNever, type ReadyState } from './state';

/**
 * What is most likely wanted after a notice. `stay`: nothing is changed, and somebody is there. `look`: at the page with the
 * telephone and the skills.
 */
export type Offer = { readonly want: ReadyState; readonly reason: string | null } | 'stay' | 'look';

const READY: Offer = { want: 'READY', reason: null };
const NOT_READY: Offer = { want: 'NOT_READY', reason: null };

/** The one button of a notice, in the notification as in the window; null: there is nothing to press. */
export function offered(notice: Notice): Offer | null {
  switch (notice.is) {
    case 'changed-elsewhere':
    case 'changes-elsewhere':
      return notice.to === 'NOT_READY' ? READY : null;
    case 'did-not-stick':
      return { want: notice.wanted, reason: notice.reason };
    case 'change-failed':
      // What the ACD refused as it was may be taken without its reason.
      return notice.wanted === 'READY' ? READY : NOT_READY;
    case 'reason-unknown': // without the reason: truth 6
      return NOT_READY;
    case 'late-ready-undone':
    case 'owed-delivered':
    case 'not-ready-by-rule':
      return READY;
    case 'idle-soon':
      return 'stay';
    case 'obstacle':
      return 'look';
    case 'details-change':
      return notice.leftNotReady ? READY : 'look';
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

/** Whether it would change anything, and can work. */
export function canTake(snapshot: Snapshot, offer: Offer): boolean {
  return offer === 'stay' || offer === 'look' || canGo(snapshot, offer.want, offer.reason);
}

/** What its button says. */
export function offerWords(notice: Notice, offer: Offer, m: Messages): string {
  if (offer === 'stay') return m.notice.idleSoon.stay;
  if (offer === 'look') return m.details.title;
  if (offer.want === 'READY') return m.menu.goReady;
  return notice.is === 'did-not-stick' ? m.menu.goNotReady : m.notice.withoutReason;
}
