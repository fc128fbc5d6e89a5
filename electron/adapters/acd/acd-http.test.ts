/** The way to the ACD and back: weather, limits, and what Chromium calls its own errors. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DETAILS } from '../../../tests/support/details';
import { patience } from '../../../tests/support/patience';
import { type Acd, createAcd } from '../../acd-service/acd';
import { type AcdServer, startAcdServer } from '../../acd-service/server';
import type { Weather } from '../../acd-service/weather';
import { createAcdClient } from './acd-client';
import { createHttp, type Fetch, post } from './acd-http';

const KEY = 'ABCDE-FGHI-JKLMNO';
const EMAIL = 'agent@test.com';
const never = new AbortController().signal;

function client(serverUrl: string, options: { fetch?: Fetch; deadline?: number } = {}) {
  return createAcdClient({
    fetch,
    serverUrl,
    email: EMAIL,
    accessKey: async () => KEY,
    userAgent: 'Schalter/test (linux)',
    loopbackOnly: false,
    field: { forced: () => null, learned: null },
    onFieldLearned: () => {},
    ...options,
  });
}

const failure = (kind: string, mayHaveReached: boolean, retryAfter: number | null = null) => ({
  ok: false,
  failure: { kind, mayHaveReached, retryAfter },
});

describe('in bad weather a change', () => {
  let acd: Acd;
  let server: AcdServer;
  beforeEach(async () => {
    acd = createAcd({ accessKey: KEY, reasons: [], agents: [{ email: EMAIL }] });
    server = await startAcdServer(acd);
  });
  afterEach(() => server.close());

  const weathers: [Weather, string, ReturnType<typeof failure>][] = [
    [{ is: 'drops' }, 'NOT_READY', failure('offline', true)],
    [{ is: 'drops-answer' }, 'READY', failure('offline', true)],
    [{ is: 'stalls' }, 'READY', failure('timeout', true)],
    [{ is: 'silent' }, 'NOT_READY', failure('timeout', true)],
    [{ is: 'slow', ms: 5000, lands: 'at-once' }, 'READY', failure('timeout', true)],
    [{ is: 'html' }, 'NOT_READY', failure('not-the-acd', true)],
    [{ is: 'html', status: 400 }, 'NOT_READY', failure('not-the-acd', true)],
    [{ is: 'html', status: 403 }, 'NOT_READY', failure('auth', false)],
    [{ is: 'html', status: 502 }, 'NOT_READY', failure('server', true)],
    [{ is: 'error', status: 500 }, 'NOT_READY', failure('server', true)],
    [
      { is: 'error', status: 503, body: '{"error_code":"BAD_CREDENTIALS"}' },
      'NOT_READY',
      failure('server', true),
    ],
    [{ is: 'error', status: 599, body: '' }, 'NOT_READY', failure('server', true)],
    [{ is: 'busy' }, 'NOT_READY', failure('rate-limited', false)],
    [{ is: 'busy', retryAfterSeconds: 7 }, 'NOT_READY', failure('rate-limited', false, 7000)],
    [{ is: 'busy', retryAfterSeconds: 0 }, 'NOT_READY', failure('rate-limited', false, 0)],
  ];
  /** Long enough for an answer on a busy machine; short where none comes. */
  const deadline = (expected: ReturnType<typeof failure>) =>
    expected.failure.kind === 'timeout' ? { deadline: 300 } : {};

  it.each(weathers)('%j: the agent is %s, and it is said what is known', async (weather, state, expected) => {
    acd.setWeather(weather);
    expect(await client(server.url, deadline(expected)).change('READY', null, never)).toEqual(expected);
    expect(acd.agent(EMAIL).state).toBe(state);
  });

  it.each(weathers)('%j: a retrieve never gives a state', async (weather, _state, expected) => {
    acd.setWeather(weather);
    expect(await client(server.url, deadline(expected)).retrieve(never)).toEqual(expected);
  });

  it('that is only slow succeeds', async () => {
    acd.setWeather({ is: 'slow', ms: 60 });
    expect(await client(server.url).change('READY', null, never)).toEqual({ ok: true, state: null });
  });

  it('succeeds again when it is over', async () => {
    acd.setWeather({ is: 'drops' }, { times: 1 });
    const mine = client(server.url);
    expect((await mine.change('READY', null, never)).ok).toBe(false);
    expect((await mine.change('READY', null, never)).ok).toBe(true);
  });

  it('to a server that is gone is offline', async () => {
    await server.close();
    expect(await client(server.url).change('READY', null, never)).toMatchObject({
      failure: { kind: 'offline' },
    });
  });
});

describe('a request', () => {
  let servers: Server[] = [];
  afterEach(async () => {
    for (const server of servers) {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    }
    servers = [];
  });

  async function listen(answer: RequestListener): Promise<string> {
    const server = createServer(answer);
    servers.push(server);
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  async function textOf(request: IncomingMessage): Promise<string> {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    return text;
  }

  it('is one POST of JSON that says who we are, and carries the key in its body only', async () => {
    const seen: { method?: string | undefined; url?: string | undefined; headers?: object; body?: unknown } =
      {};
    const url = await listen(async (request, response) => {
      Object.assign(seen, { method: request.method, url: request.url, headers: request.headers });
      seen.body = JSON.parse(await textOf(request));
      response.end('{"state":"READY"}');
    });
    expect(await client(url).retrieve(never)).toEqual({ ok: true, state: 'READY' });
    expect(seen).toMatchObject({
      method: 'POST',
      url: '/acd/agent-state/retrieve',
      headers: {
        'user-agent': 'Schalter/test (linux)',
        accept: 'application/json',
        'content-type': 'application/json',
      },
      body: { access_key: KEY, email: EMAIL },
    });
    expect(JSON.stringify(seen.headers) + seen.url).not.toContain(KEY);
  });

  it.each([301, 302, 303, 307, 308])('is not sent on to where a %d points', async status => {
    const second = jest.fn();
    const elsewhere = await listen((_request, response) => {
      second();
      response.end('{"state":"READY"}');
    });
    const url = await listen((_request, response) => {
      response.writeHead(status, { location: `${elsewhere}/acd/agent-state/retrieve` }).end();
    });
    expect(await client(url).retrieve(never)).toMatchObject({ ok: false, failure: { kind: 'not-the-acd' } });
    expect(second).not.toHaveBeenCalled();
  });

  it('asks the stack for no redirects, no cache, no cookies', async () => {
    const asked: Request[] = [];
    const note: Fetch = async (input, init) => {
      asked.push(new Request(input, init)); // as a session's fetch reads it
      return new Response('{"state":"READY"}', { headers: { 'set-cookie': 'a=b' } });
    };
    const mine = client('https://acd.example', { fetch: note });
    await mine.retrieve(never);
    await mine.retrieve(never);
    expect(asked).toHaveLength(2);
    for (const request of asked) {
      expect(request.redirect).not.toBe('follow');
      expect(request.cache).toBe('no-store');
      expect(request.credentials).toBe('omit');
      expect(request.headers.get('cookie')).toBeNull();
    }
  });

  const MIB = 1 << 20;
  const padded = (length: number) => `{"state":"READY","pad":"`.padEnd(length - 2, 'x').concat('"}');
  it.each([
    ['that says so', true],
    ['that does not say so', false],
  ])('with an answer above 1 MiB %s is given up', async (_what, says) => {
    const url = await listen((_request, response) => {
      const body = padded(MIB + 1);
      response.writeHead(200, says ? { 'content-length': body.length } : {});
      response.write(body.slice(0, 5000));
      response.end(body.slice(5000));
    });
    expect(await client(url).retrieve(never)).toEqual(failure('not-the-acd', true));
  });

  it('with an answer of just 1 MiB is read', async () => {
    const url = await listen((_request, response) => void response.end(padded(MIB)));
    expect(await client(url).retrieve(never)).toEqual({ ok: true, state: 'READY' });
  });

  it.each([
    [200, '{"state":"READY"', 'not-the-acd'],
    [200, '', 'not-the-acd'],
    [200, 'READY', 'not-the-acd'],
    [200, '{"state":"READY"}{"state":"READY"}', 'not-the-acd'],
    [204, '', 'not-the-acd'],
    [400, '{"error_code":"BAD_CREDENTIALS"', 'not-the-acd'],
    [400, '', 'not-the-acd'],
    [400, 'Bad Request', 'not-the-acd'],
    [200, 'Redirecting to the login', 'not-the-acd'],
    [200, 'net::ERR_CERT_INVALID', 'not-the-acd'],
    [404, '<html>', 'not-the-acd'],
    [500, '{', 'server'],
  ])('answered %d %j is no answer of the ACD', async (status, body, kind) => {
    const url = await listen((_request, response) => void response.writeHead(status).end(body));
    expect(await client(url).retrieve(never)).toEqual(failure(kind, true));
  });

  it('refused by a proxy that wants a password is the proxy’s matter', async () => {
    // Node's fetch takes a 407 for a network error; Chromium's passes it on.
    const fake: Fetch = async () => new Response('<html>', { status: 407 });
    expect(await client('https://acd.example', { fetch: fake }).retrieve(never)).toEqual(
      failure('proxy', false),
    );
  });

  it('whose answer breaks off is offline', async () => {
    const url = await listen((_request, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('{"state":"READY"}', () => response.destroy());
    });
    expect(await client(url).retrieve(never)).toEqual(failure('offline', true));
  });

  it.each([
    ['2', 2000],
    [' 2 ', 2000],
    ['0', 0],
    ['soon', null],
    ['', null],
    ['Wed, 21 Oct 2015 07:28:00 GMT', 0],
  ])('answered 429 with Retry-After %j waits %p ms', async (header, ms) => {
    for (const body of ['{}', 'Too many requests.', '']) {
      const fake: Fetch = async () => new Response(body, { status: 429, headers: { 'retry-after': header } });
      expect(await client('https://acd.example', { fetch: fake }).retrieve(never)).toEqual(
        failure('rate-limited', false, ms),
      );
    }
  });

  it('waits until a date by the clock of who names it', async () => {
    const headers = { date: 'Wed, 21 Oct 2015 07:27:00 GMT', 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' };
    const fake: Fetch = async () => new Response('{}', { status: 503, headers });
    expect(await client('https://acd.example', { fetch: fake }).retrieve(never)).toEqual(
      failure('server', true, 60_000),
    );
  });

  it.each([429, 503])('answered %d with Retry-After as a date waits until then', async status => {
    const url = await listen((_request, response) => {
      const date = new Date(Date.now() + 90_000).toUTCString();
      response.writeHead(status, { 'retry-after': date }).end('Later.');
    });
    const outcome = await client(url).retrieve(never);
    if (outcome.ok) throw new Error('answered');
    expect(outcome.failure.retryAfter).toBeGreaterThan(85_000);
    expect(outcome.failure.retryAfter).toBeLessThanOrEqual(90_000);
  });
});

describe('what Chromium calls an error', () => {
  it.each<[string, string, boolean]>([
    ['net::ERR_CONNECTION_REFUSED', 'offline', false],
    ['net::ERR_NAME_NOT_RESOLVED', 'offline', false],
    ['net::ERR_INTERNET_DISCONNECTED', 'offline', false],
    ['net::ERR_NETWORK_CHANGED', 'offline', true],
    ['net::ERR_EMPTY_RESPONSE', 'offline', true],
    ['net::ERR_CONNECTION_RESET', 'offline', true],
    ['net::ERR_HTTP2_PROTOCOL_ERROR', 'offline', true],
    ['net::ERR_FAILED', 'offline', true],
    ['net::ERR_CERT_AUTHORITY_INVALID', 'tls', false],
    ['net::ERR_CERT_DATE_INVALID', 'tls', false],
    ['net::ERR_SSL_PROTOCOL_ERROR', 'tls', false],
    ['net::ERR_PROXY_CONNECTION_FAILED', 'proxy', false],
    ['net::ERR_TUNNEL_CONNECTION_FAILED', 'proxy', false],
    ['net::ERR_CONNECTION_TIMED_OUT', 'timeout', false],
    ['net::ERR_TIMED_OUT', 'timeout', true],
    ['Redirect was cancelled', 'not-the-acd', false],
    ["Attempted to redirect, but redirect policy was 'error'", 'not-the-acd', false],
    ['Failed to fetch', 'offline', true],
    ['something nobody has seen', 'offline', true],
  ])('%s is classified', async (message, kind, mayHaveReached) => {
    for (const error of [new TypeError(message), new Error(message)]) {
      const fake: Fetch = () => Promise.reject(error);
      const outcome = await client('https://acd.example', { fetch: fake }).change('READY', null, never);
      expect(outcome).toEqual(failure(kind, mayHaveReached));
    }
  });
});

describe('a request that Chromium cuts because the computer is about to sleep', () => {
  it.each([
    [1, { ok: true, state: null }],
    [2, failure('offline', true)],
  ])('goes out once more, and what comes of that counts: cut %d times', async (times, outcome) => {
    let asked = 0;
    const fake: Fetch = async () => {
      asked += 1;
      if (asked <= times) throw new TypeError('net::ERR_NETWORK_IO_SUSPENDED');
      return Response.json({ success: true });
    };
    expect(await client('https://acd.example', { fetch: fake }).change('NOT_READY', null, never)).toEqual(
      outcome,
    );
    expect(asked).toBe(2);
  });

  it('goes out once only where it may have arrived and must not do so twice: READY, and the details', async () => {
    const asked: string[] = [];
    const fake: Fetch = async input => {
      const { pathname } = new URL(input instanceof Request ? input.url : input);
      asked.push(pathname);
      throw new TypeError('net::ERR_NETWORK_IO_SUSPENDED');
    };
    const acd = client('https://acd.example', { fetch: fake });
    expect(await acd.change('READY', null, never)).toEqual(failure('offline', true));
    expect(await acd.changeDetails(DETAILS, never)).toEqual(failure('offline', true));
    const writes = asked.filter(path => path.endsWith('/change'));
    expect(writes).toEqual(['/acd/agent-state/change', '/acd/details/user/change']);
  });
});

describe('a request ends', () => {
  const stuck: Fetch = () => new Promise(() => {});
  const http = createHttp(stuck, 'Schalter/test');

  it('at its deadline, even if the stack never does', async () => {
    const began = performance.now();
    const outcome = await client('https://acd.example', { fetch: stuck, deadline: 40 }).retrieve(never);
    expect(outcome).toEqual(failure('timeout', true));
    expect(performance.now() - began).toBeGreaterThanOrEqual(38);
    expect(performance.now() - began).toBeLessThan(patience(1000));
  });

  it('at its deadline, even if the answer’s body never does', async () => {
    const half: Fetch = async () =>
      new Response(new ReadableStream({ start: c => c.enqueue(Buffer.from('{"st')) }));
    const outcome = await client('https://acd.example', { fetch: half, deadline: 40 }).retrieve(never);
    expect(outcome).toEqual(failure('timeout', true));
  });

  it('at once when it is aborted, and tells the stack', async () => {
    const abort = new AbortController();
    const signals: AbortSignal[] = [];
    const mine = client('https://acd.example', {
      fetch: input => {
        signals.push((input as Request).signal);
        setTimeout(() => abort.abort(), 20);
        return stuck(input);
      },
    });
    const began = performance.now();
    expect(await mine.change('READY', null, abort.signal)).toEqual(failure('timeout', true));
    expect(performance.now() - began).toBeLessThan(patience(1000));
    expect(signals.map(signal => signal.aborted)).toEqual([true]);
  });

  it('before it begins when it is aborted already', async () => {
    const mustNot = jest.fn<Fetch>();
    const outcome = await client('https://acd.example', { fetch: mustNot }).retrieve(AbortSignal.abort());
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'timeout' } });
    expect(mustNot).not.toHaveBeenCalled();
  });

  it('without a word of itself: what comes out names no key', async () => {
    const brought = await post(http, 'https://acd.example', { access_key: KEY }, never, { deadline: 20 });
    expect(brought).toEqual({
      ok: false,
      seen: { status: null, body: null, trouble: 'timeout', retryAfter: null },
    });
    expect(inspect(brought, { depth: null, showHidden: true })).not.toContain(KEY);
  });

  it('and leaves nothing listening on the signal it was given', async () => {
    const { signal } = new AbortController();
    const add = jest.spyOn(signal, 'addEventListener');
    const remove = jest.spyOn(signal, 'removeEventListener');
    await post(http, 'https://acd.example', {}, signal, { deadline: 10 });
    expect(add).toHaveBeenCalledTimes(1);
    expect(remove.mock.calls.map(([, listener]) => listener)).toEqual(
      add.mock.calls.map(([, listener]) => listener),
    );
  });
});
