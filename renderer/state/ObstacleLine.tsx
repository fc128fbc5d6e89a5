import { ChevronRight } from 'lucide-react';
import { messagesIn } from '../../electron/contract/messages';
import { obstacleWords } from '../../electron/contract/words';
import type { PageProps } from '../connection';
import styles from './ObstacleLine.module.css';

/** What keeps calls away from an agent who is READY, and the way to where it is seen and mended. */
export function ObstacleLine({ snapshot, setting, send }: PageProps) {
  const obstacle = obstacleWords(snapshot, setting);
  if (obstacle === null) return null;
  return (
    <button
      type="button"
      className={styles['line']}
      onClick={() => void send('page.open', { page: 'phone' })}
    >
      {messagesIn(setting.language).details.but(obstacle)}
      <ChevronRight size={16} aria-hidden="true" />
    </button>
  );
}
