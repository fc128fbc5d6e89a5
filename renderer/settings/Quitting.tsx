import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { Choice } from '../parts/Choice';
import { useCommand } from '../useCommand';

/** What quitting does while the agent may be READY. */
export function Quitting({ setting, send }: Pick<PageProps, 'setting' | 'send'>) {
  const m = messagesIn(setting.language).settings;
  const { refused, run } = useCommand(send);
  return (
    <Choice
      label={m.quitting}
      problem={refused ? m.notSaved : null}
      value={setting.preferences.quitting}
      options={[
        ['ask', m.quittings.ask],
        ['not-ready', m.quittings['not-ready']],
        ['stay-ready', m.quittings['stay-ready']],
      ]}
      onChoose={quitting => void run('settings.change', { quitting })}
    />
  );
}
