import type { Notice } from './notice';
import type { BlockingKind, FailureKind, Language, Look, ReadyState, Reason } from './state';

/** The state in one line, as data: `words.ts` says it. Times are wall clock, ms since 1970. */
export type Headline =
  | { readonly is: 'ready'; readonly time: Since }
  | { readonly is: 'not-ready'; readonly reason: string | null; readonly time: Since }
  | { readonly is: 'changing'; readonly to: ReadyState; readonly reason: string | null }
  | {
      readonly is: 'unknown';
      readonly was: { readonly state: string; readonly at: number } | null;
      readonly cause: FailureKind | null;
    }
  | { readonly is: 'other'; readonly value: string; readonly seenAt: number }
  | { readonly is: 'needs-you'; readonly why: BlockingKind | 'no-account' };

/** "since" is said only of our own changes; of all others we know when we saw them. */
export interface Since {
  readonly is: 'since' | 'seen';
  readonly at: number;
}

/** What can be done now: the one answer behind the tray's entries, the window's buttons and the main process' gate. */
export interface Allowed {
  readonly goReady: boolean;
  readonly goNotReady: boolean;
}

/** How the access key is kept: `kept` in the system's keychain, or for this run only because there is none. */
export type KeyStorage = 'keychain' | 'this-run-only' | 'none' | 'demo';

/** Everything a view may show. One immutable value, made by the core; the window mirrors it. */
export interface Snapshot {
  readonly look: Look;
  readonly headline: Headline;
  /** When the ACD last confirmed what is shown (wall clock, ms), and why it does not now. */
  readonly confirmedAt: number | null;
  readonly failure: FailureKind | null;
  /** A NOT_READY the ACD has not taken yet: it is tried until it does. */
  readonly owesNotReady: boolean;
  /** The reason last set here, while nothing else was seen since. */
  readonly currentReason: string | null;
  /** When that was acknowledged (wall clock, ms). */
  readonly reasonSetAt: number | null;
  readonly allowed: Allowed;
  /** The newest thing to tell, until the agent acts. */
  readonly notice: Notice | null;
}

/** What the views need to know besides the state. */
export interface Setting {
  readonly language: Language;
  /** null: as the system. */
  readonly chosenLanguage: Language | null;
  readonly demo: boolean;
  readonly account: { readonly email: string; readonly serverUrl: string } | null;
  readonly reasons: readonly Reason[];
  readonly keyStorage: KeyStorage;
  readonly version: string;
  readonly testRuntime: string | null;
}

/** What crosses to the window: the state and its setting, together, so that the two never disagree. */
export interface Shown {
  readonly snapshot: Snapshot;
  readonly setting: Setting;
  readonly page: Page;
}

/** The window's pages. */
export type Page = 'state' | 'settings';
