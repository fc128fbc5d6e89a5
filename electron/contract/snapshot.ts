import type { Capabilities } from './capabilities';
import type { DetailsShown } from './details';
import type { Foreign, Told } from './notice';
import type { Setting } from './setting';
import type { BlockingKind, FailureKind, Here, Look, ReadyState, RuleName } from './state';

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

/**
 * How a state came about. "since" is said only of changes made here; of all others we know when we saw them. `by: null`:
 * it was so when Schalter first asked, or nobody can tell.
 */
export type Since =
  | { readonly is: 'since'; readonly at: number; readonly by: Here }
  | { readonly is: 'seen'; readonly at: number; readonly by: Here | null }
  | { readonly is: 'seen'; readonly at: number; readonly by: 'elsewhere'; readonly change: Foreign };

/** What can be done now: the one answer behind the tray's entries, the window's buttons and the main process' gate. */
export interface Allowed {
  readonly goReady: boolean;
  readonly goNotReady: boolean;
}

/** Everything a view may show. One immutable value, made by the core; the window mirrors it. */
export interface Snapshot {
  readonly look: Look;
  readonly headline: Headline;
  /** When the ACD last confirmed what is shown (wall clock, ms), and why it does not now. */
  readonly confirmedAt: number | null;
  readonly failure: FailureKind | null;
  /** When it is asked again after a failure (wall clock, ms, to the second); null: nobody waits for that. */
  readonly nextTryAt: number | null;
  /**
   * A NOT_READY the ACD has not taken yet: it is tried until it does. While READY or another state is shown: it has
   * acknowledged it, and not applied.
   */
  readonly owesNotReady: boolean;
  /** For all we know callers are sent to the agent now, whatever was asked for since. */
  readonly callsMayReach: boolean;
  /** Confirmed, asked for, last known, unheard of, or a value we do not know: who leaves now may leave callers ringing. */
  readonly mayBeReady: boolean;
  /** The reason last set here, while nothing else was seen since. */
  readonly currentReason: string | null;
  /** Who set it, and when that was acknowledged (wall clock, ms). */
  readonly reasonSet: { readonly by: Here; readonly at: number } | null;
  readonly allowed: Allowed;
  /** Rules that somebody elsewhere undid again and again: they do nothing more in this run (truth 7). */
  readonly standDown: readonly RuleName[];
  /** The newest thing to tell, until the agent acts or it no longer holds. */
  readonly notice: Told | null;
  readonly details: DetailsShown;
  readonly capabilities: Capabilities;
}

/** What crosses to the window: the state and its setting, together, so that the two never disagree. */
export interface Shown {
  readonly snapshot: Snapshot;
  readonly setting: Setting;
  readonly page: Page;
  /** The pages of the first run that is going on, in their order; none: there is no such. */
  readonly steps: readonly Page[];
}

/** The pages the window turns to by itself, as its tabs: no other page waits for an answer there. */
export const TABS = ['state', 'phone', 'settings'] as const satisfies readonly Page[];

/** The window's pages. */
export const PAGES = [
  'state',
  'phone',
  'settings',
  'welcome',
  'set-up',
  'first-reasons',
  'first-check',
  'first-habits',
  'check-reasons',
  'quit',
  'sign-out',
] as const;
export type Page = (typeof PAGES)[number];
