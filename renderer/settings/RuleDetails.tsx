import { messagesIn } from '../../electron/contract/messages';
import { NumberField } from '../parts/NumberField';
import { Toggle } from '../parts/Toggle';
import type { SettingProps } from './usePreference';
import { useRule } from './useRule';

/** The least and the most minutes (the schema of the settings file). */
const IDLE = { least: 2, most: 240 };
const RESTORE = { least: 1, most: 60 };

/** After how many minutes without input the agent is taken for gone. */
export function IdleMinutes(props: SettingProps) {
  const m = messagesIn(props.setting.language).settings;
  const { rule, said, change } = useRule('idle', props);
  return (
    <NumberField
      {...IDLE}
      label={m.idleMinutes}
      hint={m.idleMinutesHint}
      outOfRange={m.outOfRange(IDLE.least, IDLE.most)}
      {...said}
      value={rule.minutes}
      onChoose={minutes => change({ minutes })}
    />
  );
}

/** READY again at the unlock: asked for here, and only after a short lock. */
export function LockRestore(props: SettingProps) {
  const m = messagesIn(props.setting.language).settings;
  const { rule, said, change } = useRule('lock', props);
  return (
    <>
      <Toggle
        label={m.restore}
        {...said}
        on={rule.restore.enabled}
        onChoose={enabled => change({ restore: { ...rule.restore, enabled } })}
      />
      {rule.restore.enabled && <RestoreMinutes {...props} />}
    </>
  );
}

function RestoreMinutes(props: SettingProps) {
  const m = messagesIn(props.setting.language).settings;
  const { rule, said, change } = useRule('lock', props);
  return (
    <NumberField
      {...RESTORE}
      label={m.restoreMinutes}
      hint={m.restoreMinutesHint}
      outOfRange={m.outOfRange(RESTORE.least, RESTORE.most)}
      {...said}
      value={rule.restore.minutes}
      onChoose={minutes => change({ restore: { ...rule.restore, minutes } })}
    />
  );
}
