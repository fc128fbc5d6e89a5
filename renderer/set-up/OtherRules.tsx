import { messagesIn } from '../../electron/contract/messages';
import { RULES } from '../../electron/contract/state';
import type { PageProps } from '../connection';
import styles from '../pages/Page.module.css';
import { ruleTrouble } from '../parts/capability';

/** What Schalter does by itself besides the lock, in words. What it cannot keep is not promised. */
export function OtherRules(props: Pick<PageProps, 'snapshot' | 'setting'>) {
  const { language, preferences } = props.setting;
  const m = messagesIn(language);
  const kept = RULES.filter(
    name => name !== 'lock' && preferences.rules[name].enabled && ruleTrouble(name, props, m).length === 0,
  );
  if (kept.length === 0) return null;
  const when = new Intl.ListFormat(language).format(kept.map(name => m.firstRun.when[name]));
  return <p className={styles['text']}>{m.firstRun.habits.rules(when)}</p>;
}
