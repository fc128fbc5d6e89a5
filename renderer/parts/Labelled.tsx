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
  const { tied, below } = useTied({ hint, problem });
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

/** What is said below a control. */
interface Said {
  readonly problem: string | null;
  /** Why it does not do what it says, or may not: each a paragraph. */
  readonly troubles?: readonly string[];
  readonly hint: string | null;
}

/** Ties a control to what is said of it, and gives that to be put below it: what weighs most comes first. */
export function useTied({ problem, troubles = [], hint }: Said): { tied: Tied; below: ReactNode } {
  const id = useId();
  const problemId = `${id}-problem`;
  const said = [
    ...troubles.map((text, index) => ({ id: `${id}-trouble-${index}`, text, style: 'trouble' })),
    ...(hint === null ? [] : [{ id: `${id}-hint`, text: hint, style: 'hint' }]),
  ];
  const about = [...(problem === null ? [] : [problemId]), ...said.map(part => part.id)];
  return {
    tied: {
      id,
      'aria-invalid': problem === null ? undefined : true,
      'aria-describedby': about.length > 0 ? about.join(' ') : undefined,
    },
    below: (
      <>
        <Problem id={problemId} text={problem} />
        {said.map(part => (
          <p key={part.id} id={part.id} className={styles[part.style]}>
            {part.text}
          </p>
        ))}
      </>
    ),
  };
}
