import { messagesIn } from '../../electron/contract/messages';
import { reasonLabel } from '../../electron/contract/names';
import type { RuleName } from '../../electron/contract/state';
import { Choice } from '../parts/Choice';
import type { SettingProps } from './usePreference';
import { useRule } from './useRule';

/** The reason a rule gives: one of the list, or none. */
export function RuleReason({ name, setting, send }: SettingProps & { name: RuleName }) {
  const m = messagesIn(setting.language);
  const { rule, said, change } = useRule(name, { setting, send });
  const { reasons } = setting.preferences;
  const codes = reasons.map(({ code }) => code);
  const options: [string, string][] = codes.map(code => [code, reasonLabel(code, reasons, setting.language)]);
  if (rule.reason !== null && !codes.includes(rule.reason))
    options.push([rule.reason, m.settings.noLongerListed(rule.reason)]);
  return (
    <Choice
      label={m.settings.ruleReason[name]}
      {...said}
      value={rule.reason ?? ''}
      options={[['', m.menu.withoutReason], ...options]}
      onChoose={code => change({ reason: code || null })}
    />
  );
}
