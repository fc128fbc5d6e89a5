import type { BlockingKind, FailureKind } from '../contract/state';

/** A failure as the rest of the core sees it. */
export interface Failure {
  readonly kind: FailureKind;
  /** The request may have had its effect although no clear answer came. */
  readonly mayHaveReached: boolean;
  /** What the ACD asked to wait, in ms; null if it did not say. */
  readonly retryAfter: number | null;
}

/** What an adapter saw, without a word of the request (it carries the key). */
export interface Seen {
  /** HTTP status of the answer; null if there was none. */
  readonly status: number | null;
  /** The answer's body: parsed JSON, or null if it was none. */
  readonly body: unknown;
  /** What broke, if something did: `net::ERR_…` as Chromium says it, or one of ours. */
  readonly trouble: `net::${string}` | 'timeout' | 'redirect' | 'not-json' | 'no-key' | 'test-runtime' | null;
  /** The Retry-After header in ms; null if absent or unreadable. */
  readonly retryAfter: number | null;
}

/** Error codes of the ACD's documentation; see docs/acd-api.md. */
const CODES: ReadonlyMap<string | null, FailureKind> = new Map([
  ['BAD_CREDENTIALS', 'auth'],
  ['AGENT_NOT_FOUND', 'not-found'],
  ['AGENT_STATE_INVALID_EMAIL', 'invalid-email'],
  ['AGENT_NOT_READY_REASON_NOT_FOUND', 'reason-unknown'],
  ['ACD_USER_DETAILS_ALL_SKILLS_REQUIRED_ERROR', 'skills-unknown'],
  ['FIELD_IS_REQUIRED', 'invalid'],
  ['INVALID_JSON', 'invalid'],
]);

/** Chromium's network errors that tell more than "offline"; the rest of `net::ERR_` is that. */
const NET: readonly (readonly [RegExp, FailureKind])[] = [
  [/ERR_(CERT|SSL|BAD_SSL)/, 'tls'],
  [/ERR_(PROXY|TUNNEL|MANDATORY_PROXY|PAC|NO_SUPPORTED_PROXIES)/, 'proxy'],
  [/ERR_(TIMED_OUT|CONNECTION_TIMED_OUT)/, 'timeout'],
];

/** Never left this machine, or never found the ACD: nothing can have happened there. */
const NEVER_ARRIVED =
  /ERR_(NAME_NOT_RESOLVED|NAME_RESOLUTION_FAILED|INTERNET_DISCONNECTED|ADDRESS_UNREACHABLE|ADDRESS_INVALID|CONNECTION_REFUSED|CONNECTION_TIMED_OUT|CERT|SSL|BAD_SSL|PROXY|TUNNEL|MANDATORY_PROXY|PAC|NO_SUPPORTED_PROXIES|ACCESS_DENIED|BLOCKED)/;

/** Names a failure, once and for all (design, "The network"): by error code, then by status, then by what broke. */
export function classify(seen: Seen): Failure {
  const { retryAfter } = seen;
  const answered = (kind: FailureKind, mayHaveReached = false): Failure => ({
    kind,
    mayHaveReached,
    retryAfter,
  });
  const code = errorCode(seen.body);
  const known = CODES.get(code);
  const serverError = (seen.status ?? 0) >= 500;
  if (known !== undefined && !serverError) return answered(known);
  if (seen.trouble === 'no-key' || seen.trouble === 'test-runtime') return answered(seen.trouble);
  if (seen.trouble === 'timeout') return answered('timeout', true);
  // A captive portal sends us elsewhere; we do not follow, since the key is in the body.
  if (seen.trouble === 'redirect') return answered('not-the-acd');
  if (seen.trouble?.startsWith('net::')) return network(seen.trouble, retryAfter);
  if (seen.status === null) return answered('offline', true);
  if (seen.status === 407) return answered('proxy');
  // TENIOS's general page documents both for a wrong key; an office's IP rule looks the same.
  if (seen.status === 401 || seen.status === 403) return answered('auth');
  if (seen.status === 429) return answered('rate-limited');
  if (seen.status === 408) return answered('timeout', true);
  if (serverError) return answered('server', true);
  if (refusesPolitely(seen.body)) return answered('invalid');
  // An ACD's refusal carries an error code; a page without one is somebody else's (a hotel's login, a proxy's notice).
  return code === null ? answered('not-the-acd', true) : answered('invalid');
}

function network(error: string, retryAfter: number | null): Failure {
  const kind = NET.find(([pattern]) => pattern.test(error))?.[1] ?? 'offline';
  return { kind, mayHaveReached: !NEVER_ARRIVED.test(error), retryAfter };
}

function errorCode(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('error_code' in body)) return null;
  return typeof body.error_code === 'string' ? body.error_code : null;
}

/** `success: false` with status 200: seen in the wild, and a refusal all the same. */
function refusesPolitely(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'success' in body && body.success === false;
}

const BLOCKING: readonly FailureKind[] = [
  'auth',
  'not-found',
  'invalid-email',
  'no-key',
  'test-runtime',
] satisfies BlockingKind[];

/** Whether only a person can mend it: shown as "needs you", and still tried again every 5 minutes. */
export function isBlocking(kind: FailureKind): kind is BlockingKind {
  return BLOCKING.includes(kind);
}

/** Whether the ACD understood a change and will never take it as it is. */
export function isRefusal(kind: FailureKind): boolean {
  return kind === 'reason-unknown' || kind === 'skills-unknown' || kind === 'invalid';
}
