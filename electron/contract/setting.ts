import type { LastingPlay } from './demo';
import type { DetailsPolicy } from './difference';
import type { DiskTrouble, KeptFile } from './disk-trouble';
import type { Language, Reason, RuleName } from './state';

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

/** The rules there are, each with what belongs to it alone. */
export interface Rules extends Readonly<Record<RuleName, Rule>> {
  /** When the screen is locked. `restore`: READY again at the unlock, if that comes within so many minutes (1 to 60). */
  readonly lock: Rule & { readonly restore: { readonly enabled: boolean; readonly minutes: number } };
  /** When nobody has touched keyboard or mouse for so many minutes (2 to 240). */
  readonly idle: Rule & { readonly minutes: number };
  /** When the computer goes to sleep. */
  readonly sleep: Rule;
  /** When the session ends: log-off, shutdown, or whatever else ends programs. */
  readonly logOff: Rule;
}

/** What a key combination does, from wherever it is pressed. */
export const SHORTCUTS = ['toggle', 'ready', 'notReady'] as const;
export type ShortcutName = (typeof SHORTCUTS)[number];

/** The key combinations, as Electron writes them (docs/api/accelerator.md), e.g. `Control+Alt+R`; null: none. */
export type Shortcuts = Readonly<Record<ShortcutName, string | null>>;

/** What the agent changes on the settings page. Kept in the settings file; the key is not among it. */
export interface Preferences {
  /** null: as the system. */
  readonly language: Language | null;
  readonly appearance: Appearance;
  readonly reasons: readonly Reason[];
  /** The reasons the agent sets most come first; else they keep the order of the list. */
  readonly mostUsedFirst: boolean;
  readonly rules: Rules;
  readonly shortcuts: Shortcuts;
  readonly quitting: Quitting;
  /** Between two questions to the ACD, 5 to 60. */
  readonly pollSeconds: number;
  readonly notReadyReasonField: ReasonFieldChoice;
}

/** What an administrator can keep from being changed here: a preference, or one of the rules. */
export const LOCKABLE = [
  'language',
  'appearance',
  'reasons',
  'mostUsedFirst',
  'rules.lock',
  'rules.idle',
  'rules.sleep',
  'rules.logOff',
  'shortcuts',
  'quitting',
  'pollSeconds',
  'notReadyReasonField',
] as const;
export type Lockable = (typeof LOCKABLE)[number];

// A preference or a rule that could not be locked does not compile.
true satisfies [Exclude<keyof Preferences | `rules.${RuleName}`, Lockable | 'rules'>] extends [never]
  ? true
  : never;

/** What cannot be written, and why not. */
export interface Unkept {
  readonly file: KeptFile;
  readonly why: DiskTrouble;
}

/** What the views need to know besides the state. */
export interface Setting {
  readonly language: Language;
  readonly demo: boolean;
  /** What the demo plays now. */
  readonly playing: readonly LastingPlay[];
  readonly account: { readonly email: string; readonly serverUrl: string } | null;
  /** Of the account in use, in the order to show them: the demo has reasons of its own. */
  readonly reasons: readonly Reason[];
  readonly keyStorage: KeyStorage;
  readonly preferences: Preferences;
  /** What the administrator keeps from being changed here. */
  readonly locked: readonly Lockable[];
  /** What the agent may change of the details. */
  readonly detailsPolicy: DetailsPolicy;
  readonly startsAtLogin: boolean;
  /** Those the system does not give to Schalter: another program has them, or it gives none to anybody. */
  readonly shortcutsRefused: readonly ShortcutName[];
  /** Files of the profile that were broken at this start, as they are called now. */
  readonly setAside: readonly string[];
  /** What cannot be written now, and is lost when Schalter ends. */
  readonly unkept: readonly Unkept[];
  readonly version: string;
  readonly testRuntime: string | null;
}
