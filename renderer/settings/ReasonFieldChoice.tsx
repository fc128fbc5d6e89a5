import { messagesIn } from '../../electron/contract/messages';
import { Choice } from '../parts/Choice';
import { type SettingProps, usePreference } from './usePreference';

/** What the ACD calls the reason's field. */
export function ReasonFieldChoice(props: SettingProps) {
  const m = messagesIn(props.setting.language).settings;
  const { value, said, change } = usePreference('notReadyReasonField', props);
  return (
    <Choice
      {...said}
      label={m.reasonField}
      hint={m.reasonFieldHint}
      value={value}
      options={[
        ['auto', m.automatic],
        ['nrr', 'nrr'],
        ['not_ready_reason', 'not_ready_reason'],
      ]}
      onChoose={change}
    />
  );
}
