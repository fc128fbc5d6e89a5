/** What an agent can ask the ACD for. What the ACD answers is a plain string: it may say more than the page lists. */
export type ReadyState = 'READY' | 'NOT_READY';

/** A rule that sets NOT_READY by itself (truth 6): at what it does so. */
export const RULES = ['lock', 'idle', 'sleep', 'logOff'] as const;
export type RuleName = (typeof RULES)[number];

/**
 * Who made a change here: the agent, a rule, the way back to READY at the unlock, or Schalter that takes an unwanted READY
 * back.
 */
export type Here = 'you' | RuleName | 'unlock' | 'app';

/** What is shown, each by shape and words as well as colour. `obstacle`: READY, but something keeps calls away. */
export const LOOKS = ['ready', 'obstacle', 'not-ready', 'changing', 'unknown', 'needs-you'] as const;
export type Look = (typeof LOOKS)[number];

/** A language Schalter speaks. */
export type Language = 'en' | 'de';

/** The language as Intl knows it; times of day on a 24 hour clock. */
export const localeOf = (language: Language): string => ({ en: 'en-GB', de: 'de-DE' })[language];

/** The pictures a reason can have. */
export const REASON_ICONS = [
  'coffee',
  'meal',
  'meeting',
  'training',
  'paperwork',
  'phone',
  'support',
  'computer',
  'health',
  'away',
] as const;
export type ReasonIcon = (typeof REASON_ICONS)[number];

/** A Not-Ready Reason: the acronym the ACD was configured with, and what people call it. */
export interface Reason {
  readonly code: string;
  readonly label: Readonly<Record<Language, string>>;
  readonly icon?: ReasonIcon;
  /** How long it is meant to last, 1 to 480: told, never enforced. */
  readonly minutes?: number;
}

/** Why a request failed; classified once, in `core/failures.ts`. */
export type FailureKind =
  | 'auth'
  | 'not-found'
  | 'invalid-email'
  | 'reason-unknown'
  | 'skills-unknown'
  | 'invalid'
  | 'rate-limited'
  | 'server'
  | 'proxy'
  | 'tls'
  | 'offline'
  | 'timeout'
  | 'not-the-acd'
  | 'no-key'
  | 'test-runtime';

/** The failures that only a person can mend. */
export type BlockingKind = Extract<
  FailureKind,
  'auth' | 'not-found' | 'invalid-email' | 'no-key' | 'test-runtime'
>;

/** Closes a union: a case nobody handled does not compile, and is an error should it happen. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
