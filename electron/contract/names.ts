import { type Messages, messagesIn } from './messages';
import { printable } from './printable';
import { type Language, localeOf, type Reason } from './state';

/**
 * A time of day as the language writes it on a 24 hour clock, e.g. `10:42`; of another day than `now`'s with the day:
 * `17:05 on Friday`, `17:05 on 21 November`. The time comes first, so that it reads well after any word: since, at,
 * between. Takes wall clock, ms since 1970.
 */
export function timeOfDay(at: number, language: Language, now: number = Date.now()): string {
  const say = (what: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localeOf(language), what).format(at);
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
