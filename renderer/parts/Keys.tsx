import { messagesIn } from '../../electron/contract/messages';
import type { Setting } from '../../electron/contract/setting';
import { spoken } from '../settings/combination';
import styles from './Keys.module.css';
import { IS_MAC } from './platform';

/** The keys that do what stands beside them. Screen readers hear of them by `aria-keyshortcuts`, or in the menu. */
export function Keys({ keys, setting }: { keys: string; setting: Pick<Setting, 'language'> }) {
  const here = keys.replace('CommandOrControl', IS_MAC ? 'Command' : 'Control');
  return (
    <span className={styles['keys']} aria-hidden="true">
      {spoken(here, messagesIn(setting.language))}
    </span>
  );
}
