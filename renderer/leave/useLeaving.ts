import { useState } from 'react';
import type { Leaving, Result } from '../../electron/contract/bridge';

/** How far an attempt to leave is. */
export type LeavingStep = 'asked' | 'waiting' | 'not-confirmed' | 'refused';

/**
 * Leads through leaving.
 *
 * @param first the step to begin with: an attempt may have failed before the page was there
 * @returns the step, and `leave`, which waits for the answer to an attempt
 */
export function useLeaving(first: 'asked' | 'not-confirmed' = 'asked'): {
  step: LeavingStep;
  leave: (attempt: Promise<Result<Leaving>>) => Promise<void>;
} {
  const [step, setStep] = useState<LeavingStep>(first);
  async function leave(attempt: Promise<Result<Leaving>>) {
    setStep('waiting');
    const answer = await attempt;
    if (!answer.ok) setStep('refused');
    // Whoever has left has no page any more.
    else if (answer.value === 'not-confirmed') setStep('not-confirmed');
  }
  return { step, leave };
}
