import { messagesIn } from '../../electron/contract/messages';
import type { Rules } from '../../electron/contract/setting';
import type { RuleName } from '../../electron/contract/state';
import type { PageProps } from '../connection';
import { useCommand } from '../useCommand';

/** What a control of a rule needs. */
export type RuleProps = Pick<PageProps, 'setting' | 'send'>;

/**
 * One rule for one of its controls: as it is, a way to change a part of it, and what to say where that was refused.
 */
export function useRule<N extends RuleName>(name: N, { setting, send }: RuleProps) {
  const { refused, run } = useCommand(send);
  const { rules } = setting.preferences;
  const rule: Rules[N] = rules[name];
  return {
    rule,
    problem: refused ? messagesIn(setting.language).settings.notSaved : null,
    change: (part: Partial<Rules[N]>) =>
      void run('settings.change', { rules: { ...rules, [name]: { ...rule, ...part } } }),
  };
}
