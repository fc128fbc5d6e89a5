import { messagesIn } from '../../electron/contract/messages';
import type { PageProps } from '../connection';
import { Choice } from '../parts/Choice';
import { Section } from '../parts/Section';
import { useCommand } from '../useCommand';

/** How Bereit looks and speaks. */
export function LookSection(props: Pick<PageProps, 'setting' | 'send'>) {
  const m = messagesIn(props.setting.language).settings;
  return (
    <Section title={m.look}>
      <AppearanceChoice {...props} />
      <LanguageChoice {...props} />
    </Section>
  );
}

function AppearanceChoice({ setting, send }: Pick<PageProps, 'setting' | 'send'>) {
  const m = messagesIn(setting.language).settings;
  const { refused, run } = useCommand(send);
  return (
    <Choice
      label={m.appearance}
      problem={refused ? m.notSaved : null}
      value={setting.preferences.appearance}
      options={[
        ['system', m.asSystem],
        ['light', m.appearances.light],
        ['dark', m.appearances.dark],
      ]}
      onChoose={appearance => void run('settings.change', { appearance })}
    />
  );
}

function LanguageChoice({ setting, send }: Pick<PageProps, 'setting' | 'send'>) {
  const m = messagesIn(setting.language).settings;
  const { refused, run } = useCommand(send);
  return (
    <Choice
      label={m.language}
      problem={refused ? m.notSaved : null}
      value={setting.preferences.language ?? ''}
      // Each in its own words: whoever cannot read this page finds theirs.
      options={[
        ['', m.asSystem],
        ['en', 'English'],
        ['de', 'Deutsch'],
      ]}
      onChoose={language => void run('settings.change', { language: language || null })}
    />
  );
}
