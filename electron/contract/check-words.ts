import type { Details, DetailsShown } from './details';
import { type Messages, messagesIn } from './messages';
import { timeOfDay } from './names';
import { printable } from './printable';
import type { Snapshot } from './snapshot';
import { assertNever, type Language, type Look, localeOf } from './state';

/** What the verdict is about. */
type Checked = Pick<Snapshot, 'headline' | 'details'>;

/** Where a call goes, in words; a value we do not know as it is, in quotes (truth 10). */
export function destinationWords(destination: Details['destination'], m: Messages): string {
  if (destination === null) return m.details.destinationNotSaid;
  return isKnown(destination, m) ? m.details.destination[destination] : m.quoted(printable(destination));
}

function isKnown(destination: string, m: Messages): destination is keyof Messages['details']['destination'] {
  return Object.hasOwn(m.details.destination, destination);
}

/** Whether calls can reach the agent, in one sentence: the verdict on reachability. */
export function checkWords({ headline, details }: Checked, language: Language): string {
  const m = messagesIn(language);
  const words = m.details.check;
  const { check, known } = details;
  switch (check.is) {
    case 'clear':
      return words.clear(
        destinationWords(known?.details.destination ?? null, m),
        skillWords(known?.details.skills ?? [], language),
      );
    case 'obstacle': {
      const obstacle = m.details.obstacle[check.obstacle];
      return headline.is === 'ready'
        ? `${m.details.notice.obstacle.title(obstacle)}.`
        : words.notReadyAnd(obstacle);
    }
    case 'not-ready': {
      // That nothing else is in the way can only be said where it would be clear.
      const doubt = doubtIn(known?.details, m);
      return doubt === null ? words.otherwiseClear : `${words.notReady} ${doubt}`;
    }
    case 'unsure':
      if (check.why === 'state') return headline.is === 'changing' ? m.going[headline.to] : words.state;
      if (check.why === 'not-asked' || check.why === 'no-answer') return unansweredWords(details, language);
      return doubtIn(known?.details, m) ?? words.state;
    default:
      return assertNever(check);
  }
}

/** Why nobody can tell from these details; null: one can. */
function doubtIn(details: Details | undefined, m: Messages): string | null {
  if (details === undefined) return m.details.check.notAsked;
  const { destination, skills } = details;
  if (destination === null) return m.details.check.noDestination;
  if (!isKnown(destination, m)) return m.details.check.destination(destinationWords(destination, m));
  return skills.length === 0 ? m.details.check.skills : null;
}

function unansweredWords({ known, isAsking, failure }: DetailsShown, language: Language): string {
  const m = messagesIn(language);
  if (known !== null) return m.details.check.old(timeOfDay(known.at, language));
  if (failure !== null) return m.details.check.noAnswer(m.failure[failure]);
  return isAsking ? m.details.check.isAsked : m.details.check.notAsked;
}

/** So many skills are named in a sentence; of more, one fewer and how many more there are. */
const NAMED = 3;

function skillWords(skills: Details['skills'], language: Language): string {
  const names = skills.filter(({ has }) => has).map(({ name }) => printable(name));
  const { more } = messagesIn(language).details.check;
  const said = names.length > NAMED ? [...names.slice(0, NAMED - 1), more(names.length - NAMED + 1)] : names;
  return new Intl.ListFormat(localeOf(language)).format(said);
}

/** The symbol beside it: the state's own, where the verdict is one. */
export function checkLook({ look, details: { check } }: Pick<Snapshot, 'look' | 'details'>): Look {
  return check.is === 'unsure' && check.why !== 'state' ? 'unknown' : look;
}
