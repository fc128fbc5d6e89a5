import styles from './Controls.module.css';
import { type Around, useTied } from './Labelled';

interface Props extends Around {
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly onChoose: (on: boolean) => void;
}

/** On or off. It shows `on`: what was chosen shows once it holds. */
export function Toggle({ label, hint = null, problem = null, on, disabled = false, onChoose }: Props) {
  const { tied, below } = useTied(hint, problem);
  return (
    <div className={styles['labelled']}>
      <label className={styles['toggle']}>
        <input
          {...tied}
          type="checkbox"
          checked={on}
          disabled={disabled}
          onChange={event => onChoose(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      {below}
    </div>
  );
}
