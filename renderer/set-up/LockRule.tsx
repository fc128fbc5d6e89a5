import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { ruleTrouble } from '../parts/capability';
import { Toggle } from '../parts/Toggle';
import { useCommand } from '../useCommand';

/** The rule most rely on: on or off, unless the administrator decides. */
export function LockRule(props: PageProps) {
  const { setting, send } = props;
  const m = messagesIn(setting.language);
  const { refused, run } = useCommand(send);
  const { rules } = setting.preferences;
  const isLocked = setting.locked.includes('rules.lock');
  return (
    <Toggle
      label={m.firstRun.habits.lock}
      troubles={ruleTrouble('lock', props, m)}
      hint={isLocked ? m.settings.locked : null}
      problem={refused ? m.settings.notSaved : null}
      on={rules.lock.enabled}
      disabled={isLocked}
      onChoose={enabled =>
        void run('settings.change', { rules: { ...rules, lock: { ...rules.lock, enabled } } })
      }
    />
  );
}
