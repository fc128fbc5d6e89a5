import { ChevronDown } from 'lucide-react';
import styles from './Controls.module.css';
import { type Around, Labelled } from './Labelled';

interface Props<T extends string> extends Around {
  readonly value: T;
  readonly options: readonly (readonly [value: T, label: string])[];
  readonly onChoose: (value: T) => void;
}

/** One of several. It shows `value`: what was chosen shows once it holds. */
export function Choice<T extends string>({ value, options, onChoose, ...around }: Props<T>) {
  return (
    <Labelled
      {...around}
      beside
      control={tied => (
        <span className={styles['select']}>
          <select
            {...tied}
            className={styles['input']}
            value={value}
            onChange={event => {
              const chosen = options.find(([option]) => option === event.target.value);
              if (chosen) onChoose(chosen[0]);
            }}
          >
            {options.map(([option, label]) => (
              <option key={option} value={option}>
                {label}
              </option>
            ))}
          </select>
          <ChevronDown size={16} strokeWidth={1.9} aria-hidden="true" />
        </span>
      )}
    />
  );
}
