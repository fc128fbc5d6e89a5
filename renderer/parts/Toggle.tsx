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
export function Toggle({
  label,
  hint = null,
  troubles = [],
  problem = null,
  on,
  disabled = false,
  onChoose,
}: Props) {
  const { tied, below } = useTied({ problem, troubles, hint });
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
