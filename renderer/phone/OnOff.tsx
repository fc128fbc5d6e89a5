import { type Difference, permits } from '../../electron/contract/difference';
import { messagesIn } from '../../electron/contract/messages';
import type { Setting } from '../../electron/contract/setting';
import { Toggle } from '../parts/Toggle';
import styles from './Phone.module.css';

interface Props {
  readonly label: string;
  readonly on: boolean;
  /** What the ACD has to be changed to, to switch it. */
  readonly other: Difference;
  readonly setting: Setting;
  readonly busy: boolean;
  readonly onChoose: (on: boolean) => void;
}

/** Something on or off: a switch where the agent may, else in words. */
export function OnOff({ label, on, other, setting, busy, onChoose }: Props) {
  const m = messagesIn(setting.language).details;
  if (permits(setting.detailsPolicy, other)) {
    return <Toggle label={label} on={on} disabled={busy} onChoose={onChoose} />;
  }
  return (
    <p className={styles['fact']}>
      <span>{label}</span> <span className={on ? styles['on'] : styles['off']}>{on ? m.on : m.off}</span>
    </p>
  );
}
