import type { DetailsOutcome, Obstacle } from './details';
import type { BlockingKind, FailureKind, Here, ReadyState, RuleName } from './state';

/** A notice with its number: what is told anew gets a new one, what only changes its words keeps it. */
export type Told = Notice & { readonly id: number };

/** A change that was not ours: what was seen, and what speaks for a cause. Times are wall clock, ms since 1970. */
export interface Foreign {
  readonly from: string;
  readonly to: string;
  /** It happened between the two; that is all we know of when. */
  readonly lastSeenAt: number;
  readonly seenAt: number;
  /** Why Schalter did not look in between, where it was kept from it. */
  readonly unseen: 'not-running' | 'asleep' | 'no-answer' | null;
  /**
   * locked: the screen was, so calls may have been missed. after-rule: it undoes what a rule had just set. perhaps-ours:
   * an earlier NOT_READY of the agent's own was let go without an answer. How long READY lasted says nothing: two calls
   * that are busy or fail take no time, and how long one rings is a setting (TENIOS, "ACD settings").
   */
  readonly clue: 'locked' | 'after-rule' | 'perhaps-ours' | null;
}

/**
 * Something the agent has to be told, as data. Times are wall clock, ms since 1970.
 * The words are in `messages/`; the same notice speaks in the notification and in the window.
 */
export type Notice =
  /** The state changed and it was not us. */
  | ({ readonly is: 'changed-elsewhere' } & Foreign)
  /** So again and again: the last of so many changes, since `firstAt`. */
  | ({ readonly is: 'changes-elsewhere'; readonly firstAt: number; readonly count: number } & Foreign)
  /** The last run ended READY and nobody asked it to; READY it is again. `readyAt`: when the ACD last said so then. */
  | { readonly is: 'ready-all-along'; readonly readyAt: number; readonly seenAt: number }
  /** Acknowledged, but the ACD says otherwise 5 s later. A NOT_READY may be applied when a call ends. */
  | {
      readonly is: 'did-not-stick';
      readonly wanted: ReadyState;
      readonly reason: string | null;
      readonly found: string;
    }
  /** A change the ACD refused for good, or a READY that found no answer in time. */
  | {
      readonly is: 'change-failed';
      readonly wanted: ReadyState;
      readonly cause: FailureKind;
      readonly mayHaveReached: boolean;
      /** What the ACD had said before; null: nothing. */
      readonly was: string | null;
    }
  /** The ACD does not know this reason; nothing was changed. */
  | { readonly is: 'reason-unknown'; readonly reason: string }
  /** A given-up READY arrived after all, soon enough to be what the agent wants. */
  | { readonly is: 'late-ready-kept' }
  /** A given-up READY arrived after all, too late: it is taken back. */
  | { readonly is: 'late-ready-undone' }
  /** A NOT_READY left over from the last run was delivered now. */
  | { readonly is: 'owed-delivered' }
  /** A rule set NOT_READY; told when somebody is back. `at`: since when, or when the rule acted if unconfirmed. */
  | {
      readonly is: 'not-ready-by-rule';
      readonly rule: RuleName;
      readonly at: number;
      readonly confirmed: boolean;
    }
  /** Somebody elsewhere undid a rule again and again: it stands down until the next start (truth 7). */
  | { readonly is: 'rule-stands-down'; readonly rule: RuleName }
  /** Nobody has touched keyboard or mouse for long: NOT_READY at this time, unless somebody does or wants to stay. */
  | { readonly is: 'idle-soon'; readonly at: number }
  /** A change that nobody looked at is confirmed: a key combination, or READY again at the unlock. */
  | { readonly is: 'done'; readonly state: ReadyState; readonly by: Here; readonly at: number }
  /** READY, but this keeps calls away. */
  | { readonly is: 'obstacle'; readonly obstacle: Obstacle }
  /** A change of the details did not come about as it was asked for. */
  | ({ readonly is: 'details-change' } & Pick<DetailsOutcome, 'came' | 'cause' | 'replaced' | 'leftNotReady'>)
  /** Requests are refused until somebody does something. */
  | { readonly is: 'blocked'; readonly cause: BlockingKind; readonly callsMayReach: boolean }
  /** Last known READY, and the ACD cannot be asked any more. */
  | { readonly is: 'lost-while-ready'; readonly confirmedAt: number };
