import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { ruleTrouble } from '../parts/capability';
import { Toggle } from '../parts/Toggle';
import { useRule } from '../settings/useRule';

/** The rule most rely on: on or off, unless the administrator decides. */
export function LockRule(props: PageProps) {
  const m = messagesIn(props.setting.language);
  const { rule, problem, change } = useRule('lock', props);
  const isLocked = props.setting.locked.includes('rules.lock');
  return (
    <Toggle
      label={m.settings.rule.lock}
      troubles={ruleTrouble('lock', props, m)}
      hint={isLocked ? m.settings.locked : null}
      problem={problem}
      on={rule.enabled}
      disabled={isLocked}
      onChoose={enabled => change({ enabled })}
    />
  );
}
