import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { Section } from '../parts/Section';
import { Quitting } from './Quitting';
import { IdleMinutes, LockRestore } from './RuleDetails';
import { RuleReason } from './RuleReason';
import { RuleSwitch } from './RuleSwitch';
import styles from './Settings.module.css';
import { StartAtLogin } from './StartAtLogin';

/** What Bereit does by itself. */
export function RulesSection(props: PageProps) {
  const { rules } = props.setting.preferences;
  const m = messagesIn(props.setting.language).settings;
  return (
    <Section title={m.rules}>
      <ul className={styles['rules']}>
        <RuleSwitch {...props} name="lock" label={m.rule.lock}>
          <RuleReason {...props} name="lock" />
          <LockRestore {...props} />
        </RuleSwitch>
        <RuleSwitch {...props} name="idle" label={m.rule.idle(rules.idle.minutes)}>
          <IdleMinutes {...props} />
          <RuleReason {...props} name="idle" />
        </RuleSwitch>
        <RuleSwitch {...props} name="sleep" label={m.rule.sleep}>
          <RuleReason {...props} name="sleep" />
        </RuleSwitch>
        <RuleSwitch {...props} name="logOff" label={m.rule.logOff}>
          <RuleReason {...props} name="logOff" />
        </RuleSwitch>
      </ul>
      <StartAtLogin {...props} />
      <Quitting {...props} />
    </Section>
  );
}
