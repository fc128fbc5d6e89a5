import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { Choice } from '../parts/Choice';
import type { Group } from './group';
import { type SettingProps, usePreference } from './usePreference';

/** How Schalter looks and speaks. */
export function lookGroup(props: PageProps): Group {
  const m = messagesIn(props.setting.language).settings;
  return {
    name: 'look',
    title: m.look,
    items: [
      { name: 'appearance', words: [m.appearance, m.appearanceHint], shown: <AppearanceChoice {...props} /> },
      { name: 'language', words: [m.language, m.languageHint], shown: <LanguageChoice {...props} /> },
    ],
  };
}

function AppearanceChoice(props: SettingProps) {
  const m = messagesIn(props.setting.language).settings;
  const { value, said, change } = usePreference('appearance', props);
  return (
    <Choice
      {...said}
      label={m.appearance}
      hint={m.appearanceHint}
      value={value}
      options={[
        ['system', m.asSystem],
        ['light', m.appearances.light],
        ['dark', m.appearances.dark],
      ]}
      onChoose={change}
    />
  );
}

function LanguageChoice(props: SettingProps) {
  const m = messagesIn(props.setting.language).settings;
  const { value, said, change } = usePreference('language', props);
  return (
    <Choice
      {...said}
      label={m.language}
      hint={m.languageHint}
      value={value ?? ''}
      // Each in its own words: whoever cannot read this page finds theirs.
      options={[
        ['', m.asSystem],
        ['en', 'English'],
        ['de', 'Deutsch'],
      ]}
      onChoose={language => change(language || null)}
    />
  );
}
