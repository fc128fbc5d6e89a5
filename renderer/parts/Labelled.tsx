import { Lock } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import styles from './Controls.module.css';
import { Problem } from './Problem';

/** What stands around a control: its name, what helps, and what is wrong. */
export interface Around {
  readonly label: string;
  readonly hint?: string | null;
  readonly problem?: string | null;
  /** Who keeps it from being changed here, in words; null: nobody. */
  readonly locked?: string | null;
}

/** What ties a control to the words around it, for screen readers, and keeps it from use where it is locked. */
export interface Tied {
  readonly id: string;
  readonly disabled: true | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

interface Props extends Around {
  /** A small control stands beside its name where both fit. */
  readonly beside?: boolean;
  readonly control: (tied: Tied) => ReactNode;
}

/** A control with its name before it, and hint and problem below. `control` is given what ties it to them. */
export function Labelled({ label, beside = false, control, ...around }: Props) {
  const { tied, below } = useTied(around);
  const name = (
    <label className={styles['label']} htmlFor={tied.id}>
      {label}
    </label>
  );
  return (
    <div className={styles['labelled']}>
      {beside ? (
        <div className={styles['beside']}>
          {name}
          {control(tied)}
        </div>
      ) : (
        <>
          {name}
          {control(tied)}
        </>
      )}
      {below}
    </div>
  );
}

/** What is said below a control. */
interface Said extends Omit<Around, 'label'> {
  /** Why it does not do what it says, or may not: each a paragraph. */
  readonly troubles?: readonly string[];
}

/** Ties a control to what is said of it, and gives that to be put below it: what weighs most comes first. */
export function useTied({ problem = null, troubles = [], hint = null, locked = null }: Said): {
  tied: Tied;
  below: ReactNode;
} {
  const id = useId();
  const problemId = `${id}-problem`;
  const said = [
    ...(locked === null ? [] : [{ id: `${id}-locked`, text: locked, style: 'locked' }]),
    ...troubles.map((text, index) => ({ id: `${id}-trouble-${index}`, text, style: 'trouble' })),
    ...(hint === null ? [] : [{ id: `${id}-hint`, text: hint, style: 'hint' }]),
  ];
  const about = [...(problem === null ? [] : [problemId]), ...said.map(part => part.id)];
  return {
    tied: {
      id,
      disabled: locked === null ? undefined : true,
      'aria-invalid': problem === null ? undefined : true,
      'aria-describedby': about.length > 0 ? about.join(' ') : undefined,
    },
    below: (
      <>
        <Problem id={problemId} text={problem} />
        {said.map(part => (
          <p key={part.id} id={part.id} className={styles[part.style]}>
            {part.style === 'locked' && <Lock size={12} strokeWidth={2} aria-hidden="true" />}
            {part.text}
          </p>
        ))}
      </>
    ),
  };
}
