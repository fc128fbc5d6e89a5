import { type ReactNode, useId } from 'react';
import type { Step } from '../../electron/contract/first-run';
import { messagesIn } from '../../electron/contract/messages';
import type { StepProps } from '../connection';
import { Title } from '../parts/Title';
import styles from './Steps.module.css';

interface Props extends Pick<StepProps, 'setting' | 'step'> {
  readonly title: string;
  readonly children: ReactNode;
}

/**
 * A page with its title, and which step of the first run it is. Both name a step as a region, so that a screen reader
 * says them also where the focus goes to a control at once.
 */
export function StepFrame({ setting, step, title, children }: Props) {
  const id = useId();
  return (
    <section
      aria-labelledby={step === null ? undefined : `${id}-step ${id}-title`}
      className={styles['page']}
    >
      <header className={styles['head']}>
        {step && (
          <>
            <Marks step={step} />
            <p id={`${id}-step`} className={styles['words']}>
              {messagesIn(setting.language).firstRun.step(step.number, step.of)}
            </p>
          </>
        )}
        <Title id={`${id}-title`}>{title}</Title>
      </header>
      {children}
    </section>
  );
}

/** The steps drawn: what the words beside say. */
function Marks({ step }: { step: Step }) {
  return (
    <div className={styles['marks']} aria-hidden="true">
      {Array.from({ length: step.of }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps have no other name, and no order that changes
        <span key={index} className={index < step.number ? styles['passed'] : styles['mark']} />
      ))}
    </div>
  );
}
