import { type Messages, messagesIn } from './messages';
import type { Notice } from './notice';
import type { Setting } from './setting';
import type { Headline, Since } from './snapshot';
import { assertNever, type Language, type Reason } from './state';

/** A time of day as the language writes it on a 24 hour clock, e.g. `10:42`. Takes wall clock, ms since 1970. */
export function timeOfDay(at: number, language: Language): string {
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** What people call a reason; its code where nobody named it. */
export function reasonLabel(code: string, reasons: readonly Reason[], language: Language): string {
  return reasons.find(reason => reason.code === code)?.label[language] ?? code;
}

/** The word for a state of the ACD; a value we do not know is shown as it is. */
export function stateWord(state: string, m: Messages): string {
  return state === 'READY' || state === 'NOT_READY' ? m.state[state] : state;
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
      return [headline.value, m.seen(timeOfDay(headline.seenAt, language))];
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

/** A notice as title and body. */
export function noticeWords(
  notice: Notice,
  { language, reasons }: Speaking,
): { title: string; body: string } {
  const m = messagesIn(language);
  const n = m.notice;
  switch (notice.is) {
    case 'changed-elsewhere': {
      const [from, to] = [stateWord(notice.from, m), stateWord(notice.to, m)];
      const [earliest, latest] = [timeOfDay(notice.lastSeenAt, language), timeOfDay(notice.seenAt, language)];
      const causes =
        notice.to === 'NOT_READY' ? n.changedElsewhere.causes.NOT_READY : n.changedElsewhere.causes.READY;
      return {
        title: n.changedElsewhere.title(to),
        body: `${n.changedElsewhere.body(from, to, earliest, latest)} ${causes}`,
      };
    }
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
