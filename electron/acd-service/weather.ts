/**
 * What goes wrong between a client and the ACD. The page (docs/acd-api.md) documents none of it; agents live with it.
 *
 * `slow`          answers after `ms` milliseconds. The request lands `late` (at the end of the wait, also when its sender
 *                 has given up: the default) or `at-once` (then the answer is `ms` old when it arrives)
 * `error`         an HTTP 5xx, by default with a plain sentence; the request is not applied
 * `busy`          HTTP 429, with `Retry-After` in seconds if given; the request is not applied
 * `drops`         the connection is reset before any answer; the request is not applied
 * `drops-answer`  the request is applied, then the connection is reset before the answer
 * `stalls`        the request is applied; headers and half of the body arrive, then silence
 * `silent`        the request is accepted, not applied and never answered
 * `html`          somebody else answers: a hotel's login page, by default with status 200
 */
export type Weather =
  | { readonly is: 'fine' }
  | { readonly is: 'slow'; readonly ms: number; readonly lands?: 'late' | 'at-once' }
  | { readonly is: 'error'; readonly status: number; readonly body?: string }
  | { readonly is: 'busy'; readonly retryAfterSeconds?: number }
  | { readonly is: 'drops' }
  | { readonly is: 'drops-answer' }
  | { readonly is: 'stalls' }
  | { readonly is: 'silent' }
  | { readonly is: 'html'; readonly status?: number };

/** Where and how often a weather holds: only for this path, only for so many requests; then it is fine again. */
export type WeatherScope = { readonly path?: string; readonly times?: number };

const FINE: Weather = { is: 'fine' };

/**
 * Keeps the weather of one ACD.
 *
 * @returns `current` (what holds now), `set` (throws a RangeError for a number that cannot be played: a negative wait,
 * an error that is not a 5xx, less than one time) and `take` (the weather a request to this path meets; counts it).
 */
export function createSky() {
  let current = FINE;
  let path: string | undefined;
  let left = Number.POSITIVE_INFINITY;

  function set(weather: Weather, scope: WeatherScope = {}): void {
    const { times = Number.POSITIVE_INFINITY } = scope;
    if (!(times >= 1)) throw new RangeError('A weather holds at least one time.');
    const problem = problemWith(weather);
    if (problem !== undefined) throw new RangeError(problem);
    current = weather;
    path = scope.path;
    left = times;
  }

  function take(requested: string): Weather {
    if (path !== undefined && path !== requested) return FINE;
    const met = current;
    left -= 1;
    if (left < 1) set(FINE);
    return met;
  }

  return { current: () => current, set, take };
}

/** Why this weather cannot be played; undefined if it can. */
function problemWith(weather: Weather): string | undefined {
  switch (weather.is) {
    case 'slow':
      // A longer wait does not fit a timer, which would then fire at once.
      return isWithin(weather.ms, 0, 2 ** 31 - 1) ? undefined : 'A wait is 0 to 2147483647 ms.';
    case 'error':
      return isWithin(weather.status, 500, 599) ? undefined : 'A server error has a status from 500 to 599.';
    case 'busy':
      return isWithin(weather.retryAfterSeconds ?? 0, 0, 1e9) ? undefined : 'Retry-After is 0 s or more.';
    case 'html':
      return isWithin(weather.status ?? 200, 200, 599) ? undefined : 'A page has a status from 200 to 599.';
    case 'fine':
    case 'drops':
    case 'drops-answer':
    case 'stalls':
    case 'silent':
      return undefined;
    default:
      return assertNever(weather);
  }
}

const isWithin = (number: number, least: number, most: number) => number >= least && number <= most;

/** Closes a union: the type checker rejects a call with anything left over. Throws, should it ever be reached. */
export function assertNever(value: never): never {
  throw new Error(`Not a known case: ${JSON.stringify(value)}`);
}
