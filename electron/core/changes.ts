import type { Here, ReadyState, RuleName } from '../contract/state';
import type { Moment } from './moment';

/** A change asked for and not yet confirmed. */
export interface Wish {
  readonly want: ReadyState;
  readonly reason: string | null;
  readonly by: Here;
  /** Somebody is at the screen to be told if it fails. Otherwise a NOT_READY is tried until it is so (truth 5). */
  readonly attended: boolean;
  readonly askedAt: Moment;
  /** When to send it (monotonic, ms); later than now after a failure. */
  readonly dueAt: number;
  /** The number of the request that carries it, and when that was sent (monotonic, ms); null before the first. */
  readonly request: number | null;
  readonly sentAt: number | null;
  readonly attempts: number;
  /** An attempt without a clear answer: the ACD may have taken it. */
  readonly mayHaveReached: boolean;
  /** When the last such attempt ended: it may land after that, also when another one is confirmed by then. */
  readonly unclearAt: Moment | null;
  readonly acknowledgedAt: Moment | null;
  /** How often an acknowledged change was found undone and sent again. */
  readonly resends: number;
  /** Nobody looks at Schalter: that it is confirmed is told. */
  readonly announce: boolean;
  /** Left over from an earlier run: ask first, it may be settled. */
  readonly askFirst: boolean;
  readonly leftOver: boolean;
}

/** A NOT_READY that the ACD has acknowledged and not applied: it may keep an agent READY until a call ends (truth 2). */
export interface Unapplied {
  readonly reason: string | null;
  readonly by: Here;
  /** While this lasts it is sent again; null: a person has asked for it, or nobody does any more. */
  readonly cause: RuleName | null;
  /** Somebody was at the screen when it was asked for, and has been told. */
  readonly isAwaited: boolean;
  /** When the last input was, then (monotonic, ms). */
  readonly inputAt: number;
  /** How often it was sent again, and when it is next (monotonic, ms). */
  readonly resends: number;
  readonly dueAt: number;
}

/** A change of ours that may still land although nothing waits for it any more. */
export interface Stray {
  readonly of: ReadyState;
  readonly by: Here;
  readonly askedAt: Moment;
  /** When nothing waited for it any more: it lands within `MAY_LAND_FOR` of that, or not at all. */
  readonly letGoAt: Moment;
  /** The NOT_READY that has overtaken it: set again, should this one land. null: none has. */
  readonly instead: { readonly reason: string | null } | null;
}

/** The last change made here. */
export interface Ours {
  readonly state: ReadyState;
  readonly by: Here;
  readonly reason: string | null;
  /** When it was acknowledged, wall clock, ms. */
  readonly at: number;
}
