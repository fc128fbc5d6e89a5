import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { lack } from '../parts/capability';
import type { Group } from './group';
import styles from './Settings.module.css';

/** What this computer lacks that no other group names. */
export function computerGroup({ snapshot, setting }: PageProps): Group {
  const m = messagesIn(setting.language);
  return {
    name: 'computer',
    title: m.capabilities.title,
    items: (['tray', 'notices'] as const).flatMap(name => {
      const text = lack(name, snapshot.capabilities, m);
      return text === null ? [] : [{ name, words: [text], shown: <p className={styles['text']}>{text}</p> }];
    }),
  };
}
