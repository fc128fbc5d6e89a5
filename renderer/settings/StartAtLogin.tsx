import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { lack } from '../parts/capability';
import { Toggle } from '../parts/Toggle';
import { useCommand } from '../useCommand';

/** Whether Schalter starts at login, where this computer can do that. */
export function StartAtLogin({ snapshot, setting, send }: PageProps) {
  const m = messagesIn(setting.language);
  const lacks = lack('autostart', snapshot.capabilities, m);
  const { refused, run } = useCommand(send);
  return (
    <Toggle
      label={m.settings.startAtLogin}
      hint={m.settings.startAtLoginHint}
      troubles={lacks === null ? [] : [lacks]}
      problem={refused ? m.settings.notSaved : null}
      on={setting.startsAtLogin}
      disabled={snapshot.capabilities.autostart === 'missing'}
      onChoose={on => void run('login-start.choose', { on })}
    />
  );
}
