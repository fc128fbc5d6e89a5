import axios, { type AxiosInstance, isAxiosError } from 'axios';
import type { Seen } from '../../core/failures';

/** Like the global fetch: Chromium's (a session's), or the embedded ACD's own. */
export interface Fetch {
  (input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** A fetch for requests that belong together: all of them go where the first one goes. Missing: there is one way only. */
  readonly together?: () => Fetch;
}

/** What a request brought: a body with its status, or what went wrong. Never the request: it carries the key. */
export type Brought =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly seen: Seen };

/** How long (ms) a request may take, whatever the network does. */
export const DEADLINE = 10_000;
const LARGEST_ANSWER = 1 << 20;

/**
 * An axios that goes through the given fetch: JSON only, no redirects (the key is in the body), no cookies, no cache,
 * 1 MiB. Redirects and cookies are options of axios' own: it drops the same in `fetchOptions`.
 */
export function createHttp(fetch: Fetch, userAgent: string): AxiosInstance {
  return axios.create({
    adapter: 'fetch',
    env: { fetch },
    maxRedirects: 0,
    withCredentials: false,
    fetchOptions: { cache: 'no-store' },
    responseType: 'json',
    transitional: { silentJSONParsing: false, clarifyTimeoutError: true },
    maxContentLength: LARGEST_ANSWER,
    validateStatus: () => true,
    headers: { 'User-Agent': userAgent, Accept: 'application/json' },
  });
}

/**
 * Sends one POST. Settles within the deadline (ms) or at once on abort, even if the network stack never does.
 *
 * @param mayRepeat whether it may go out twice: where Chromium cuts it for a sleep, it may have arrived
 */
export function post(
  http: AxiosInstance,
  url: string,
  body: object,
  signal: AbortSignal,
  { deadline = DEADLINE, mayRepeat = true } = {},
): Promise<Brought> {
  const over = new AbortController();
  const sent = mayRepeat ? send(http, url, body, over.signal) : sendOnce(http, url, body, over.signal);
  return settled(sent, deadline, signal, () => {
    over.abort();
    return failed('timeout');
  });
}

/** The promise's value; or, after `deadline` ms or at once on abort, what `cut` gives in its place. */
export async function settled<T>(
  promise: Promise<T>,
  deadline: number,
  signal: AbortSignal,
  cut: () => T,
): Promise<T> {
  let end: () => void = () => {};
  const ended = new Promise<T>(resolve => {
    end = () => resolve(cut());
  });
  const timer = setTimeout(end, deadline);
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  try {
    return await Promise.race([ended, promise]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  }
}

/**
 * Chromium cuts what is on its way when the login manager announces that the computer sleeps, and takes requests again
 * right after: what is said then is the last word before the sleep, and goes out again at once.
 */
async function send(...request: Parameters<typeof sendOnce>): Promise<Brought> {
  const brought = await sendOnce(...request);
  const isCut = !brought.ok && brought.seen.trouble === 'net::ERR_NETWORK_IO_SUSPENDED';
  return isCut ? await sendOnce(...request) : brought;
}

async function sendOnce(
  http: AxiosInstance,
  url: string,
  body: object,
  signal: AbortSignal,
): Promise<Brought> {
  try {
    const { status, data, headers } = await http.post<unknown>(url, body, { signal });
    const isJson = typeof data === 'object' && data !== null;
    if (status >= 200 && status < 300 && isJson) return { ok: true, body: data };
    return {
      ok: false,
      seen: { status, body: data, trouble: null, retryAfter: retryAfter(headers) },
    };
  } catch (error) {
    return failure(error, signal);
  }
}

/** Reads an error of axios and lets nothing of it out but what `Seen` names. */
function failure(error: unknown, signal: AbortSignal): Brought {
  if (signal.aborted) return failed('timeout');
  if (!isAxiosError(error)) return failed(null);
  // A body that is no JSON; or one beyond the limit, whose status axios keeps to itself: not the ACD either way.
  // First of all, since the parser's message quotes the body.
  if (error.code === 'ERR_BAD_RESPONSE') {
    const { status = 200, headers = {} } = error.response ?? {};
    const wait = retryAfter(headers);
    return { ok: false, seen: { status, body: null, trouble: 'not-json', retryAfter: wait } };
  }
  // Chromium's errors have no code; their name is in the message.
  const net = /net::ERR_[A-Z_]+/.exec(error.message)?.[0];
  if (net) return failed(net as `net::${string}`);
  if (/redirect/i.test(error.message)) return failed('redirect');
  return failed(null);
}

function failed(trouble: Seen['trouble']): Brought {
  return { ok: false, seen: { status: null, body: null, trouble, retryAfter: null } };
}

/**
 * Retry-After in seconds or as a date (RFC 9110, 10.2.3), as ms from now. A date is by the clock of who names it: the
 * `Date` beside it, so that this computer's may be wrong.
 */
function retryAfter(headers: { readonly [name: string]: unknown }): number | null {
  const { date, 'retry-after': header } = headers;
  if (typeof header !== 'string' || header.trim() === '') return null;
  const said = typeof date === 'string' ? Date.parse(date) : Number.NaN;
  const now = Number.isFinite(said) ? said : Date.now();
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}
