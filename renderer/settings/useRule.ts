import type { Rules } from '../../electron/contract/setting';
import type { RuleName } from '../../electron/contract/state';
import { useCommand } from '../useCommand';
import { type SettingProps, saidOf } from './usePreference';

/**
 * One rule for one of its controls: as it is, a way to change a part of it, and what to say of that beside its name.
 */
export function useRule<N extends RuleName>(name: N, { setting, send }: SettingProps) {
  const { refused, run } = useCommand(send);
  const { rules } = setting.preferences;
  const rule: Rules[N] = rules[name];
  return {
    rule,
    said: saidOf(`rules.${name}`, refused, setting),
    change: (part: Partial<Rules[N]>) =>
      void run('settings.change', { rules: { ...rules, [name]: { ...rule, ...part } } }),
  };
}
