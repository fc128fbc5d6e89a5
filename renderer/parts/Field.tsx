import type { InputHTMLAttributes, Ref } from 'react';
import styles from './Controls.module.css';
import { type Around, Labelled } from './Labelled';

type Props = Around &
  InputHTMLAttributes<HTMLInputElement> & {
    readonly beside?: boolean;
    readonly ref?: Ref<HTMLInputElement>;
  };

/** A line to type in. What is wrong is said by `problem`, so browsers need not know better. */
export function Field({ label, hint, problem, locked, beside, ...input }: Props) {
  return (
    <Labelled
      label={label}
      hint={hint ?? null}
      problem={problem ?? null}
      locked={locked ?? null}
      beside={beside ?? false}
      control={tied => (
        <input
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          {...input}
          {...tied}
          className={styles['input']}
        />
      )}
    />
  );
}
