import { type Messages, messagesIn } from './messages';
import type { Foreign, Notice } from './notice';
import { printable } from './printable';
import type { Setting } from './setting';
import type { Headline, Since } from './snapshot';
import { assertNever, type Language, type Reason } from './state';

/**
 * A time of day as the language writes it on a 24 hour clock, e.g. `10:42`; of another day than `now`'s with the day:
 * `17:05 on Friday`, `17:05 on 21 November`. The time comes first, so that it reads well after any word: since, at,
 * between. Takes wall clock, ms since 1970.
 */
export function timeOfDay(at: number, language: Language, now: number = Date.now()): string {
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const say = (what: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, what).format(at);
  const time = say({ hour: '2-digit', minute: '2-digit' });
  const day = dayOf(at, now);
  return day === null ? time : messagesIn(language).onDay(time, say(day));
}

const A_DAY = 86_400_000;

/** How the day is named: not at all (null), by its name, or by its date, where the name could be a week ago. */
function dayOf(at: number, now: number): Intl.DateTimeFormatOptions | null {
  if (new Date(at).toDateString() === new Date(now).toDateString()) return null;
  return Math.abs(now - at) < 6 * A_DAY ? { weekday: 'long' } : { day: 'numeric', month: 'long' };
}

/** What people call a reason; its code where nobody named it. */
export function reasonLabel(code: string, reasons: readonly Reason[], language: Language): string {
  return reasons.find(reason => reason.code === code)?.label[language] ?? code;
}

/**
 * The word for a state of the ACD. A value we do not know is shown as it is, as far as it can be shown, and in quotes:
 * it may read like a state without being one.
 */
export function stateWord(state: string, m: Messages): string {
  return state === 'READY' || state === 'NOT_READY' ? m.state[state] : m.quoted(printable(state));
}

type Speaking = Pick<Setting, 'language' | 'reasons'>;

/** The state in words and the time beside it, e.g. `['Not Ready (Coffee)', 'since 10:42']`. */
export function headlineWords(headline: Headline, { language, reasons }: Speaking): [string, string | null] {
  const m = messagesIn(language);
  const time = (since: Since) => m[since.is](timeOfDay(since.at, language));
  switch (headline.is) {
    case 'ready':
      return [m.state.READY, time(headline.time)];
    case 'not-ready': {
      const reason = headline.reason === null ? '' : ` (${reasonLabel(headline.reason, reasons, language)})`;
      return [m.state.NOT_READY + reason, time(headline.time)];
    }
    case 'changing':
      return [m.going[headline.to], null];
    case 'unknown': {
      if (headline.was) {
        return [m.unknown, m.wasAt(stateWord(headline.was.state, m), timeOfDay(headline.was.at, language))];
      }
      return headline.cause === null ? [m.asking, null] : [m.unknown, m.failure[headline.cause]];
    }
    case 'other':
      return [stateWord(headline.value, m), m.seen(timeOfDay(headline.seenAt, language))];
    case 'needs-you':
      return [m.needsYou[headline.why], null];
    default:
      return assertNever(headline);
  }
}

/** The headline in one line: the first entry of the tray's menu, and its tooltip. */
export function headlineLine(headline: Headline, speaking: Speaking): string {
  return headlineWords(headline, speaking)
    .filter(part => part !== null)
    .join(' · ');
}

/** How a change made elsewhere came about: between when and when, why nobody saw it, what it may come from. */
export function foreignWords(change: Foreign, language: Language): string {
  const m = messagesIn(language);
  const n = m.notice.changedElsewhere;
  const [from, to] = [stateWord(change.from, m), stateWord(change.to, m)];
  const [earliest, latest] = [timeOfDay(change.lastSeenAt, language), timeOfDay(change.seenAt, language)];
  const unseen = change.unseen ? ` (${n.unseen[change.unseen]})` : '';
  return `${n.body(from, to, earliest, latest)}${unseen}. ${causes(change, m)}`;
}

function causes({ from, to, clue }: Foreign, m: Messages): string {
  const known = m.notice.changedElsewhere.causes;
  if (clue !== null) return known[clue];
  if (to === 'READY') return known.toReady;
  return from === 'READY' && to === 'NOT_READY' ? known.toNotReady : known.other;
}

/** A notice as title and body. */
export function noticeWords(
  notice: Notice,
  { language, reasons }: Speaking,
): { title: string; body: string } {
  const m = messagesIn(language);
  const n = m.notice;
  switch (notice.is) {
    case 'changed-elsewhere':
      return {
        title: n.changedElsewhere.title(stateWord(notice.to, m)),
        body: foreignWords(notice, language),
      };
    case 'ready-all-along':
      return {
        title: n.readyAllAlong.title,
        body: n.readyAllAlong.body(timeOfDay(notice.readyAt, language), timeOfDay(notice.seenAt, language)),
      };
    case 'did-not-stick':
      return {
        title: n.didNotStick.title(m.state[notice.wanted]),
        body: n.didNotStick.body(stateWord(notice.found, m)),
      };
    case 'change-failed': {
      const body = notice.mayHaveReached ? n.changeFailed.mayHaveReached : n.changeFailed.body;
      return { title: n.changeFailed.title(m.state[notice.wanted]), body: body(m.failure[notice.cause]) };
    }
    case 'reason-unknown':
      return {
        title: n.reasonUnknown.title(reasonLabel(notice.reason, reasons, language)),
        body: n.reasonUnknown.body,
      };
    case 'late-ready-kept':
      return n.lateReadyKept;
    case 'late-ready-undone':
      return n.lateReadyUndone;
    case 'owed-delivered':
      return n.owedDelivered;
    case 'not-ready-by-lock':
      return notice.confirmed
        ? { title: n.notReadyByLock.title(timeOfDay(notice.at, language)), body: n.notReadyByLock.body }
        : { title: n.notYetByLock.title, body: n.notYetByLock.body(timeOfDay(notice.at, language)) };
    case 'rule-stands-down':
      return n.ruleStandsDown;
    case 'blocked':
      return {
        title: n.blocked.title,
        body: m.whatToDo[notice.cause] + (notice.callsMayReach ? ` ${m.window.callsMayReach}` : ''),
      };
    case 'lost-while-ready':
      return {
        title: n.lostWhileReady.title,
        body: n.lostWhileReady.body(timeOfDay(notice.confirmedAt, language)),
      };
    default:
      return assertNever(notice);
  }
}
