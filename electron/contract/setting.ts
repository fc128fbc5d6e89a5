import type { Language, Reason } from './state';

/** How the access key is kept: in the system's keychain, or for this run only because there is none. */
export type KeyStorage = 'keychain' | 'this-run-only' | 'none' | 'demo';

/** Light or dark. */
export type Appearance = 'system' | 'light' | 'dark';

/** What quitting does while the agent may be READY. */
export type Quitting = 'ask' | 'not-ready' | 'stay-ready';

/** What the ACD calls the reason's field: the two names its documentation has, or whichever works. */
export type ReasonFieldChoice = 'auto' | 'nrr' | 'not_ready_reason';

/** A rule that sets NOT_READY by itself, and the code of its reason; null: without one. */
export interface Rule {
  readonly enabled: boolean;
  readonly reason: string | null;
}

/** The rules there are. */
export interface Rules {
  /** When the screen is locked. */
  readonly lock: Rule;
}

/** What the agent changes on the settings page. Kept in the settings file; the key is not among it. */
export interface Preferences {
  /** null: as the system. */
  readonly language: Language | null;
  readonly appearance: Appearance;
  readonly reasons: readonly Reason[];
  readonly rules: Rules;
  readonly quitting: Quitting;
  /** Between two questions to the ACD, 5 to 60. */
  readonly pollSeconds: number;
  readonly notReadyReasonField: ReasonFieldChoice;
}

/** What the views need to know besides the state. */
export interface Setting {
  readonly language: Language;
  readonly demo: boolean;
  readonly account: { readonly email: string; readonly serverUrl: string } | null;
  /** Of the account in use: the demo has reasons of its own. */
  readonly reasons: readonly Reason[];
  readonly keyStorage: KeyStorage;
  readonly preferences: Preferences;
  readonly startsAtLogin: boolean;
  /** Files of the profile that were broken at this start, as they are called now. */
  readonly setAside: readonly string[];
  readonly version: string;
  readonly testRuntime: string | null;
}
