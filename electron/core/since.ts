import type { Since, Snapshot } from '../contract/snapshot';
import type { Here } from '../contract/state';
import type { State } from './state';

/** What is shown was set here, or is asked for here: nobody who works elsewhere has a part in it. */
export function isSetHere({ headline }: Pick<Snapshot, 'headline'>): boolean {
  return headline.is === 'changing' || ('time' in headline && headline.time.is === 'since');
}

/** Who made it so, if it was made here. */
export function madeHere({ by }: Since): Here | null {
  return by === 'elsewhere' ? null : by;
}

/**
 * Since when it is NOT_READY (wall clock, ms), at the latest: when we were told, or saw it. null: the ACD has not said
 * so, or something else is asked for.
 */
export function notReadySince({ ours, confirmed, wish }: State): number | null {
  if (wish !== null || confirmed?.state !== 'NOT_READY') return null;
  return ours?.at ?? confirmed.since.at;
}
