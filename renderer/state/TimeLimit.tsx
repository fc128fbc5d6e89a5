import { durationWords } from '../../electron/contract/durations';
import { messagesIn } from '../../electron/contract/messages';
import { timeOfDay } from '../../electron/contract/names';
import type { PageProps } from '../connection';
import styles from '../pages/StatePage.module.css';
import { useNow } from '../parts/useNow';

/** How long a break still lasts by its reason's time limit, and until when. Only of our own changes the start is known. */
export function TimeLimit({ snapshot: { headline }, setting }: Pick<PageProps, 'snapshot' | 'setting'>) {
  const now = useNow();
  if (headline.is !== 'not-ready' || headline.time.is !== 'since') return null;
  const { at } = headline.time;
  const minutes = setting.reasons.find(({ code }) => code === headline.reason)?.minutes;
  if (minutes === undefined) return null;
  const { language } = setting;
  const m = messagesIn(language).window;
  const end = at + minutes * 60_000;
  const isOver = now >= end;
  // A clock that was set back makes no limit longer.
  const rest = isOver ? now - end : started(Math.min(end - now, minutes * 60_000));
  const words = isOver ? m.limitOver : m.limitLeft;
  return (
    // It changes each minute, at the end each second: a timer is not told of by itself (WAI-ARIA, "timer").
    <p role="timer" className={`${styles['since']} ${isOver ? styles['over'] : ''}`}>
      {words(durationWords(rest, language), timeOfDay(end, language))}
    </p>
  );
}

/** A started minute counts, in the last one a started second: nobody is told that they have none left who have some. */
function started(ms: number): number {
  const unit = ms > 60_000 ? 60_000 : 1000;
  return Math.ceil(ms / unit) * unit;
}
