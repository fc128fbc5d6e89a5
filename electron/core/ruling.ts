import type { RuleName } from '../contract/state';
import type { Moment } from './moment';

/** What the rules did, and what became of it (truths 6 and 7). */
export interface Ruling {
  /** What happened and no rule has looked at yet: one of each kind at most. */
  readonly occasions: readonly Occasion[];
  /**
   * Which one set the NOT_READY that still stands, and when; null: none did. `offered`: somebody was back since, and
   * offered to go READY.
   */
  readonly set: { readonly by: RuleName; readonly at: Moment; readonly offered: boolean } | null;
  /** When somebody elsewhere undid which one, lately. */
  readonly undone: readonly { readonly by: RuleName; readonly at: Moment }[];
  /** These do nothing more in this run. */
  readonly standDown: readonly RuleName[];
}

/** Something at which a rule may act. */
export interface Occasion {
  readonly rule: RuleName;
  /** When the last input before it was; null: nobody can tell. */
  readonly lastInput: Moment | null;
}

/** How long nobody has touched anything, as far as it was looked at. Times are monotonic, ms. */
export interface Idle {
  /** When the last input was, seen or supposed. */
  readonly inputAt: number;
  /** When to look next. */
  readonly lookAt: number;
  /** Somebody has been asked and has not answered yet. */
  readonly isLooking: boolean;
  /** Since when the agent is warned; null: not. */
  readonly warnedAt: Moment | null;
}

export interface Restore {
  readonly unlockedAt: Moment;
  /** The newest request at the unlock: only an answer to a later one counts. */
  readonly after: number;
}
