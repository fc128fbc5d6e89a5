import { describe, expect, it } from '@jest/globals';
import { failing, silent, weather } from '../../tests/support/core-acd';
import { type DeskOptions, deskAt } from '../../tests/support/core-desk';
import { only } from '../../tests/support/rules';
import type { FailureKind } from '../contract/state';
import { nothingKnown } from './beginning';
import { askInCrowdIn, nextPollIn, retryIn } from './polling';

const at = (dice: number, mono = 0) => ({ wall: 0, mono, dice });
const nothing = nothingKnown(at(0.5));
const idle = { dueAt: 0, interval: 10_000, briskUntil: 0, windowOpen: false };

describe('the next poll', () => {
  it.each([
    ['10 s, at least 9', idle, 0, 9000],
    ['10 s', idle, 0.5, 10_000],
    ['10 s, at most 11', idle, 1, 11_000],
    ['5 s while the window is open', { ...idle, windowOpen: true }, 0.5, 5000],
    ['5 s for a minute after a change', { ...idle, briskUntil: 1 }, 0.5, 5000],
    [
      '3 s, where that is set, though the window is open',
      { ...idle, interval: 3000, windowOpen: true },
      0.5,
      3000,
    ],
    ['20 s, where that is set', { ...idle, interval: 20_000 }, 0.5, 20_000],
  ])('comes after %s', (_name, polling, dice, expected) => {
    expect(nextPollIn({ ...nothing, polling }, 'READY', at(dice))).toBe(expected);
  });

  it.each([
    ['60 s', idle, 'NOT_READY', 60_000],
    ['60 s though the window is open', { ...idle, windowOpen: true }, 'NOT_READY', 60_000],
    ['5 s for a minute after a change', { ...idle, briskUntil: 1 }, 'NOT_READY', 5000],
    ['10 s while READY', idle, 'READY', 10_000],
    ['10 s in a state nobody knows', idle, 'WRAP_UP', 10_000],
  ])('comes, while the screen is locked, after %s', (_name, polling, said, expected) => {
    expect(nextPollIn({ ...nothing, polling, locked: true }, said, at(0.5))).toBe(expected);
  });

  it('comes at once when the screen is unlocked', () => {
    const act = (desk: ReturnType<typeof deskAt>) => {
      desk.lock();
      desk.in(25, desk.unlock);
    };
    const unlocked = times({}, act, 26);
    expect(unlocked.at(-1)).toBe(25);
  });

  it('comes at once when the interval is set anew, and then as set', () => {
    const rules = only({});
    expect(times({}, desk => desk.dispatch({ type: 'settings', interval: 30_000, rules }), 61)).toEqual([
      0, 30.05, 60.1,
    ]);
  });

  const times = (options: DeskOptions, act: (desk: ReturnType<typeof deskAt>) => void, until: number) => {
    const desk = deskAt('READY', options);
    act(desk);
    desk.until(until);
    return desk.wire.filter(line => line.endsWith('retrieve')).map(line => Number.parseFloat(line));
  };

  it('comes regularly', () => {
    expect(times({}, () => {}, 30)).toEqual([9.05, 19.1, 29.15]);
  });

  it('comes at once when the window opens, and every 5 s until it closes', () => {
    const open = times({}, desk => desk.dispatch({ type: 'window', open: true }), 11);
    expect(open).toEqual([0, 5.05, 10.1]);
    const closed = times({}, desk => [true, false].map(open => desk.dispatch({ type: 'window', open })), 21);
    expect(closed).toEqual([0, 10.05, 20.1]);
  });

  it('comes every 5 s for a minute after a change', () => {
    const after = times({}, desk => desk.click('NOT_READY'), 90);
    expect(after.slice(0, 3)).toEqual([0.05, 5.1, 10.15]);
    expect(after.filter(time => time < 61)).toHaveLength(13);
    expect(after.filter(time => time > 66)).toEqual([70.7, 80.75]);
  });

  it('comes within 3 s of a network change, spread over the office', () => {
    expect(times({ dice: () => 0.2 }, desk => desk.dispatch({ type: 'network' }), 2)[0]).toBeCloseTo(0.6);
    expect(askInCrowdIn(at(0.999))).toBeLessThan(3000);
  });
});

describe('the next try after failures', () => {
  const failure = (kind: FailureKind, retryAfter: number | null = null) => ({
    kind,
    retryAfter,
    mayHaveReached: false,
  });

  it.each([1, 2, 3, 4, 5, 6, 50, 5000])('%d in a row: at least 0.5 s, exponential, at most 60 s', count => {
    const most = Math.min(60_000, 2000 * 2 ** (count - 1));
    expect(retryIn(failure('offline'), count, at(0))).toBe(500);
    expect(retryIn(failure('offline'), count, at(1))).toBe(most);
  });

  it.each([
    [30_000, 30_000],
    [120_000, 120_000],
    [9_999_999, 120_000],
  ])('obeys a Retry-After of %d ms for %d ms', (asked, expected) => {
    expect(retryIn(failure('rate-limited', asked), 1, at(0))).toBe(expected);
  });

  it('keeps desktops apart that were all asked to wait until the same instant', () => {
    const spread = [0, 0.25, 0.999].map(dice => retryIn(failure('server', 30_000), 1, at(dice)) - 30_000);
    expect(spread).toEqual([0, 2250, 8991]);
  });

  it('keeps them apart also where it waits 120 s and no longer', () => {
    const spread = [0, 0.5].map(dice => retryIn(failure('server', 600_000), 9, at(dice)));
    expect(spread).toEqual([120_000, 124_500]);
  });

  it('is none the later for an ACD that asks to wait 0 s', () => {
    expect(retryIn(failure('server', 0), 1, at(0.5))).toBe(retryIn(failure('server'), 1, at(0.5)));
  });

  it.each(['auth', 'not-found', 'no-key', 'test-runtime'] as const)('comes after 5 min: %s', kind => {
    expect(retryIn(failure(kind), 1, at(0))).toBe(300_000);
  });

  it.each(['invalid', 'server', 'proxy', 'tls', 'timeout', 'not-the-acd', 'reason-unknown'] as const)(
    'keeps its distance while retrieves are answered with %s',
    kind => {
      const desk = deskAt('READY');
      weather(desk.acd, failing(kind));
      desk.until(600);
      expect(desk.wire.length).toBeGreaterThan(10);
      expect(desk.wire.length).toBeLessThan(40);
    },
  );

  it('waits as long as a busy ACD asks, whatever happens here', () => {
    const desk = deskAt('READY');
    weather(desk.acd, failing('rate-limited', { retryAfter: 90_000 }));
    desk.until(20);
    desk.dispatch({ type: 'window', open: true });
    desk.dispatch({ type: 'network' });
    desk.dispatch({ type: 'resumed' });
    desk.until(120);
    expect(desk.wire).toEqual(['9.05 retrieve', '103.60 retrieve']);
  });

  it('is not hastened either where a busy ACD names no time', () => {
    const desk = deskAt('READY');
    weather(desk.acd, failing('rate-limited'));
    desk.until(9.2);
    desk.dispatch({ type: 'window', open: true });
    desk.until(10.4);
    expect(desk.wire).toEqual(['9.05 retrieve', '10.35 retrieve']);
  });

  it('needs no more than one request at a time', () => {
    const desk = deskAt('READY');
    weather(desk.acd, silent());
    desk.until(10);
    desk.dispatch({ type: 'window', open: true });
    desk.dispatch({ type: 'network' });
    expect(desk.wire).toEqual(['9.05 retrieve']);
  });
});
