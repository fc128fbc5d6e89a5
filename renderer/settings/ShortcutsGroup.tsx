import { messagesIn } from '../../electron/contract/messages';
import { SHORTCUTS } from '../../electron/contract/setting';
import type { PageProps } from '../connection';
import { lack } from '../parts/capability';
import type { Group } from './group';
import styles from './Settings.module.css';
import { ShortcutField } from './ShortcutField';

/** The key combinations that work in every program. */
export function shortcutsGroup(props: PageProps): Group {
  const m = messagesIn(props.setting.language);
  const lacks = lack('shortcuts', props.snapshot.capabilities, m);
  return {
    name: 'shortcuts',
    title: m.shortcuts.title,
    intro: (
      <>
        <p className={styles['hint']}>{m.shortcuts.hint}</p>
        {lacks && <p className={styles['note']}>{lacks}</p>}
      </>
    ),
    items: SHORTCUTS.map(name => ({
      name,
      words: [m.shortcuts.name[name], m.shortcuts.nameHint[name]],
      shown: <ShortcutField name={name} {...props} />,
    })),
  };
}
