import type { Event } from '../../electron/core/events';
import type { Moment } from '../../electron/core/moment';
import { age } from '../../electron/core/moment';
import { wakeAt } from '../../electron/core/plan';
import type { State } from '../../electron/core/state';
import { resendDue } from '../../electron/core/unapplied';
import type { DeskStep } from '../support/core-desk';
import { type Fault, owed, type Scene } from './scene';
import { isChange, type Request, type Witness } from './witness';

/** Truth 4. */
export function lastOneWins({ step, witness, news }: Scene): Fault {
  const { event, before, after } = step;
  const open = witness.requests.filter(({ fate }) => fate === 'open');
  if (open.length > 1 && !isSecond(open, step.now.mono)) return `${open.length} requests are on their way`;
  if (event.type === 'go') {
    const { flight } = before;
    const waits =
      event.want === 'READY'
        ? flight !== null && flight.is !== 'retrieve' && flight.is !== 'retrieve-details'
        : flight?.is === 'NOT_READY' || flight?.is === 'change-details';
    if (!waits && !news.sent.some(({ is }) => is === event.want)) return `${event.want} is not sent at once`;
  }
  const heldUp = isHeldUp(open, witness, step.now.mono) && owed(after);
  if (heldUp) return 'a NOT_READY without an answer goes out no second time';
  for (const change of news.sent.filter(isChange)) {
    const fault = askedFor(change, step, witness);
    if (fault) return fault;
  }
  const { asked } = witness;
  if (after.account !== null && asked?.want === 'NOT_READY' && !asked.over && !owed(after))
    return 'a NOT_READY is no longer owed';
}

/** Beside a change without an answer for 2.5 s: the same NOT_READY once more, or a question what has become of a READY. */
function isSecond([first, second, ...more]: readonly Request[], now: number): boolean {
  if (!first || !second || more.length > 0 || now - first.sentAt.mono < 2500) return false;
  const isCopy = first.is === 'NOT_READY' && second.is === 'NOT_READY' && first.reason === second.reason;
  return isCopy || (first.is === 'READY' && second.is === 'retrieve');
}

/** One NOT_READY alone has no answer for 2.5 s: there has to be another one, before or after it. */
function isHeldUp([alone, ...others]: readonly Request[], { requests }: Witness, now: number): boolean {
  if (alone?.is !== 'NOT_READY' || others.length > 0 || now - alone.sentAt.mono <= 2500) return false;
  const isTwin = ({ sentAt }: Request) => {
    const apart = Math.abs(sentAt.mono - alone.sentAt.mono);
    return apart > 2499 && apart < 10_001;
  };
  return !requests.some(one => one.is === 'NOT_READY' && one !== alone && isTwin(one));
}

/** READY goes out twice only where the first is known not to have arrived, or was answered at least. */
function isReadyTwice(sent: Request, { asked, requests }: Witness): boolean {
  const before = requests.findLast(one => one.is === 'READY' && one.number < sent.number);
  return before !== undefined && before.number > (asked?.after ?? 0) && before.isUnanswered;
}

/** Whether somebody wants this change: the agent, the rule, or the way back from a READY that came late. */
function askedFor(request: Request, { now }: DeskStep, witness: Witness): Fault {
  const { is, reason, number } = request;
  const { asked, heard, found, requests } = witness;
  if (is === 'READY') {
    if (isReadyTwice(request, witness)) return 'READY was sent again though the first may still arrive';
    if (asked?.want !== 'READY' || asked.by === 'earlier') return 'READY was sent, and nobody asked for it';
    return age(asked.at, now) >= 15_000
      ? `READY was sent ${age(asked.at, now)} ms after it was asked for`
      : undefined;
  }
  if (asked?.want === 'NOT_READY' && (reason === asked.reason || reason === null)) return;
  // Sent again, since it did not stick.
  const last = requests.findLast(one => isChange(one) && one.number < number);
  const isAgain = last?.is === 'NOT_READY' && last.number > (asked?.after ?? 0);
  if (isAgain && (reason === last.reason || reason === null)) return;
  const readyWasOurs = requests.some(one => one.is === 'READY') || found?.stray?.of === 'READY';
  const known = [found?.owed, found?.ours, found?.stray?.instead, ...requests];
  const isKnown = reason === null || known.some(one => one?.reason === reason);
  if (heard?.said === 'READY' && readyWasOurs && isKnown) return;
  return `NOT_READY (${reason}) was sent, and nobody asked for it`;
}

/** What the ACD has acknowledged and does not show is sent again while its cause lasts, and at once where somebody leaves. */
function unappliedIsOwed(before: State, after: State, event: Event, now: Moment): Fault {
  if (before.unapplied === null || after.unapplied === null || after.wish !== null) return;
  const isLocked = after.locked && after.unapplied.cause === 'lock' && after.trouble === null;
  const again = isLocked ? resendDue(after) - now.mono : 0;
  if (again > 61_000) return `a NOT_READY that is not applied is sent again only in ${again} ms`;
  const rule = event.type === 'leaving' ? event.rule : null;
  const isOn = rule !== null && after.rules[rule].enabled && !after.ruling.standDown.includes(rule);
  return isOn ? 'whoever leaves with a NOT_READY that is not applied sends nothing' : undefined;
}

/** Truth 5. */
export function failsTowardsNotReady({ step: { before, after, event, now, shown }, news }: Scene): Fault {
  const failed = news.told && after.notice?.is === 'did-not-stick' && after.notice.wanted === 'NOT_READY';
  if (failed && !owed(after)) return 'a NOT_READY was dropped, and the ACD says otherwise';
  const unapplied = unappliedIsOwed(before, after, event, now);
  if (unapplied) return unapplied;
  const isLost = after.trouble !== null && now.mono - after.trouble.since.mono > 30_000;
  const isHanging = after.wish?.want === 'READY' && after.wish.acknowledgedAt !== null;
  if (isLost && isHanging && after.notice === null) return 'nobody is told that a READY hangs';
  const dropped =
    before.wish?.want === 'READY' && after.wish === null && event.type === 'answered' && !news.heard;
  const isSaid = news.told || shown.look === 'needs-you';
  if (dropped && !isSaid) return 'a READY was given up without a word';
  if (event.type === 'tick' && before.wish?.want === 'READY' && after.wish === null && !news.told) {
    return 'a READY was given up without a word';
  }
  if (!owed(after) || after.flight !== null) return;
  const next = (wakeAt(after, now) ?? Number.POSITIVE_INFINITY) - now.mono;
  const most = shown.look === 'needs-you' ? 300_000 : 140_000; // as the ACD asked (120 s at most), and what keeps desktops apart
  return next > most ? `an owed NOT_READY waits for ${next} ms` : undefined;
}
