import { type ReactNode, type Ref, useId } from 'react';
import { checkLook, checkWords } from '../../electron/contract/check-words';
import { messagesIn } from '../../electron/contract/messages';
import { timeOfDay } from '../../electron/contract/names';
import type { PageProps } from '../connection';
import { Button } from '../parts/Button';
import { StateSymbol } from '../parts/StateSymbol';
import { Title } from '../parts/Title';
import styles from './Verdict.module.css';

interface Props extends PageProps {
  readonly ref: Ref<HTMLHeadingElement>;
  /** What can be done about it. */
  readonly children: ReactNode;
}

/** Whether calls can reach the agent. */
export function Verdict({ snapshot, setting, send, ref, children }: Props) {
  const { language } = setting;
  const m = messagesIn(language).details;
  const { known, isAsking, check } = snapshot.details;
  const id = useId();
  const asOf = known && m.check.asOf(timeOfDay(known.at, language));
  return (
    <header className={styles['verdict']}>
      <Title ref={ref} className={styles['title']} about={id}>
        {m.title}
      </Title>
      <StateSymbol look={checkLook(snapshot)} />
      <p id={id} role="status" className={styles['sentence']}>
        {checkWords(snapshot, language)}
      </p>
      {check.is === 'clear' && <p className={styles['small']}>{m.check.unseen}</p>}
      {children}
      <div className={styles['age']}>
        {asOf && <span>{withFailure(asOf)}</span>}
        <Button kind="quiet" busy={isAsking} onClick={() => void send('details.ask')}>
          {isAsking ? m.check.asking : m.check.ask}
        </Button>
      </div>
    </header>
  );

  function withFailure(text: string): string {
    const { failure } = snapshot.details;
    return failure === null ? text : `${text} · ${messagesIn(language).failure[failure]}`;
  }
}
