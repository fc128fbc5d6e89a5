import { useId } from 'react';
import { messagesIn } from '../../electron/contract/messages';
import { type Language, type ReasonIcon as Name, REASON_ICONS } from '../../electron/contract/state';
import { ReasonIcon } from '../parts/ReasonIcon';
import styles from './Reasons.module.css';

interface Props {
  readonly value: Name | null;
  readonly language: Language;
  readonly onChoose: (icon: Name | null) => void;
}

/** One of the pictures, or none. A radio group: the arrow keys choose. */
export function IconChoice({ value, language, onChoose }: Props) {
  const m = messagesIn(language).reasonsEditor;
  const group = useId();
  return (
    <fieldset className={styles['icons']}>
      <legend>{m.icon}</legend>
      {[null, ...REASON_ICONS].map(icon => (
        <label key={icon} className={styles['icon']} title={m.icons[icon ?? 'none']}>
          <input
            type="radio"
            name={group}
            aria-label={m.icons[icon ?? 'none']}
            checked={icon === value}
            onChange={() => onChoose(icon)}
          />
          <ReasonIcon icon={icon ?? undefined} />
        </label>
      ))}
    </fieldset>
  );
}
