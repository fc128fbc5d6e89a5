import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Fetch } from './acd-http';
import { createConnections } from './connections';

/** What became of the sessions, in order: `1 made`, `1 asked /a`, `2 closed`. */
let told: string[];
/** The answers that are waited for, by path. */
let pending: Map<string, { answer: () => void; fail: () => void }>;
/** Ends each closing; null: they end by themselves. */
let closing: (() => void) | null;
let fetch: Fetch;

beforeEach(() => {
  told = [];
  pending = new Map();
  closing = null;
  fetch = createConnections(nth => {
    told.push(`${nth} made`);
    return {
      fetch: input => {
        const { pathname } = new URL(input instanceof Request ? input.url : input);
        told.push(`${nth} asked ${pathname}`);
        return new Promise((resolve, reject) => {
          const fail = () => reject(new TypeError('net::ERR_FAILED'));
          pending.set(pathname, { answer: () => resolve(new Response()), fail });
        });
      },
      async close() {
        told.push(`${nth} closed`);
        if (closing) await new Promise<void>(resolve => (closing = resolve));
      },
    };
  });
});

/** Begins a request; what it comes to is nobody's business. */
function begin(path: string, by = fetch): AbortController {
  const over = new AbortController();
  // As axios calls it.
  by(new Request(`https://acd.example${path}`, { signal: over.signal })).catch(() => {});
  return over;
}
async function answered(path: string, by = fetch): Promise<void> {
  begin(path, by);
  await nextTurn();
  pending.get(path)?.answer();
  await nextTurn();
}
async function unanswered(path: string): Promise<void> {
  const over = begin(path);
  await nextTurn();
  over.abort();
  pending.get(path)?.fail();
  await nextTurn();
}

it('makes no session before the first request', async () => {
  expect(told).toEqual([]);
  await answered('/a');
  expect(told).toEqual(['1 made', '1 asked /a']);
});

it('one request after the other goes over the same connections', async () => {
  for (const path of ['/a', '/b', '/c']) await answered(path);
  expect(told).toEqual(['1 made', '1 asked /a', '1 asked /b', '1 asked /c']);
});

it('a request that begins while another one waits goes over another session, and so do those after it', async () => {
  await answered('/a');
  begin('/hangs');
  await answered('/b');
  await answered('/c');
  expect(told).toEqual(['1 made', '1 asked /a', '1 asked /hangs', '2 made', '2 asked /b', '2 asked /c']);
});

it('turns back to a session whose kept connections are closed first', async () => {
  begin('/hangs');
  await answered('/b');
  pending.get('/hangs')?.fail();
  await nextTurn();
  begin('/hangs-too');
  closing = () => {};
  begin('/c');
  await nextTurn();
  expect(told.slice(4)).toEqual(['2 asked /hangs-too', '1 closed']);
  closing();
  await nextTurn();
  expect(told.slice(6)).toEqual(['1 asked /c']);
});

it('a request that comes while they are being closed waits for that, too', async () => {
  await unanswered('/a');
  await unanswered('/b');
  closing = () => {};
  const pair = fetch.together?.() ?? fetch;
  begin('/look', pair);
  begin('/write', pair);
  await nextTurn();
  expect(told.at(-1)).toBe('1 closed');
  closing();
  await nextTurn();
  expect(told.slice(-2)).toEqual(['1 asked /look', '1 asked /write']);
});

it('never closes a session where something waits: a third one is made', async () => {
  begin('/first');
  begin('/second');
  await answered('/third');
  expect(told).toEqual(['1 made', '1 asked /first', '2 made', '2 asked /second', '3 made', '3 asked /third']);
  await unanswered('/fourth');
  pending.get('/first')?.answer();
  await nextTurn();
  await answered('/fifth');
  expect(told.slice(6)).toEqual(['3 asked /fourth', '1 closed', '1 asked /fifth']);
});

describe('after a request that got no answer', () => {
  it('the next one goes over another session, and only that one turns', async () => {
    await unanswered('/a');
    await answered('/b');
    await answered('/c');
    expect(told).toEqual(['1 made', '1 asked /a', '2 made', '2 asked /b', '2 asked /c']);
  });

  it('or half of one', async () => {
    const over = begin('/a');
    await nextTurn();
    pending.get('/a')?.answer(); // the head of it
    await nextTurn();
    over.abort();
    await answered('/b');
    expect(told.slice(2)).toEqual(['2 made', '2 asked /b']);
  });

  it('that was given up where nobody asks any more, nothing changes', async () => {
    const over = begin('/hangs');
    await answered('/b');
    over.abort();
    pending.get('/hangs')?.fail();
    await answered('/c');
    expect(told.slice(2)).toEqual(['2 made', '2 asked /b', '2 asked /c']);
  });
});

it('an error is an answer: whoever says so is alive', async () => {
  begin('/a');
  await nextTurn();
  pending.get('/a')?.fail();
  await nextTurn();
  await answered('/b');
  expect(told).toEqual(['1 made', '1 asked /a', '1 asked /b']);
});

it('what belongs together turns once, and stays together', async () => {
  begin('/hangs');
  const pair = fetch.together?.() ?? fetch;
  begin('/look', pair);
  begin('/write', pair);
  await nextTurn();
  expect(told.slice(2)).toEqual(['2 made', '2 asked /look', '2 asked /write']);
});

it.each([
  ['cannot close its connections', () => Promise.reject(new Error('no network service'))],
  ['never says that it has closed them', () => new Promise<void>(() => {})],
])('a session that %s is used all the same', async (_what, close) => {
  const asked: string[] = [];
  const stuck = createConnections(nth => ({
    fetch: async () => {
      asked.push(`${nth}`);
      return new Response();
    },
    close,
  }));
  for (let request = 0; request < 3; request += 1) {
    const over = new AbortController();
    await stuck('https://acd.example/', { signal: over.signal });
    over.abort();
  }
  expect(asked).toEqual(['1', '2', '1']);
});
