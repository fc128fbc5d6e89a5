import type { Acd } from './acd';
import { type Delivery, halfOf, receive } from './delivery';
import type { Answer } from './endpoints';
import { assertNever } from './weather';

/**
 * The ACD as a `fetch` without a socket, for the demo. The host in the address does not matter, the path does.
 *
 * It fails as the real one does: a dropped connection rejects with a TypeError, a silent one never settles, an aborted
 * request rejects with the signal's reason (a request already under way may still land, as on a wire).
 */
export function acdFetch(acd: Acd): typeof fetch {
  return async (input, init) => {
    // Not the signal of a new Request: it follows the given one only as long as nobody collects it (undici 5).
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
    signal?.throwIfAborted();
    const request = new Request(input, init);
    const body = await request.text();
    const { pathname } = new URL(request.url);
    const delivered = receive(acd, { method: request.method, path: pathname, body });
    return deliver(await orAborted(delivered, signal), signal);
  };
}

/** An answer as a Response. */
export function toResponse({ text, status, headers }: Answer): Response {
  return new Response(text, { status, headers });
}

function deliver(delivery: Delivery, signal: AbortSignal | undefined): Response | Promise<Response> {
  switch (delivery.does) {
    case 'answers':
      return toResponse(delivery.answer);
    case 'stalls':
      return stalled(delivery.answer, signal);
    case 'drops':
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }),
      });
    case 'silent':
      return orAborted(never(), signal);
    default:
      return assertNever(delivery);
  }
}

function stalled(given: Answer, signal: AbortSignal | undefined): Response {
  const { promised, half } = halfOf(given);
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(half);
      signal?.addEventListener('abort', () => controller.error(signal.reason), { once: true });
    },
  });
  const headers = { ...given.headers, 'content-length': String(promised) };
  return new Response(body, { status: given.status, headers });
}

function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function never(): Promise<never> {
  return new Promise(() => {});
}
