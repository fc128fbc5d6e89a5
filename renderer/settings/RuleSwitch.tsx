import type { ReactNode } from 'react';
import { messagesIn } from '../../electron/contract/messages';
import type { RuleName } from '../../electron/contract/state';
import type { PageProps } from '../connection';
import { ruleTrouble } from '../parts/capability';
import { Toggle } from '../parts/Toggle';
import styles from './Settings.module.css';
import { useRule } from './useRule';

/** Rules that may act while somebody speaks: who locks the screen or only listens has hands off the keyboard. */
const DURING_CALLS: readonly RuleName[] = ['lock', 'idle'];

interface Props extends PageProps {
  readonly name: RuleName;
  readonly label: string;
  /** What belongs to the rule: there while it is on. */
  readonly children: ReactNode;
}

/** A rule, on or off: first what keeps it from working now, then what nobody can promise. */
export function RuleSwitch({ name, label, children, ...props }: Props) {
  const m = messagesIn(props.setting.language);
  const { rule, problem, change } = useRule(name, props);
  const calls = DURING_CALLS.includes(name) ? m.settings.duringCalls : null;
  return (
    <li className={styles['rule']}>
      <Toggle
        label={label}
        troubles={ruleTrouble(name, props, m)}
        hint={calls}
        problem={problem}
        on={rule.enabled}
        onChoose={enabled => change({ enabled })}
      />
      {rule.enabled && <div className={styles['details']}>{children}</div>}
    </li>
  );
}
