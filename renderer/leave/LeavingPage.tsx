import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import styles from '../pages/Page.module.css';
import { Button } from '../parts/Button';
import { Problem } from '../parts/Problem';
import { Title } from '../parts/Title';
import { useEscape } from './useEscape';
import type { LeavingStep } from './useLeaving';

interface Props extends Pick<PageProps, 'setting' | 'send'> {
  readonly title: string;
  /** What will happen. */
  readonly children: ReactNode;
  readonly step: LeavingStep;
  /** What it means that the ACD did not confirm. */
  readonly notConfirmed: string;
  /** What to press, from the likely one to the last one; `Cancel` comes after them. */
  readonly ways: readonly Way[];
  /** The one that has the focus at first; without it, `Cancel`. */
  readonly focus?: Way['name'];
}

/** One way to leave. `always`: also while an attempt waits for the ACD. */
export interface Way {
  readonly name: string;
  readonly act: () => void;
  readonly always?: boolean;
}

/** A question with its answers, of which the last is to stay, also while an attempt waits. Escape stays, too. */
export function LeavingPage({ setting, send, title, children, step, notConfirmed, ways, focus }: Props) {
  const m = messagesIn(setting.language);
  const waiting = step === 'waiting';
  const first = useRef<HTMLButtonElement>(null);
  const stay = useCallback(() => void send('page.open', { page: 'state' }), [send]);
  useEscape(stay);
  // Anew with each step: what had the focus may be gone, or mean something else now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is what it follows
  useEffect(() => {
    if (!waiting) first.current?.focus();
  }, [step]);
  return (
    <>
      <Title>{title}</Title>
      {children}
      <div role="status" className={styles['status']}>
        {waiting && <p className={styles['note']}>{m.leave.waiting}</p>}
      </div>
      {step === 'not-confirmed' && <Problem text={notConfirmed} />}
      {step === 'refused' && <Problem text={m.leave.failed} />}
      <div className={styles['actions']}>
        {ways.map(({ name, act, always = false }, index) => (
          <Button
            key={name}
            kind={index === 0 ? 'primary' : 'plain'}
            ref={name === focus ? first : undefined}
            resting={waiting && !always}
            onClick={act}
          >
            {name}
          </Button>
        ))}
        <Button ref={focus === undefined ? first : undefined} onClick={stay}>
          {m.leave.cancel}
        </Button>
      </div>
    </>
  );
}
