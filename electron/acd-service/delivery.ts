import type { Acd } from './acd';
import { type Answer, answer } from './endpoints';
import { type Exchange, parsedOrText } from './journal';
import { assertNever } from './weather';

/** A request as it arrived. */
export type Call = { readonly method: string; readonly path: string; readonly body: string };

/** What the transport, a socket or a function call, has to do with an answer. */
export type Delivery =
  | { readonly does: 'answers'; readonly answer: Answer }
  /** Headers and half of the body, then silence. */
  | { readonly does: 'stalls'; readonly answer: Answer }
  /** The connection breaks without a word. */
  | { readonly does: 'drops' }
  /** Nothing at all, for ever. */
  | { readonly does: 'silent' };

/**
 * Receives one request through the weather: applies it where the weather lets it land, records the exchange, and says
 * what to deliver.
 *
 * @param stopped ends a wait in slow weather: the request then never lands and the promise rejects with its reason
 */
export async function receive(acd: Acd, call: Call, stopped?: AbortSignal): Promise<Delivery> {
  const at = acd.now();
  const weather = acd.meetWeather(call.path);
  const applied = () => answer(acd, call.method, call.path, call.body);
  const settle = (status: Exchange['status'], response: string) =>
    acd.record({
      at,
      method: call.method,
      path: call.path,
      request: parsedOrText(call.body),
      status,
      response: parsedOrText(response),
    });
  const answers = (given: Answer): Delivery => {
    settle(given.status, given.text);
    return { does: 'answers', answer: given };
  };

  switch (weather.is) {
    case 'fine':
      return answers(applied());
    case 'slow': {
      const early = weather.lands === 'at-once' ? answers(applied()) : undefined;
      await pause(weather.ms / acd.speed, stopped);
      return early ?? answers(applied());
    }
    case 'error':
      return answers(page(weather.status, weather.body ?? 'The service is not available.'));
    case 'busy': {
      const wait = weather.retryAfterSeconds;
      const headers = wait === undefined ? undefined : { 'retry-after': String(wait) };
      return answers(page(429, 'Too many requests.', headers));
    }
    case 'html':
      return answers(page(weather.status ?? 200, LOGIN_PAGE));
    case 'drops':
      settle('dropped', '');
      return { does: 'drops' };
    case 'drops-answer':
      settle('dropped', applied().text);
      return { does: 'drops' };
    case 'stalls': {
      const given = applied();
      settle('stalled', given.text);
      return { does: 'stalls', answer: given };
    }
    case 'silent':
      settle('stalled', '');
      return { does: 'silent' };
    default:
      return assertNever(weather);
  }
}

/** The bytes of a stalled answer: how many its headers promise, and the half that arrives. */
export function halfOf(given: Answer): { readonly promised: number; readonly half: Uint8Array } {
  const bytes = Buffer.from(given.text);
  return { promised: bytes.length, half: bytes.subarray(0, Math.ceil(bytes.length / 2)) };
}

const LOGIN_PAGE =
  '<!doctype html><html><head><title>Hotel Wi-Fi</title></head><body><h1>Welcome</h1>' +
  '<form action="/login" method="post"><label>Room <input name="room"></label><button>Go online</button></form>' +
  '</body></html>';

/** What something in front of the ACD answers: its type follows from the text. */
function page(status: number, text: string, headers?: Record<string, string>): Answer {
  return { status, headers: { 'content-type': contentType(text), ...headers }, text };
}

function contentType(text: string): string {
  if (text.startsWith('<')) return 'text/html; charset=utf-8';
  return parsedOrText(text) === text ? 'text/plain; charset=utf-8' : 'application/json';
}

function pause(ms: number, stopped?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(stopped?.reason);
    };
    const timer = setTimeout(() => {
      stopped?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    if (stopped?.aborted) stop();
    else stopped?.addEventListener('abort', stop, { once: true });
  });
}
