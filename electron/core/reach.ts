import type { State } from './state';

/**
 * Confirmed, asked for, last known, or a value we do not know: whoever leaves now may leave callers ringing. A
 * NOT_READY that is asked for will be delivered, so it counts as set.
 */
export function mayBeReady({ wish, stray, confirmed, earlier }: State): boolean {
  if (wish) return wish.want === 'READY';
  if (stray?.of === 'READY' && stray.instead === null) return true;
  const known = confirmed ?? earlier;
  return known !== null && known.state !== 'NOT_READY';
}

/** Nobody has said anything of the agent's state yet: not the ACD, not an earlier run. */
export function isUnheardOf({ wish, confirmed, earlier }: State): boolean {
  return wish === null && confirmed === null && earlier === null;
}

/**
 * For all we know callers are sent to the agent, whatever was asked for since: what is on its way may arrive, or not.
 */
export function callsMayReach(state: State): boolean {
  const { confirmed, earlier, stray, wish } = state;
  if (stray?.of === 'READY' || (wish?.want === 'READY' && wish.mayHaveReached)) return true;
  const known = confirmed ?? earlier;
  return known === null || known.state !== 'NOT_READY';
}
