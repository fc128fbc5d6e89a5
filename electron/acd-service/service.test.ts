/** The ACD as a function: what a client sees when there is no socket, in every weather. */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createAcd } from './acd';
import { paths } from './endpoints';
import { acdFetch } from './service';
import type { Weather } from './weather';

const email = 'ada@test.com';
const address = `https://acd-demo.invalid${paths.changeState}`;
const ready = JSON.stringify({ access_key: 'key', email, state: 'READY' });

function played(weather: Weather) {
  const acd = createAcd({ accessKey: 'key', agents: [{ email }], reasons: [] });
  acd.setWeather(weather);
  const send = acdFetch(acd);
  return { acd, send: (init: RequestInit = {}) => send(address, { method: 'POST', body: ready, ...init }) };
}

/** Where a promise stands, without waiting for it. */
async function standing(promise: Promise<unknown>): Promise<'open' | 'kept' | 'broken'> {
  const open = Symbol('open');
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  return Promise.race([promise, Promise.resolve(open)]).then(
    value => (value === open ? 'open' : 'kept'),
    () => 'broken',
  );
}

describe('any client of fetch', () => {
  it.each<[string, Parameters<typeof fetch>]>([
    ['an address', [address, { method: 'POST', body: ready }]],
    ['a URL', [new URL(address), { method: 'POST', body: ready }]],
    ['a Request', [new Request(address, { method: 'POST', body: ready })]],
    ['bytes', [address, { method: 'POST', body: new TextEncoder().encode(ready) }]],
  ])('is understood, here with %s', async (_, call) => {
    const { acd } = played({ is: 'fine' });
    expect((await acdFetch(acd)(...call)).status).toBe(200);
    expect(acd.agent(email).state).toBe('READY');
  });

  it('that gives up right after it asked is not kept waiting', async () => {
    const giveUp = new AbortController();
    const answer = played({ is: 'silent' }).send({ signal: giveUp.signal });
    giveUp.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  });

  it.each<[string, (signal: AbortSignal) => Parameters<typeof fetch>]>([
    ['in its options', signal => [address, { method: 'POST', body: ready, signal }]],
    ['in its Request', signal => [new Request(address, { method: 'POST', body: ready, signal })]],
  ])('that has given up before it asked, %s, is not heard', async (_, call) => {
    const { acd } = played({ is: 'fine' });
    await expect(acdFetch(acd)(...call(AbortSignal.abort()))).rejects.toMatchObject({ name: 'AbortError' });
    expect(acd.exchanges).toEqual([]);
  });
});

describe.each<{
  weather: Weather;
  status: number;
  type: string;
  text: string | RegExp;
  headers?: Record<string, string>;
}>([
  {
    weather: { is: 'error', status: 503 },
    status: 503,
    type: 'text/plain; charset=utf-8',
    text: /not available/,
  },
  {
    weather: { is: 'error', status: 500, body: '{"a":1}' },
    status: 500,
    type: 'application/json',
    text: '{"a":1}',
  },
  {
    weather: { is: 'error', status: 502, body: '<h1>Bad gateway</h1>' },
    status: 502,
    type: 'text/html; charset=utf-8',
    text: '<h1>Bad gateway</h1>',
  },
  { weather: { is: 'busy' }, status: 429, type: 'text/plain; charset=utf-8', text: /Too many/ },
  {
    weather: { is: 'busy', retryAfterSeconds: 30 },
    status: 429,
    type: 'text/plain; charset=utf-8',
    text: /Too many/,
    headers: { 'retry-after': '30' },
  },
  { weather: { is: 'html' }, status: 200, type: 'text/html; charset=utf-8', text: /^<!doctype html>.*<form/ },
  {
    weather: { is: 'html', status: 403 },
    status: 403,
    type: 'text/html; charset=utf-8',
    text: /^<!doctype html>/,
  },
])('in the weather $weather', ({ weather, status, type, text, headers = {} }) => {
  it('somebody else answers, and nothing is applied', async () => {
    const { acd, send } = played(weather);
    const response = await send();
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('retry-after')).toBe(headers['retry-after'] ?? null);
    expect(await response.text()).toMatch(text);
    expect(acd.agent(email).state).toBe('NOT_READY');
    expect(acd.exchanges).toMatchObject([{ status, request: JSON.parse(ready) }]);
  });
});

describe.each([
  { weather: { is: 'drops' }, state: 'NOT_READY', response: '' },
  { weather: { is: 'drops-answer' }, state: 'READY', response: { success: true } },
] as const)('in the weather $weather', ({ weather, state, response }) => {
  it(`the connection breaks and the agent is ${state}`, async () => {
    const { acd, send } = played(weather);
    await expect(send()).rejects.toMatchObject({ name: 'TypeError', cause: { code: 'ECONNRESET' } });
    expect(acd.agent(email).state).toBe(state);
    expect(acd.exchanges).toMatchObject([{ status: 'dropped', response }]);
  });
});

it('when silent, takes the request, applies nothing, and settles only by giving up', async () => {
  const { acd, send } = played({ is: 'silent' });
  const giveUp = new AbortController();
  const answer = send({ signal: giveUp.signal });
  expect(await standing(answer)).toBe('open');
  giveUp.abort();
  await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  expect(acd.agent(email).state).toBe('NOT_READY');
  expect(acd.exchanges).toMatchObject([{ status: 'stalled', response: '' }]);
});

it('when stalled, applies the request and sends the headers and half of the body, until the client gives up', async () => {
  const { acd, send } = played({ is: 'stalls' });
  const giveUp = new AbortController();
  const response = await send({ signal: giveUp.signal });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-length')).toBe('16');
  const reader = response.body?.getReader();
  expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('{"succes');
  const rest = reader?.read() ?? Promise.resolve();
  expect(await standing(rest)).toBe('open');
  giveUp.abort();
  await expect(rest).rejects.toMatchObject({ name: 'AbortError' });
  expect(acd.agent(email).state).toBe('READY');
  expect(acd.exchanges).toMatchObject([{ status: 'stalled', response: { success: true } }]);
});

describe('when slow', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it.each([
    ['late', 'NOT_READY'],
    ['at-once', 'READY'],
  ] as const)('answers after the wait, and the request lands %s', async (lands, stateMeanwhile) => {
    const { acd, send } = played({ is: 'slow', ms: 3000, lands });
    const answer = send();
    await jest.advanceTimersByTimeAsync(2999);
    expect(await standing(answer)).toBe('open');
    expect(acd.agent(email).state).toBe(stateMeanwhile);
    await jest.advanceTimersByTimeAsync(1);
    expect((await answer).status).toBe(200);
    expect(acd.agent(email).state).toBe('READY');
    expect(acd.exchanges).toHaveLength(1);
  });

  it('lands even when the client has given up', async () => {
    const { acd, send } = played({ is: 'slow', ms: 3000 });
    const giveUp = new AbortController();
    const answer = send({ signal: giveUp.signal });
    await jest.advanceTimersByTimeAsync(1000);
    giveUp.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect(acd.agent(email).state).toBe('NOT_READY');
    await jest.advanceTimersByTimeAsync(2000);
    expect(acd.agent(email).state).toBe('READY');
  });
});
