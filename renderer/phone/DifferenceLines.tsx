import type { Difference } from '../../electron/contract/difference';
import { messagesIn } from '../../electron/contract/messages';
import { printable } from '../../electron/contract/printable';
import type { PageProps } from '../connection';
import { type Line, linesOf } from './lines';
import styles from './Phone.module.css';
import { useNumber } from './useNumber';

interface Props extends Pick<PageProps, 'setting' | 'send'> {
  readonly difference: Difference;
  /** What the same had before; null: that is not told. */
  readonly from: Difference | null;
}

/** A difference, a line for each thing: `ACD: off → on`. */
export function DifferenceLines({ difference, from, setting, send }: Props) {
  const m = messagesIn(setting.language);
  const value = (is: Line['is']) => {
    if (typeof is === 'boolean') return is ? m.details.on : m.details.off;
    return is ? <NumberText text={is} send={send} /> : m.details.none;
  };
  return (
    <ul className={styles['lines']}>
      {linesOf(difference, from, m).map(({ name, was, is }) => (
        <li key={name}>
          {name}: {was !== undefined && <>{value(was)} → </>}
          <strong>{value(is)}</strong>
        </li>
      ))}
    </ul>
  );
}

/** A number as people read it, where the ACD has it as it is dialled from everywhere; else as the ACD has it. */
function NumberText({ text, send }: { text: string; send: PageProps['send'] }) {
  const read = useNumber(text, send);
  return read?.number === text ? read.shown : printable(text);
}
