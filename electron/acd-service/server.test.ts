/** The weather over a real socket: bytes, resets and silence as a client meets them. */
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Acd, createAcd } from './acd';
import { paths } from './endpoints';
import { type AcdServer, startAcdServer } from './server';

const email = 'ada@test.com';
const ready = JSON.stringify({ access_key: 'key', email, state: 'READY' });

let acd: Acd;
let server: AcdServer;
let arrived: () => void;

beforeEach(async () => {
  arrived = () => {};
  const now = () => {
    arrived(); // the clock is read once a request is in
    return 0;
  };
  acd = createAcd({ accessKey: 'key', agents: [{ email }], reasons: [], now });
  server = await startAcdServer(acd);
});
afterEach(() => server.close());

const send = (init: RequestInit = {}) =>
  fetch(server.url + paths.changeState, { method: 'POST', body: ready, ...init });

/** One request on a bare connection, and all that comes back. */
function open(body = ready) {
  const socket = connect(server.port, '127.0.0.1');
  let text = '';
  let gotMore = () => {};
  socket.setEncoding('utf8').on('data', chunk => {
    text += String(chunk);
    gotMore();
  });
  const ended = new Promise<string>(resolve => {
    socket.once('error', error => resolve('code' in error ? String(error.code) : error.message));
    socket.once('end', () => resolve('end'));
  });
  socket.write(
    `POST ${paths.changeState} HTTP/1.1\r\nhost: ${server.url.slice(7)}\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
  return {
    text: () => text,
    ended,
    until: (part: string) =>
      new Promise<void>(resolve => {
        gotMore = () => text.includes(part) && resolve();
        gotMore();
      }),
  };
}

const settled = () => new Promise(resolve => acd.onExchange(resolve));
const requestIn = () => new Promise<void>(resolve => (arrived = resolve));

it('listens on 127.0.0.1 only, on a port of its own', async () => {
  expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
  expect((await send()).status).toBe(200);
  // Another address of the same machine; where it does not exist (macOS) this part proves nothing.
  const elsewhere = connect(server.port, '127.0.0.2');
  const met = await new Promise(resolve => {
    elsewhere.once('connect', () => resolve('connected')).once('error', () => resolve('refused'));
  });
  elsewhere.destroy();
  expect(met).toBe('refused');
});

it('listens on the port asked for, and says so when that is taken', async () => {
  await expect(startAcdServer(acd, { port: server.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  const { port } = server;
  await server.close();
  server = await startAcdServer(acd, { port });
  expect(server.port).toBe(port);
});

describe('the weather', () => {
  it.each([
    ['error', { is: 'error', status: 503 }, 503, 'text/plain; charset=utf-8', null],
    ['busy', { is: 'busy', retryAfterSeconds: 7 }, 429, 'text/plain; charset=utf-8', '7'],
    ['html', { is: 'html' }, 200, 'text/html; charset=utf-8', null],
  ] as const)('%s answers in the place of the ACD', async (_, weather, status, type, retryAfter) => {
    acd.setWeather(weather);
    const response = await send();
    expect([
      response.status,
      response.headers.get('content-type'),
      response.headers.get('retry-after'),
    ]).toEqual([status, type, retryAfter]);
    expect(acd.agent(email).state).toBe('NOT_READY');
  });

  it('slow answers after its wait', async () => {
    acd.setWeather({ is: 'slow', ms: 50 });
    const began = performance.now();
    expect((await send()).status).toBe(200);
    expect(performance.now() - began).toBeGreaterThanOrEqual(49); // timers may fire up to 1 ms early
  });

  it.each([
    ['drops', 'NOT_READY'],
    ['drops-answer', 'READY'],
  ] as const)('%s resets the connection without a byte, the agent is %s', async (is, state) => {
    acd.setWeather({ is });
    const connection = open();
    expect(await connection.ended).toBe('ECONNRESET');
    expect(connection.text()).toBe('');
    expect(acd.agent(email).state).toBe(state);
    await expect(send()).rejects.toMatchObject({ name: 'TypeError' });
  });

  it('stalls after the headers and half of the body, with the connection open', async () => {
    acd.setWeather({ is: 'stalls' }, { times: 1 });
    const connection = open();
    await connection.until('{"succes');
    await send(); // a whole exchange later
    expect(connection.text()).toMatch(/^HTTP\/1\.1 200 OK\r\n.*content-length: 16\r\n.*\r\n\r\n\{"succes$/s);
    expect(server.connections()).toBe(2);
    expect(acd.agent(email).state).toBe('READY');
  });

  it('silent takes the request and sends nothing, with the connection open', async () => {
    acd.setWeather({ is: 'silent' }, { times: 1 });
    const connection = open();
    await settled();
    expect(acd.agent(email).state).toBe('NOT_READY');
    await send(); // a whole exchange later
    expect(connection.text()).toBe('');
    expect(server.connections()).toBe(2);
  });

  it('is over for the next request on the same address', async () => {
    acd.setWeather({ is: 'drops' }, { times: 1, path: paths.changeState });
    expect(await open().ended).toBe('ECONNRESET');
    expect((await send()).status).toBe(200);
  });
});

describe('closing', () => {
  it.each(['stalls', 'silent'] as const)('ends a connection that is %s at once', async is => {
    acd.setWeather({ is });
    const connection = open();
    await settled();
    await server.close();
    await connection.ended;
    expect(connection.text()).not.toContain('"success"');
  });

  it('ends a slow request at once, which then never lands', async () => {
    acd.setWeather({ is: 'slow', ms: 200 });
    const incoming = requestIn();
    const connection = open();
    await incoming;
    await server.close();
    await connection.ended;
    expect(connection.text()).toBe('');
    await setTimeout(250); // past the moment it would have landed: there is no event for what does not happen
    expect(acd.exchanges).toEqual([]);
  });

  it('may be asked for twice, and refuses connections afterwards', async () => {
    await Promise.all([server.close(), server.close()]);
    expect(await open().ended).toBe('ECONNREFUSED');
  });
});
