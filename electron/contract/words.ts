import { type Messages, messagesIn } from './messages';
import { reasonLabel, stateWord, timeOfDay } from './names';
import type { Foreign, Notice } from './notice';
import type { Setting } from './setting';
import type { Headline, Since, Snapshot } from './snapshot';
import { assertNever, type Language } from './state';

/** In which language, and with whose reasons. */
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

/** What of a snapshot says how the agent is. */
type State = Pick<Snapshot, 'look' | 'headline' | 'details'>;

/** The state in one line, and what is in its way: the first entry of the tray's menu, and its tooltip. */
export function stateLine(state: State, speaking: Speaking): string {
  return [...headlineWords(state.headline, speaking), obstacleWords(state, speaking)]
    .filter(part => part !== null)
    .join(' · ');
}

/** What keeps calls away from an agent who is READY, in a few words; null: nothing, or the agent is not READY. */
export function obstacleWords(
  { look, details: { check } }: Pick<State, 'look' | 'details'>,
  { language }: Pick<Speaking, 'language'>,
): string | null {
  if (look !== 'obstacle' || check.is !== 'obstacle') return null;
  return messagesIn(language).details.obstacle[check.obstacle];
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
  const time = (at: number) => timeOfDay(at, language);
  switch (notice.is) {
    case 'changed-elsewhere':
      return {
        title: n.changedElsewhere.title(stateWord(notice.to, m)),
        body: foreignWords(notice, language),
      };
    case 'changes-elsewhere': {
      const { title, body } = n.changesElsewhere;
      const last = foreignWords({ ...notice, unseen: null }, language);
      return {
        title: title(stateWord(notice.to, m), notice.count),
        body: `${body(notice.count, time(notice.firstAt))} ${last}`,
      };
    }
    case 'ready-all-along':
      return {
        title: n.readyAllAlong.title,
        body: n.readyAllAlong.body(time(notice.readyAt), time(notice.seenAt)),
      };
    case 'did-not-stick':
      return {
        title: n.didNotStick.title[notice.wanted],
        body: n.didNotStick.body[notice.wanted](stateWord(notice.found, m)),
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
    case 'not-ready-by-rule': {
      const why = n.why[notice.rule];
      return notice.confirmed
        ? { title: n.notReadyByRule.title(time(notice.at), why), body: n.notReadyByRule.body }
        : { title: n.notYetByRule.title(why), body: n.notYetByRule.body(time(notice.at)) };
    }
    case 'rule-stands-down':
      return { title: n.ruleStandsDown.title[notice.rule], body: n.ruleStandsDown.body };
    case 'idle-soon':
      return { title: n.idleSoon.title(time(notice.at)), body: n.idleSoon.body };
    case 'done':
      return {
        title: n.done.title(m.state[notice.state], time(notice.at)),
        body: notice.by === 'unlock' ? n.done.body.unlock : n.done.body.other,
      };
    case 'obstacle': {
      const { title, body } = m.details.notice.obstacle;
      return { title: title(m.details.obstacle[notice.obstacle]), body };
    }
    case 'details-change':
      return detailsChangeWords(notice, m);
    case 'blocked':
      return {
        title: n.blocked.title,
        body: m.whatToDo[notice.cause] + (notice.callsMayReach ? ` ${m.window.callsMayReach}` : ''),
      };
    case 'lost-while-ready':
      return { title: n.lostWhileReady.title, body: n.lostWhileReady.body(time(notice.confirmedAt)) };
    default:
      return assertNever(notice);
  }
}

function detailsChangeWords(notice: Notice & { is: 'details-change' }, m: Messages) {
  const n = m.details.notice.change;
  const body = [
    notice.cause && n.cause(m.failure[notice.cause]),
    notice.replaced && n.replaced,
    notice.leftNotReady ? n.leftNotReady : n.look,
  ];
  return { title: n.title[notice.came], body: body.filter(part => part !== null).join(' ') };
}
