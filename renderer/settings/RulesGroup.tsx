import { messagesIn } from '../../electron/contract/messages';
import { RULES, type RuleName } from '../../electron/contract/state';
import type { Group, GroupProps } from './group';
import { RuleSetting, ruleLabel } from './RuleSetting';
import styles from './Settings.module.css';

/** What Schalter does by itself. */
export function rulesGroup(props: GroupProps): Group {
  const m = messagesIn(props.setting.language).settings;
  /** What belongs to a rule besides its reason. */
  const own: Partial<Record<RuleName, readonly string[]>> = {
    lock: [m.restore, m.restoreMinutes, m.restoreMinutesHint],
    idle: [m.idleMinutes, m.idleMinutesHint],
  };
  return {
    name: 'rules',
    title: m.rules,
    intro: <p className={styles['hint']}>{m.rulesHint}</p>,
    items: RULES.map(name => ({
      name,
      words: [ruleLabel(name, props.setting), m.ruleHint[name], m.ruleReason[name], ...(own[name] ?? [])],
      shown: <RuleSetting {...props} name={name} />,
    })),
  };
}
