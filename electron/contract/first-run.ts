import type { Lockable } from './setting';
import type { Page, Shown } from './snapshot';
import type { Reason } from './state';

/** All that a first run may show, in its order. */
const FIRST_RUN: readonly Page[] = ['welcome', 'set-up', 'first-reasons', 'first-check', 'first-habits'];

/** What decides which pages a first run needs. */
interface Known {
  /** Whether there is an account already: a new key for it is no first run. */
  readonly isSetUp: boolean;
  readonly reasons: readonly Reason[];
  readonly locked: readonly Lockable[];
}

/**
 * The pages of the first run that begins on this page, itself among them; none where it begins none. Nobody is asked
 * for reasons that are there already, or that an administrator keeps.
 */
export function firstRunFrom(page: Page, { isSetUp, reasons, locked }: Known): readonly Page[] {
  const start = isSetUp && page === 'set-up' ? -1 : FIRST_RUN.indexOf(page);
  if (start < 0) return [];
  const isGiven = reasons.length > 0 || locked.includes('reasons');
  const hasNone = isGiven && reasons.length === 0;
  const isLeftOut: Partial<Record<Page, boolean>> = { 'first-reasons': isGiven, 'first-check': hasNone };
  return FIRST_RUN.slice(start).filter(name => name === page || !isLeftOut[name]);
}

/** Where one is in the first run: the `number`th page (from 1) `of` so many, and the ways from it. */
export interface Step {
  readonly number: number;
  readonly of: number;
  /** null: there is no way back. */
  readonly back: Page | null;
  readonly next: Page;
}

/** The step that the page shown is; null: it is none. */
export function stepAt({ page, steps, setting }: Pick<Shown, 'page' | 'steps' | 'setting'>): Step | null {
  const at = steps.indexOf(page);
  if (at < 0) return null;
  // Without reasons nothing can be checked: that page is passed over, but counted, so that the numbers stay.
  const isPassedOver = (name: Page) => name === 'first-check' && setting.preferences.reasons.length === 0;
  const back = steps.slice(0, at).findLast(name => !isPassedOver(name));
  return {
    number: at + 1,
    of: steps.length,
    // The account is set up by then.
    back: back === undefined || back === 'set-up' ? null : back,
    next: steps.slice(at + 1).find(name => !isPassedOver(name)) ?? 'state',
  };
}
