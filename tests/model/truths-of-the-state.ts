import { age } from '../../electron/core/moment';
import { wakeAt } from '../../electron/core/plan';
import { type Fault, owed, type Scene } from './scene';
import { isChange, type Request } from './witness';

/** Truth 1. */
export function readyIsTrue({
  step: { shown, now, after },
  witness: { heard, requests, woke },
}: Scene): Fault {
  if (shown.look !== 'ready' && shown.look !== 'obstacle') return;
  if (heard?.said !== 'READY') return `the ACD last said ${heard?.said}`;
  // Asked again after 11 s at most, late by 20 s at most.
  if (age(heard.sentAt, now) > 31_000) return `it said so ${age(heard.sentAt, now)} ms ago`;
  if (heard.number <= woke) return 'it said so before the computer slept';
  const newer = requests.find(
    one => (isChange(one) || one.is === 'write') && one.fate !== 'failed' && one.number > heard.number,
  );
  if (newer) return `request ${newer.number} has changed it since`;
  if (!owed(after)) return;
  // Acknowledged, and the last check disagreed: the screen shows what the ACD says, and the NOT_READY stays owed (truth 2).
  if (after.unapplied === null || after.wish !== null) return 'a NOT_READY is owed';
  const last = requests.findLast(({ is, acknowledgedAt }) => is === 'NOT_READY' && acknowledgedAt !== null);
  const checked = last?.acknowledgedAt && heard.sentAt.mono - last.acknowledgedAt.mono;
  return typeof checked === 'number' && checked >= 4999 ? undefined : 'a NOT_READY is owed';
}

const CHECKS = [0, 500, 2000, 5000];

/** Truth 2. */
export function confirmedByRetrieve({
  step: { shown, after, now },
  witness: { requests, heard },
  news,
}: Scene): Fault {
  const { headline } = shown;
  if ('time' in headline && headline.time.is === 'since') {
    const is = headline.is === 'ready' ? 'READY' : 'NOT_READY';
    const { at } = headline.time;
    if (!requests.some(one => one.is === is && one.agreed && one.acknowledgedAt?.wall === at)) {
      return `nothing acknowledged at ${at} was agreed to`;
    }
  }
  const acked = news.answered?.fate === 'answered' && isChange(news.answered);
  if (acked && after.wish?.acknowledgedAt && !news.sent.some(({ is }) => is === 'retrieve')) {
    return 'the acknowledgement is not followed by a question';
  }
  const change = requests.findLast(isChange);
  const since = change?.answeredAt?.mono;
  const disagrees = news.heard && change?.fate === 'answered' && news.heard.said !== change.is;
  if (!disagrees || since === undefined || heard === null) return;
  const waited = heard.sentAt.mono - since;
  if (news.told && after.notice?.is === 'did-not-stick' && waited < 5000)
    return `it gave up after ${waited} ms`;
  const next = CHECKS.find(check => check > waited);
  const asksBy = wakeAt(after, now) ?? Number.POSITIVE_INFINITY;
  const waits = after.wish?.acknowledgedAt && after.flight === null && next !== undefined;
  if (waits && asksBy > Math.max(now.mono, since + next) + 1) return `the check after ${next} ms is missing`;
}

/** Truth 3. */
export function oldAnswersAreDropped({ step: { before, after }, witness, news }: Scene): Fault {
  if (after.confirmed === before.confirmed) return;
  if (news.late) return 'an answer nobody waited for was taken';
  const change = witness.requests.findLast(
    one => (isChange(one) || one.is === 'write') && one.fate !== 'open',
  );
  const { confirmed } = after;
  if (confirmed && change && confirmed.request < change.number) return `request ${change.number} is newer`;
}

/** Truth 8. */
export function reasonIsOurs({ step: { shown }, witness: { requests, found }, news }: Scene): Fault {
  if (news.sent.some(({ is, reason }) => is === 'READY' && reason !== null))
    return 'READY went out with a reason';
  const currentReason = shown.headline.is === 'not-ready' ? shown.headline.reason : null;
  if (currentReason === null) return;
  const ours = requests.findLast(
    ({ is, agreed, reason }) => is === 'NOT_READY' && agreed && reason === currentReason,
  );
  if (!ours && found?.ours?.reason !== currentReason) return `nobody set ${currentReason}`;
  // An ACD may take some seconds to agree with itself (truth 2): until then it may say otherwise.
  const after = { change: ours?.number ?? 0, retrieve: ours?.agreed ?? 0 };
  const newer = requests.findLast(
    one => one.number > after[one.is === 'retrieve' ? 'retrieve' : 'change'] && unsettles(one, currentReason),
  );
  return newer && `request ${newer.number} came after it`;
}

function unsettles({ is, fate, reason, said }: Request, current: string): boolean {
  if (is === 'retrieve') return said !== null && said !== 'NOT_READY';
  if (is === 'look') return false;
  if (is === 'write') return fate === 'answered' || fate === 'unclear';
  return fate === 'answered' && (is === 'READY' || reason !== current);
}

/** Truth 10. */
export function shownAsItIs({ step: { shown, after, now }, witness: { heard } }: Scene): Fault {
  const { headline } = shown;
  const says = { ready: 'READY', 'not-ready': 'NOT_READY' }[headline.is as string];
  if (says !== undefined && says !== heard?.said)
    return `${headline.is} is shown, the ACD said ${heard?.said}`;
  if (headline.is !== 'other') return;
  if (headline.value !== heard?.said) return `${headline.value} is shown, the ACD said ${heard?.said}`;
  if (age(heard.sentAt, now) > 91_000) return 'it is shown though it is old';
  return after.wish ? 'a change is open' : undefined;
}
