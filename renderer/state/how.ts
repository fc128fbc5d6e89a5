import { type Messages, messagesIn } from '../../electron/contract/messages';
import { timeOfDay } from '../../electron/contract/names';
import type { Told } from '../../electron/contract/notice';
import type { Snapshot } from '../../electron/contract/snapshot';
import type { Language } from '../../electron/contract/state';
import { foreignWords } from '../../electron/contract/words';

/** Who made it so, in a word beside the time. */
export function madeBy({ headline }: Snapshot, m: Messages): string | null {
  if (!('time' in headline)) return null;
  const { by } = headline.time;
  return by && m.by[by];
}

/** Whether the notice says already how the state came about. */
export function tellsHow(notice: Told | null): boolean {
  if (notice === null) return false;
  const { is } = notice;
  return (
    is === 'changed-elsewhere' ||
    is === 'not-ready-by-rule' ||
    is === 'late-ready-undone' ||
    (is === 'done' && !isSaidAbove(notice))
  );
}

/** What else is known of how it came about. */
export function story({ headline, reasonSet }: Snapshot, language: Language): string | null {
  if (!('time' in headline)) return null;
  const { time } = headline;
  if (time.by === 'elsewhere') return foreignWords(time.change, language);
  if (time.is === 'since' || headline.is !== 'not-ready' || reasonSet === null) return null;
  return messagesIn(language).window.reasonSet[reasonSet.by](timeOfDay(reasonSet.at, language));
}

/** Whether the state and the lines under it say all of it already. */
export function isSaidAbove(notice: Told): boolean {
  if (notice.is === 'done') return notice.by !== 'unlock';
  return notice.is === 'blocked' || notice.is === 'lost-while-ready' || notice.is === 'obstacle';
}
