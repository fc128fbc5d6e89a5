import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { Choice } from '../parts/Choice';
import type { Group } from './group';
import { StartAtLogin } from './StartAtLogin';
import { usePreference } from './usePreference';

/** How Schalter begins and ends. */
export function startGroup(props: PageProps): Group {
  const m = messagesIn(props.setting.language).settings;
  return {
    name: 'start',
    title: m.startAndQuit,
    items: [
      { name: 'login', words: [m.startAtLogin, m.startAtLoginHint], shown: <StartAtLogin {...props} /> },
      { name: 'quitting', words: [m.quitting, m.quittingHint], shown: <Quitting {...props} /> },
    ],
  };
}

/** What quitting does while the agent may be READY. */
function Quitting(props: PageProps) {
  const m = messagesIn(props.setting.language).settings;
  const { value, said, change } = usePreference('quitting', props);
  return (
    <Choice
      {...said}
      label={m.quitting}
      hint={m.quittingHint}
      value={value}
      options={[
        ['ask', m.quittings.ask],
        ['not-ready', m.quittings['not-ready']],
        ['stay-ready', m.quittings['stay-ready']],
      ]}
      onChoose={change}
    />
  );
}
