import styles from './Controls.module.css';
import { type Around, useTied } from './Labelled';

interface Props extends Around {
  /** Why it does not do what it says, or may not: each a paragraph. */
  readonly troubles?: readonly string[];
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly onChoose: (on: boolean) => void;
}

/** On or off. It shows `on`: what was chosen shows once it holds. */
export function Toggle({ label, on, disabled = false, onChoose, ...around }: Props) {
  const { tied, below } = useTied(around);
  return (
    <div className={styles['labelled']}>
      <label className={styles['toggle']}>
        <span>{label}</span>
        <input
          {...tied}
          type="checkbox"
          checked={on}
          disabled={disabled || tied.disabled}
          onChange={event => onChoose(event.target.checked)}
        />
      </label>
      {below}
    </div>
  );
}
