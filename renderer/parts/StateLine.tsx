import { headlineLine } from '../../electron/contract/words';
import type { PageProps } from '../connection';
import { Certainty } from './Certainty';
import styles from './StateLine.module.css';
import { StateSymbol } from './StateSymbol';

/** The state in one line, with its symbol and how certain it is. */
export function StateLine({ snapshot, setting }: Pick<PageProps, 'snapshot' | 'setting'>) {
  return (
    <div className={styles['state']}>
      <StateSymbol look={snapshot.look} />
      <div>
        <p role="status" className={styles['line']}>
          {headlineLine(snapshot.headline, setting)}
        </p>
        <Certainty snapshot={snapshot} setting={setting} />
      </div>
    </div>
  );
}
