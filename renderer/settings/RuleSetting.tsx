import { useState } from 'react';
import { messagesIn } from '../../electron/contract/messages';
import { reasonLabel } from '../../electron/contract/names';
import type { Setting } from '../../electron/contract/setting';
import type { RuleName } from '../../electron/contract/state';
import { ruleTrouble } from '../parts/capability';
import { More } from '../parts/Section';
import { Toggle } from '../parts/Toggle';
import type { GroupProps } from './group';
import { IdleMinutes, LockRestore } from './RuleDetails';
import { RuleReason } from './RuleReason';
import styles from './Settings.module.css';
import { useRule } from './useRule';

/** A rule, on or off: first what keeps it from working now. What belongs to it is folded up, and told in a line. */
export function RuleSetting({ name, searching, ...props }: GroupProps & { name: RuleName }) {
  const m = messagesIn(props.setting.language);
  const { rule, said, change } = useRule(name, props);
  // Who switches it on is about to say how.
  const [isFresh, setFresh] = useState(false);
  const label = ruleLabel(name, props.setting);
  const details = detailsOf(name, props.setting);
  return (
    <>
      <Toggle
        {...said}
        label={label}
        troubles={ruleTrouble(name, props, m)}
        hint={m.settings.ruleHint[name]}
        on={rule.enabled}
        onChoose={enabled => {
          setFresh(enabled);
          change({ enabled });
        }}
      />
      {rule.enabled && (
        <More title={details} label={`${label}: ${details}`} kind="line" open={isFresh} forced={searching}>
          <div className={styles['details']}>
            {name === 'idle' && <IdleMinutes {...props} />}
            <RuleReason {...props} name={name} />
            {name === 'lock' && <LockRestore {...props} />}
          </div>
        </More>
      )}
    </>
  );
}

/** When the rule acts. */
export function ruleLabel(name: RuleName, { language, preferences }: Setting): string {
  const { rule } = messagesIn(language).settings;
  return name === 'idle' ? rule.idle(preferences.rules.idle.minutes) : rule[name];
}

/** What belongs to the rule, in a line. */
function detailsOf(name: RuleName, { language, preferences }: Setting): string {
  const m = messagesIn(language);
  const { reasons, rules } = preferences;
  const { reason } = rules[name];
  const restores = name === 'lock' && rules.lock.restore.enabled;
  const told =
    reason === null
      ? m.menu.withoutReason
      : `${m.checkReasons.reason}: ${reasonLabel(reason, reasons, language)}`;
  return restores ? `${told}, ${m.settings.restoresToo}` : told;
}
