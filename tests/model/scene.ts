import { toRemember } from '../../electron/core/memory';
import type { State } from '../../electron/core/state';
import type { DeskStep } from '../support/core-desk';
import type { Turn } from './service';
import type { News, Witness } from './witness';

/** One step, with all that is known from outside. */
export interface Scene {
  readonly step: DeskStep;
  readonly witness: Witness;
  readonly news: News;
  /** What really happened at the ACD. */
  readonly turns: readonly Turn[];
  /** The world's own clock, ms. */
  readonly time: number;
}

/** What is wrong, in a sentence; undefined if nothing is. */
export type Fault = string | undefined;

/** Whether a NOT_READY is on disk as owed. */
export const owed = (state: State) => toRemember(state)?.owed != null;
