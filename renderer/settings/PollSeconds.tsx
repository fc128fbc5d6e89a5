import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { NumberField } from '../parts/NumberField';
import { useCommand } from '../useCommand';

/** The least and the most seconds between two questions (the schema of the settings file). */
const [LEAST, MOST] = [5, 60];

/** How often the ACD is asked. */
export function PollSeconds({ setting, send }: Pick<PageProps, 'setting' | 'send'>) {
  const m = messagesIn(setting.language).settings;
  const { refused, run } = useCommand(send);
  return (
    <NumberField
      label={m.pollSeconds}
      hint={m.pollRange}
      problem={refused ? m.notSaved : null}
      value={setting.preferences.pollSeconds}
      least={LEAST}
      most={MOST}
      outOfRange={m.outOfRange(LEAST, MOST)}
      onChoose={pollSeconds => void run('settings.change', { pollSeconds })}
    />
  );
}
