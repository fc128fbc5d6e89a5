import type { ReactNode } from 'react';
import { minutesWords } from '../../electron/contract/durations';
import type { ReasonIcon as IconName, Language } from '../../electron/contract/state';
import { ReasonIcon } from '../parts/ReasonIcon';
import styles from './Reasons.module.css';

interface Props {
  readonly name: string;
  readonly code: string;
  readonly icon: IconName | null;
  readonly minutes: number | null;
  readonly language: Language;
  readonly remark?: ReactNode;
  /** In a button with a name of its own: by this id it is described by what is small. */
  readonly smallId?: string;
}

/** A reason in a line: picture, name, and in small what else there is. */
export function ReasonLine({ name, code, icon, minutes, language, remark, smallId }: Props) {
  return (
    <>
      <ReasonIcon icon={icon ?? undefined} />
      <span className={styles['words']}>
        <span className={styles['label']}>{name}</span>
        <span id={smallId} className={styles['small']} aria-hidden={smallId !== undefined || undefined}>
          {code !== name && <span className={styles['code']}>{code}</span>}
          {minutes !== null && <span className={styles['code']}>{minutesWords(minutes, language)}</span>}
          {remark}
        </span>
      </span>
    </>
  );
}
