import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { Toggle } from '../parts/Toggle';
import type { Group } from './group';
import { LockedReasons } from './LockedReasons';
import { ReasonsEditor } from './ReasonsEditor';
import styles from './Settings.module.css';
import { lockedBy, type SettingProps, usePreference } from './usePreference';

/** The reasons of the account; the demo's own cannot be changed. */
export function reasonsGroup(props: PageProps): Group {
  const m = messagesIn(props.setting.language).reasonsEditor;
  const list = [m.code, m.en, m.de, m.icon, m.minutes, m.add, m.paste, m.import, m.export];
  const order = {
    name: 'order',
    words: [m.mostUsedFirst, m.mostUsedFirstHint],
    shown: <MostUsedFirst {...props} />,
  };
  return {
    name: 'reasons',
    title: m.title,
    intro: <p className={styles['hint']}>{m.hint}</p>,
    items: [
      { name: 'list', words: [m.hint, ...list], shown: <Reasons {...props} /> },
      ...(props.setting.demo ? [] : [order]),
    ],
  };
}

function Reasons({ setting, send }: PageProps) {
  const m = messagesIn(setting.language).reasonsEditor;
  if (setting.demo) return <p className={styles['text']}>{m.demo}</p>;
  const locked = lockedBy('reasons', setting);
  if (locked !== null) return <LockedReasons setting={setting} locked={locked} />;
  return <ReasonsEditor setting={setting} send={send} />;
}

function MostUsedFirst(props: SettingProps) {
  const m = messagesIn(props.setting.language).reasonsEditor;
  const { value, said, change } = usePreference('mostUsedFirst', props);
  return <Toggle {...said} label={m.mostUsedFirst} hint={m.mostUsedFirstHint} on={value} onChoose={change} />;
}
