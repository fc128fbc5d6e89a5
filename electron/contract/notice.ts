import type { BlockingKind, FailureKind, ReadyState } from './state';

/** A notice with its number: what is told anew gets a new one, what only changes its words keeps it. */
export type Told = Notice & { readonly id: number };

/**
 * Something the agent has to be told, as data. Times are wall clock, ms since 1970.
 * The words are in `messages/`; the same notice speaks in the notification and in the window.
 */
export type Notice =
  /** The state changed and it was not us. `lastSeenAt` to `seenAt` is all we know of when. */
  | {
      readonly is: 'changed-elsewhere';
      readonly from: string;
      readonly to: string;
      readonly lastSeenAt: number;
      readonly seenAt: number;
    }
  /** Acknowledged, but the ACD says otherwise 5 s later. */
  | { readonly is: 'did-not-stick'; readonly wanted: ReadyState; readonly found: string }
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
  /** Bereit set NOT_READY when the screen was locked; told at the unlock. `at`: since when, or the lock if unconfirmed. */
  | { readonly is: 'not-ready-by-lock'; readonly at: number; readonly confirmed: boolean }
  /** Somebody elsewhere undid a rule again and again: it stands down until the next start (truth 7). */
  | { readonly is: 'rule-stands-down'; readonly rule: 'lock' }
  /** Requests are refused until somebody does something. */
  | { readonly is: 'blocked'; readonly cause: BlockingKind; readonly callsMayReach: boolean }
  /** Last known READY, and the ACD cannot be asked any more. */
  | { readonly is: 'lost-while-ready'; readonly confirmedAt: number };
