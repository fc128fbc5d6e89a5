import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fine, type Weather, weather } from '../../tests/support/core-acd';
import { createDesk, type Desk, type Sent } from '../../tests/support/core-desk';
import type { FailureKind } from '../contract/state';
import { mayBeReady } from './rules';

type Deed = (desk: Desk) => unknown;

const seconds = (max: number) => fc.integer({ min: 0, max: max * 10 }).map(tenths => tenths / 10);
const milliseconds = fc.constantFrom(10, 50, 400, 3000, 9000, 14_000);
const kinds: FailureKind[] = [
  'auth',
  'not-found',
  'invalid',
  'rate-limited',
  'server',
  'proxy',
  'tls',
  'offline',
];

/** What lands may do so before the answer or long after it, but within the time the core reckons with. */
const anyWeather: fc.Arbitrary<Weather> = fc.oneof(
  fc.constant(fine),
  fc.record({ answersAfter: milliseconds, landsAfter: fc.constant(5), failure: fc.constant(null) }),
  fc.record({
    answersAfter: fc.constant(null),
    landsAfter: fc.constantFrom(null, 5, 5000, 9900),
    failure: fc.constant(null),
  }),
  fc.record({
    answersAfter: milliseconds,
    landsAfter: fc.constant(null),
    failure: fc.record({
      kind: fc.constantFrom(...kinds),
      mayHaveReached: fc.boolean(),
      retryAfter: fc.constantFrom(null, 0, 30_000, 500_000),
    }),
  }),
);

const deed = (name: string, act: Deed): readonly [string, Deed] => [name, act];
const pass = (s: number) => deed(`pass ${s} s`, desk => desk.pass(s));
const some = (most: number) => fc.array(anyWeather, { minLength: 1, maxLength: most });
const is = (weight: number, arbitrary: fc.Arbitrary<readonly [string, Deed]>) => ({ weight, arbitrary });

const deeds = fc.oneof(
  is(4, seconds(20).map(pass)),
  is(1, seconds(200).map(pass)),
  is(3, fc.constant(deed('READY', desk => desk.click('READY')))),
  is(
    3,
    fc.constantFrom(null, 'Coffee', 'Lunch', 'Tea').map(reason => {
      return deed(`NOT_READY ${reason}`, desk => desk.click('NOT_READY', reason));
    }),
  ),
  is(
    4,
    some(3).map(list => deed(`changes ${JSON.stringify(list)}`, ({ acd }) => acd.next.change.push(...list))),
  ),
  is(
    3,
    some(4).map(list => {
      return deed(`retrieves ${JSON.stringify(list)}`, ({ acd }) => acd.next.retrieve.push(...list));
    }),
  ),
  is(
    2,
    fc.constantFrom('READY', 'NOT_READY', 'WRAP_UP').map(state => {
      return deed(`elsewhere ${state}`, ({ acd }) => Object.assign(acd, { state }));
    }),
  ),
  is(
    1,
    fc.tuple(seconds(3600), fc.boolean()).map(([s, reported]) => {
      return deed(`sleep ${s} s, reported: ${reported}`, desk => {
        desk.sleep(s);
        if (reported) desk.dispatch({ type: 'resumed' });
      });
    }),
  ),
  is(
    1,
    fc.integer({ min: -4000, max: 4000 }).map(s => deed(`set clock ${s}`, desk => desk.setWallClock(s))),
  ),
  is(
    2,
    seconds(60).map(idle => deed(`lock after ${idle} s`, desk => desk.lock(idle))),
  ),
  is(2, fc.constant(deed('unlock', desk => desk.unlock()))),
  is(1, fc.constant(deed('network', desk => desk.dispatch({ type: 'network' })))),
  is(
    1,
    fc.boolean().map(open => deed(`window ${open}`, desk => desk.dispatch({ type: 'window', open }))),
  ),
  is(1, fc.constant(deed('restart', desk => desk.restart()))),
  is(1, fc.constant(deed('same account', desk => desk.configure(null)))),
);

const scripts = fc.record({
  start: fc.constantFrom('READY', 'NOT_READY', 'WRAP_UP'),
  dice: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 20 }),
  keepsChanges: fc.boolean(),
  deeds: fc.array(deeds, { maxLength: 40 }),
});

/** The newest retrieve the core got an answer to, and whether anything of ours went out since it left. */
function lastRetrieve(sent: readonly Sent[]) {
  const index = sent.findLastIndex(({ effect, aborted, answer }) => {
    return effect.do === 'retrieve' && !aborted && answer?.ok === true;
  });
  const since = sent.slice(index + 1).filter(({ effect, answer }) => {
    const refused = answer !== null && !answer.ok && !answer.failure.mayHaveReached;
    return effect.do === 'change' && !refused;
  });
  return { retrieve: sent[index], since };
}

function staysTrue(desk: Desk): void {
  const open = desk.sent.filter(({ aborted, answer }) => !aborted && answer === null);
  expect(open.length).toBeLessThanOrEqual(1);
  if (desk.shown().look !== 'ready') return;
  const { retrieve, since } = lastRetrieve(desk.sent);
  expect(retrieve?.answer).toEqual({ ok: true, state: 'READY' });
  expect(since).toEqual([]);
  expect(desk.state().wish).toBeNull();
  const [asked, now] = [retrieve?.clocks, desk.now()];
  expect(now.wall - (asked?.wall ?? 0)).toBeLessThanOrEqual(31_000);
  expect(now.mono - (asked?.mono ?? 0)).toBeLessThanOrEqual(31_000);
}

describe('whatever happens, in whatever order', () => {
  it('nothing shows READY but what the ACD said last, changes go one at a time, and all settles', () => {
    fc.assert(
      fc.property(scripts, ({ start, dice, keepsChanges, deeds }) => {
        let thrown = 0;
        const desk = createDesk({ acd: start, dice: () => dice[thrown++ % dice.length] ?? 0 });
        desk.acd.reasons = ['Coffee', 'Lunch'];
        desk.acd.keepsChanges = keepsChanges;
        desk.onStep(() => staysTrue(desk));
        for (const [, act] of deeds) {
          act(desk);
          staysTrue(desk);
        }
        desk.acd.next.change.length = 0;
        desk.acd.next.retrieve.length = 0;
        weather(desk.acd, fine);
        desk.acd.keepsChanges = true;
        // What is on its way still; then what the ACD asked to wait (120 s), and the checks after it.
        desk.pass(16);
        desk.unlock();
        desk.dispatch({ type: 'network' });
        desk.pass(140);
        expect(desk.state()).toMatchObject({ wish: null, stray: null, trouble: null, doubted: false });
        expect(desk.shown().owesNotReady).toBe(false);
        const look = { READY: 'ready', NOT_READY: 'not-ready' }[desk.acd.state] ?? 'unknown';
        expect(desk.shown().look).toBe(look);
      }),
      { numRuns: 300 },
    );
  });

  it('nobody who asked for NOT_READY last is left READY by Bereit', () => {
    fc.assert(
      fc.property(
        fc.array(anyWeather, { maxLength: 5 }),
        fc.array(anyWeather, { maxLength: 5 }),
        fc.array(seconds(12), { minLength: 1, maxLength: 5 }),
        (changes, retrieves, pauses) => {
          const desk = createDesk({ acd: 'NOT_READY' });
          desk.pass(1);
          // Refused as invalid for good is told, and is all that can be done.
          const possible = (list: Weather[]) => list.filter(({ failure }) => failure?.kind !== 'invalid');
          desk.acd.next.change.push(...possible(changes));
          desk.acd.next.retrieve.push(...possible(retrieves));
          for (const pause of pauses) {
            desk.click('READY');
            desk.pass(pause);
          }
          desk.click('NOT_READY');
          desk.pass(30);
          desk.restart();
          desk.pass(1200);
          expect(desk.acd.state).toBe('NOT_READY');
          expect(desk.shown().look).toBe('not-ready');
        },
      ),
      { numRuns: 300 },
    );
  });

  it('a rule never replaces a NOT_READY, and never sets READY', () => {
    fc.assert(
      fc.property(scripts, ({ start, dice, deeds }) => {
        let thrown = 0;
        const desk = createDesk({ acd: start, dice: () => dice[thrown++ % dice.length] ?? 0 });
        for (const [name, act] of deeds) {
          const before = {
            wish: desk.state().wish?.want,
            may: mayBeReady(desk.state()),
            sent: desk.sent.length,
          };
          act(desk);
          if (!name.startsWith('lock') && name !== 'unlock') continue;
          const sent = desk.sent.slice(before.sent).map(({ effect }) => effect);
          const changes = sent.filter(effect => effect.do === 'change');
          // The unlock hastens what waits for its next try, and sets nothing itself.
          const own = name === 'unlock' ? before.wish : before.may ? 'NOT_READY' : undefined;
          expect(changes.filter(({ state }) => state !== own)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
