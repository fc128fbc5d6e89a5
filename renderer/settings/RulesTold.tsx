import { messagesIn } from '../../electron/contract/messages';
import { RULES } from '../../electron/contract/state';
import type { PageProps } from '../connection';
import styles from '../pages/Page.module.css';
import { ruleTrouble } from '../parts/capability';

/** What Bereit does by itself, in words. What it cannot keep is not promised; of the lock, which most rely on, it is said. */
export function RulesTold(props: Pick<PageProps, 'snapshot' | 'setting'>) {
  const { language, preferences } = props.setting;
  const m = messagesIn(language);
  const { rulesOn, rulesOff, when } = m.checkReasons;
  const on = RULES.filter(name => preferences.rules[name].enabled);
  const kept = on.filter(name => ruleTrouble(name, props, m).length === 0);
  const said = [
    ...(on.length === 0 ? [rulesOff] : []),
    ...(kept.length === 0
      ? []
      : [rulesOn(new Intl.ListFormat(language).format(kept.map(name => when[name])))]),
    ...(on.includes('lock') ? ruleTrouble('lock', props, m) : []),
  ];
  return said.map(text => (
    <p key={text} className={styles['hint']}>
      {text}
    </p>
  ));
}
