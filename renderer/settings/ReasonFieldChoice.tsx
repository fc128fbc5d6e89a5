import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { Choice } from '../parts/Choice';
import { useCommand } from '../useCommand';

/** What the ACD calls the reason's field. */
export function ReasonFieldChoice({ setting, send }: Pick<PageProps, 'setting' | 'send'>) {
  const m = messagesIn(setting.language).settings;
  const { refused, run } = useCommand(send);
  return (
    <Choice
      label={m.reasonField}
      hint={m.reasonFieldHint}
      problem={refused ? m.notSaved : null}
      value={setting.preferences.notReadyReasonField}
      options={[
        ['auto', m.automatic],
        ['nrr', 'nrr'],
        ['not_ready_reason', 'not_ready_reason'],
      ]}
      onChoose={notReadyReasonField => void run('settings.change', { notReadyReasonField })}
    />
  );
}
