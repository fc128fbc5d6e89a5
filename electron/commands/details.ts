import { type Difference, isNothing, permits } from '../contract/difference';
import type { CommandParts } from './parts';

/** What a person can ask for on the page with the telephone and the skills. Throws where it is not permitted. */
export function createDetailsCommands({ engine, views }: Pick<CommandParts, 'engine' | 'views'>) {
  function change(difference: Difference, from: Difference, readyAgain: boolean): void {
    const { detailsPolicy } = views.shown().setting;
    if (isNothing(difference) || !permits(detailsPolicy, difference))
      throw new Error(`not permitted by the administrator: ${Object.keys(difference).join(', ')}`);
    engine.dispatch({ type: 'change-details', difference, from, readyAgain });
  }

  return {
    ask: () => engine.dispatch({ type: 'ask-details' }),
    change,
    undo(readyAgain: boolean): void {
      const { outcome } = engine.snapshot().details;
      if (outcome?.undoUntil == null) throw new Error('there is nothing to undo any more');
      change(outcome.from, outcome.difference, readyAgain);
    },
  };
}
