import styles from './RunningTime.module.css';
import { useNow } from './useNow';

/** How long ago, running: `1:12:08`. Takes wall clock, ms. Screen readers get the time of day beside it instead. */
export function RunningTime({ since }: { since: number }) {
  const seconds = Math.max(0, Math.floor((useNow() - since) / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const text = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return (
    <p className={styles['time']} aria-hidden="true">
      {text}
    </p>
  );
}
