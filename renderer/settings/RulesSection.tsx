import { messagesIn } from '../../electron/contract/messages';
import type { Rule } from '../../electron/contract/setting';
import { reasonLabel } from '../../electron/contract/words';
import type { PageProps } from '../connection';
import { Choice } from '../parts/Choice';
import { lockTrouble } from '../parts/capability';
import { Section } from '../parts/Section';
import { Toggle } from '../parts/Toggle';
import { useCommand } from '../useCommand';
import { StartAtLogin } from './StartAtLogin';

/** What Bereit does by itself. */
export function RulesSection(props: PageProps) {
  const m = messagesIn(props.setting.language).settings;
  return (
    <Section title={m.rules}>
      <LockRule {...props} />
      {props.setting.preferences.rules.lock.enabled && <LockReason {...props} />}
      <StartAtLogin {...props} />
      <Quitting {...props} />
    </Section>
  );
}

function LockRule({ snapshot, setting, send }: PageProps) {
  const m = messagesIn(setting.language);
  const { refused, run } = useCommand(send);
  return (
    <Toggle
      label={m.settings.lock}
      hint={lockTrouble({ snapshot, setting }, m)}
      problem={refused ? m.settings.notSaved : null}
      on={setting.preferences.rules.lock.enabled}
      onChoose={enabled => void run('settings.change', { rules: withLock(setting, { enabled }) })}
    />
  );
}

function LockReason({ setting, send }: PageProps) {
  const m = messagesIn(setting.language);
  const { refused, run } = useCommand(send);
  const { rules, reasons } = setting.preferences;
  const { reason } = rules.lock;
  const codes = reasons.map(({ code }) => code);
  const options: [string, string][] = codes.map(code => [code, reasonLabel(code, reasons, setting.language)]);
  if (reason !== null && !codes.includes(reason)) options.push([reason, m.settings.noLongerListed(reason)]);
  return (
    <Choice
      label={m.settings.lockReason}
      problem={refused ? m.settings.notSaved : null}
      value={reason ?? ''}
      options={[['', m.menu.withoutReason], ...options]}
      onChoose={code => void run('settings.change', { rules: withLock(setting, { reason: code || null }) })}
    />
  );
}

function withLock({ preferences: { rules } }: PageProps['setting'], change: Partial<Rule>) {
  return { ...rules, lock: { ...rules.lock, ...change } };
}

function Quitting({ setting, send }: PageProps) {
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
