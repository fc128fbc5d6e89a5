import { describe, expect, it } from '@jest/globals';
import { failing, fine, offline, silent, weather } from '../../tests/support/core-acd';
import { deskAt } from '../../tests/support/core-desk';
import { age } from './moment';

describe('the age of what we know', () => {
  it.each([
    ['both clocks agree', 5, 5, 5],
    ['the machine slept: the monotonic clock stood still', 3600, 5, 3600],
    ['the wall clock was set back', -3600, 5, 5],
    ['the wall clock was set forward', 3600, 5, 3600],
    ['both went back', -1, -1, 0],
  ])('is the older one: %s', (_name, wall, mono, expected) => {
    const since = { wall: 100_000, mono: 100_000, dice: 0 };
    expect(age(since, { wall: 100_000 + wall, mono: 100_000 + mono, dice: 0 })).toBe(expected);
  });
});

describe('READY on the screen (truth 1)', () => {
  it('is gone when a due answer is 20 s late, whatever the cause', () => {
    for (const bad of [offline, silent(), failing('server'), failing('not-the-acd')]) {
      const desk = deskAt('READY');
      weather(desk.acd, bad);
      // Confirmed 1 s ago, the next answer was due 10.05 s after the request for it.
      desk.until(29);
      expect(desk.headline().is).toBe('ready');
      desk.until(29.1);
      expect(desk.snapshots.at(-1)?.look).toBe('unknown');
      expect(desk.headline()).toMatchObject({ is: 'unknown', was: { state: 'READY' } });
    }
  });

  it('is gone at once after a sleep, and asked for at once', () => {
    const desk = deskAt('READY');
    desk.sleep(3);
    desk.begin();
    desk.dispatch({ type: 'resumed' });
    expect(desk.wire).toEqual(['0.00 retrieve']);
    expect(desk.headline().is).toBe('unknown');
    desk.pass(1);
    expect(desk.headline().is).toBe('ready');
  });

  it('is not believed of a question from before the sleep', () => {
    const desk = deskAt('READY');
    desk.acd.next.retrieve.push({ ...fine, answersAfter: 500 });
    desk.until(9.1);
    desk.begin();
    desk.sleep(600);
    desk.acd.state = 'NOT_READY';
    desk.dispatch({ type: 'resumed' });
    expect(desk.wire).toEqual(['600.00 abort retrieve', '600.00 retrieve']);
    desk.pass(1);
    expect(desk.snapshots.map(({ look }) => look)).not.toContain('ready');
  });

  it('gives way to a change for 20 s, then to the truth that nobody answers', () => {
    const desk = deskAt('READY');
    weather(desk.acd, silent());
    desk.dispatch({ type: 'resumed' });
    desk.click('NOT_READY');
    desk.until(20);
    expect(desk.snapshots.at(-1)?.look).toBe('changing');
    desk.until(20.01);
    expect(desk.snapshots.at(-1)?.look).toBe('unknown');
  });

  it('is gone after a sleep nobody reported, and after the wall clock was set forward', () => {
    const asleep = deskAt('READY');
    asleep.sleep(60);
    expect(asleep.shown().look).toBe('unknown');
    const set = deskAt('READY');
    set.setWallClock(3600);
    expect(set.shown().look).toBe('unknown');
    set.pass(11);
    expect(set.shown().look).toBe('ready');
  });

  it('grows stale though the wall clock was set back', () => {
    const desk = deskAt('READY');
    desk.setWallClock(-3600);
    weather(desk.acd, offline);
    desk.until(29.1);
    expect(desk.headline().is).toBe('unknown');
  });
});

describe('the words to it', () => {
  it('say once that calls may still come, when the connection is lost', () => {
    const desk = deskAt('READY');
    weather(desk.acd, offline);
    desk.until(29);
    expect(desk.notices).toEqual([]);
    desk.until(600);
    expect(desk.notices).toMatchObject([{ is: 'lost-while-ready', confirmedAt: expect.any(Number) }]);
    weather(desk.acd, fine);
    desk.pass(61);
    expect(desk.shown()).toMatchObject({ look: 'ready', notice: null });
  });

  it('say nothing of it while the network comes back after a sleep', () => {
    const desk = deskAt('READY');
    desk.sleep(3600);
    weather(desk.acd, offline);
    desk.dispatch({ type: 'resumed' });
    desk.pass(3);
    weather(desk.acd, fine);
    desk.dispatch({ type: 'network' });
    desk.pass(3);
    expect(desk.notices).toEqual([]);
    expect(desk.headline().is).toBe('ready');
  });

  it('say nothing of it while a READY still has its time', () => {
    const desk = deskAt('READY');
    desk.sleep(3600);
    weather(desk.acd, offline);
    desk.dispatch({ type: 'resumed' });
    desk.click('READY');
    desk.pass(14.9);
    expect(desk.notices).toEqual([]);
    desk.pass(1);
    expect(desk.notices.map(({ is }) => is)).toEqual(['change-failed']);
    desk.pass(60);
    expect(desk.notices).toHaveLength(1);
  });

  it('say once that a person is needed, until an answer comes', () => {
    const desk = deskAt('READY');
    weather(desk.acd, failing('not-found'));
    desk.until(700);
    weather(desk.acd, offline);
    desk.dispatch({ type: 'network' });
    desk.pass(10);
    weather(desk.acd, failing('not-found'));
    desk.dispatch({ type: 'network' });
    desk.pass(5);
    expect(desk.headline()).toEqual({ is: 'needs-you', why: 'not-found' });
    expect(desk.shown().allowed.goReady).toBe(false);
    expect(desk.notices.filter(({ is }) => is === 'blocked')).toEqual([
      { is: 'blocked', cause: 'not-found', callsMayReach: true },
    ]);
    weather(desk.acd, fine);
    desk.pass(301);
    expect(desk.shown()).toMatchObject({ look: 'ready', notice: null, failure: null });
  });
});
