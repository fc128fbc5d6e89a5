import { stateLine } from '../../electron/contract/words';
import type { PageProps } from '../connection';
import { Certainty } from './Certainty';
import styles from './StateLine.module.css';
import { StateSymbol } from './StateSymbol';

interface Props extends Pick<PageProps, 'snapshot' | 'setting'> {
  /** False where the page says it itself. */
  readonly certainty?: boolean;
}

/** The state in one line, with its symbol and how certain it is. */
export function StateLine({ snapshot, setting, certainty = true }: Props) {
  return (
    <div className={styles['state']}>
      <StateSymbol look={snapshot.look} />
      <div>
        <p role="status" className={styles['line']}>
          {stateLine(snapshot, setting)}
        </p>
        {certainty && <Certainty snapshot={snapshot} setting={setting} />}
      </div>
    </div>
  );
}
