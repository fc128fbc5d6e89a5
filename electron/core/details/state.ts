import type { Details, DetailsOutcome, Obstacle } from '../../contract/details';
import type { Difference } from '../../contract/difference';
import type { Failure } from '../failures';
import type { Moment } from '../moment';

/** What is known of the details, and when they are asked for again. */
export interface Known {
  readonly said: Said | null;
  /** A change of ours may have replaced it since, or the computer slept; nobody has said how it is now. */
  readonly doubted: boolean;
  /** Monotonic, ms. */
  readonly dueAt: number;
  /** Why the last question got no answer, and how many in a row did not; null: it did. */
  readonly failure: Failure | null;
  readonly failures: number;
  /** The obstacle the agent has been told of, since the agent is READY with it. */
  readonly told: Obstacle | null;
  /** The last one told, and when. */
  readonly toldLast: { readonly obstacle: Obstacle; readonly at: Moment } | null;
}

/** What the ACD said last. */
export interface Said {
  readonly details: Details;
  /** The state it said with them. */
  readonly state: string;
  /** The number of the request that brought it, and when that was sent. */
  readonly request: number;
  readonly at: Moment;
}

/** A change of the details that somebody asked for. */
interface Wanted {
  readonly difference: Difference;
  /** What the agent saw of it. */
  readonly from: Difference;
  readonly askedAt: Moment;
  /** The agent was READY, and wants to be so again. */
  readonly wasReady: boolean;
  /** So far nothing speaks against that. */
  readonly readyAgain: boolean;
  /** How often it began anew. */
  readonly attempts: number;
}

/** It waits until NOT_READY is all there is; then it looks for the first time. */
export type NotSeen = Wanted & { readonly step: 'not-ready' | 'first' };

/** It looks for the second time, or replaces the details. `base`: what the first look saw. */
export type Seen = Wanted & { readonly step: 'second' | 'write'; readonly base: Details };

/** It was written, perhaps: it looks whether that is so. */
export type Written = Wanted & {
  readonly step: 'verify';
  readonly base: Details;
  /** When the write was answered, or given up without a clear answer. */
  readonly writtenAt: Moment;
  /** Why nobody knows whether it arrived; null: it was acknowledged. */
  readonly doubt: Failure | null;
  /** When to look next (monotonic, ms). */
  readonly lookAt: number;
  /** What somebody else had set after the first look, as last seen before our write showed. */
  readonly theirs: Theirs | null;
};

export type Theirs = Pick<Said, 'details' | 'state'>;

/** A change of the details that is being made. */
export type Change = NotSeen | Seen | Written;

/** What became of the last one. */
export type Outcome = Omit<DetailsOutcome, 'at' | 'undoUntil'> & { readonly at: Moment };

/** Before anybody asked. */
export const NOTHING_SAID: Known = {
  said: null,
  doubted: false,
  dueAt: 0,
  failure: null,
  failures: 0,
  told: null,
  toldLast: null,
};
