import { messagesIn } from '../../electron/contract/messages';
import { NumberField } from '../parts/NumberField';
import { type SettingProps, usePreference } from './usePreference';

/** The least and the most seconds between two questions (the schema of the settings file). */
const [LEAST, MOST] = [5, 60];

/** How often the ACD is asked. */
export function PollSeconds(props: SettingProps) {
  const m = messagesIn(props.setting.language).settings;
  const { value, said, change } = usePreference('pollSeconds', props);
  return (
    <NumberField
      {...said}
      label={m.pollSeconds}
      hint={m.pollRange}
      value={value}
      least={LEAST}
      most={MOST}
      outOfRange={m.outOfRange(LEAST, MOST)}
      onChoose={change}
    />
  );
}
