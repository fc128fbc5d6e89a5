import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { ruleTrouble } from '../parts/capability';
import { Toggle } from '../parts/Toggle';
import { useRule } from '../settings/useRule';

/** The rule most rely on: on or off, unless the administrator decides. */
export function LockRule(props: PageProps) {
  const m = messagesIn(props.setting.language);
  const { rule, said, change } = useRule('lock', props);
  return (
    <Toggle
      {...said}
      label={m.firstRun.habits.lock}
      troubles={ruleTrouble('lock', props, m)}
      on={rule.enabled}
      onChoose={enabled => change({ enabled })}
    />
  );
}
