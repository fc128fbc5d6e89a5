import { type ReactNode, useId } from 'react';
import styles from './Controls.module.css';
import { Problem } from './Problem';

/** What stands around a control: its name, what helps, and what is wrong. */
export interface Around {
  readonly label: string;
  readonly hint?: string | null;
  readonly problem?: string | null;
}

/** What ties a control to the words around it, for screen readers. */
export interface Tied {
  readonly id: string;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

/** A control with its name above, and hint and problem below. `control` is given what ties it to them. */
export function Labelled({
  label,
  hint = null,
  problem = null,
  control,
}: Around & { control: (tied: Tied) => ReactNode }) {
  const { tied, below } = useTied(hint, problem);
  return (
    <div className={styles['labelled']}>
      <label className={styles['label']} htmlFor={tied.id}>
        {label}
      </label>
      {control(tied)}
      {below}
    </div>
  );
}

/** Ties a control to its hint and its problem, and gives these to be put below it. */
export function useTied(hint: string | null, problem: string | null): { tied: Tied; below: ReactNode } {
  const id = useId();
  const [hintId, problemId] = [`${id}-hint`, `${id}-problem`];
  const about = [problem !== null && problemId, hint !== null && hintId].filter(part => part !== false);
  return {
    tied: {
      id,
      'aria-invalid': problem === null ? undefined : true,
      'aria-describedby': about.length > 0 ? about.join(' ') : undefined,
    },
    below: (
      <>
        <Problem id={problemId} text={problem} />
        {hint !== null && (
          <p id={hintId} className={styles['hint']}>
            {hint}
          </p>
        )}
      </>
    ),
  };
}
