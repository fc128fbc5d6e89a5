import { type Messages, messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { OpenFolder } from './OpenFolder';
import styles from './Strips.module.css';

type Props = Pick<PageProps, 'setting' | 'send'>;

/** Says which files were of no use at this start, what that means, and what they are called now. */
export function SetAsideStrip({ setting, send }: Props) {
  const m = messagesIn(setting.language).settings;
  // The folder is long, and the same for all: the button shows it.
  const files = setting.setAside.map(file => file.replace(/^.*[\\/]/, ''));
  const kept = files.length === 1 ? m.setAside.one : m.setAside.many;
  return (
    <div role="alert" className={styles['set-aside']}>
      <p>{[...files.map(file => meaning(file, m)), kept(files.join(', '))].join(' ')}</p>
      <OpenFolder folder="profile" kind="quiet" label={m.openFolder} setting={setting} send={send} />
    </div>
  );
}

/** Says what cannot be written now, and what that means for as long as it lasts. */
export function UnkeptStrip({ setting, send }: Props) {
  const m = messagesIn(setting.language).settings;
  const reasons = new Set(setting.unkept.map(({ why }) => m.unkept.why[why]));
  const means = setting.unkept.map(({ file }) => m.unkept.means[file]);
  return (
    <div role="alert" className={styles['set-aside']}>
      <p>{[...reasons, ...means].join(' ')}</p>
      <OpenFolder folder="profile" kind="quiet" label={m.openFolder} setting={setting} send={send} />
    </div>
  );
}

/** What it means that this file was of no use. Its name tells which it was, and why: `settings.broken-<date>.json`. */
function meaning(file: string, { setAside }: Messages['settings']): string {
  const [, because = 'broken'] = /\.(newer|unreadable)-/.exec(file) ?? [];
  const why = setAside.why[because as keyof typeof setAside.why];
  if (file.startsWith('vault.')) return setAside.vault(why);
  if (/^(main|logs)\./.test(file)) return setAside.log(why);
  return file.startsWith('memory.') ? setAside.memory(why) : setAside.settings(why);
}
