import { describe, expect, it } from '@jest/globals';
import { failing, fine, offline, silent, weather } from '../../tests/support/core-acd';
import { createDesk, deskAt } from '../../tests/support/core-desk';

describe('a READY that is not acknowledged (truth 5)', () => {
  it('is given up 15 s after the click; what never left this computer needs no asking', () => {
    const desk = deskAt('NOT_READY');
    weather(desk.acd, offline);
    desk.click('READY');
    desk.until(14.9);
    expect(desk.headline().is).toBe('changing');
    desk.until(15);
    expect(desk.notices).toEqual([
      { is: 'change-failed', wanted: 'READY', cause: 'offline', mayHaveReached: false, was: 'NOT_READY' },
    ]);
    expect(desk.headline()).toMatchObject({ is: 'not-ready' });
    expect(desk.wire).not.toContain('15.00 retrieve');
    weather(desk.acd, fine);
    desk.pass(600);
    expect(desk.acd.state).toBe('NOT_READY');
  });

  it('is tried again until then', () => {
    const desk = deskAt('NOT_READY');
    desk.acd.next.change.push(offline, failing('rate-limited'));
    desk.click('READY');
    desk.pass(5);
    expect(desk.headline().is).toBe('ready');
    expect(desk.wire.filter(line => line.includes('change'))).toHaveLength(3);
    expect(desk.notices).toEqual([]);
  });

  it('makes the ACD say what became of it: unknown until then, NOT_READY settles it', () => {
    const desk = deskAt('NOT_READY');
    weather(desk.acd, silent());
    desk.click('READY');
    desk.until(10);
    expect(desk.notices).toEqual([
      { is: 'change-failed', wanted: 'READY', cause: 'timeout', mayHaveReached: true, was: 'NOT_READY' },
    ]);
    expect(desk.wire.slice(-2)).toEqual(['10.00 abort retrieve', '10.00 retrieve']);
    expect(desk.headline().is).toBe('unknown');
    weather(desk.acd, fine);
    desk.until(40);
    expect(desk.headline().is).toBe('not-ready');
  });

  it('is kept and said when the ACD says READY at 40 s', () => {
    const desk = deskAt('NOT_READY');
    weather(desk.acd, silent(500));
    desk.click('READY');
    desk.until(39);
    expect(desk.snapshots.some(({ look }) => look === 'ready')).toBe(false);
    weather(desk.acd, fine);
    desk.until(55);
    expect(desk.notices.at(-1)).toEqual({ is: 'late-ready-kept' });
    expect(desk.headline()).toMatchObject({ is: 'ready', time: { is: 'seen' } });
    desk.pass(60);
    expect(desk.notices).toHaveLength(2);
  });

  it('is taken back and said when the ACD says READY only after 60 s', () => {
    const desk = deskAt('READY');
    desk.click('NOT_READY', 'Coffee');
    desk.pass(2);
    desk.begin();
    weather(desk.acd, silent(500));
    desk.click('READY');
    desk.until(200);
    weather(desk.acd, fine);
    desk.pass(75);
    expect(desk.notices.at(-1)).toEqual({ is: 'late-ready-undone' });
    expect(desk.snapshots.some(({ look }) => look === 'ready')).toBe(false);
    expect(desk.acd).toMatchObject({ state: 'NOT_READY', reason: 'Coffee' });
    const time = { is: 'since', by: 'app' };
    expect(desk.headline()).toMatchObject({ is: 'not-ready', reason: 'Coffee', time });
  });

  it('is said even where the agent was READY before', () => {
    const desk = deskAt('READY');
    weather(desk.acd, silent());
    desk.until(60);
    desk.click('READY');
    desk.pass(20);
    weather(desk.acd, fine);
    desk.pass(20);
    expect(desk.notices.at(-1)).toEqual({ is: 'late-ready-kept' });
  });

  it('is said once, though the ACD is asked again while it may still land', () => {
    const desk = deskAt('READY');
    desk.dispatch({ type: 'window', open: true });
    weather(desk.acd, silent());
    desk.until(60);
    desk.begin();
    desk.click('READY');
    desk.until(14.9);
    weather(desk.acd, fine);
    desk.until(24.9);
    expect(desk.wire.filter(line => line.endsWith('retrieve')).length).toBeGreaterThan(1);
    expect(desk.notices.map(({ is }) => is)).toEqual(['change-failed', 'late-ready-kept']);
  });

  it('is not sent twice where it was clicked twice', () => {
    const desk = deskAt('NOT_READY');
    desk.acd.next.change.push(silent());
    desk.click('READY');
    desk.pass(1);
    desk.click('READY');
    desk.pass(1);
    expect(desk.wire).toEqual(['0.00 change READY']);
  });

  it('is given up while it waits for a slow NOT_READY, should the clock be set', () => {
    const desk = deskAt('NOT_READY');
    desk.acd.next.change.push(silent());
    desk.click('NOT_READY', 'Coffee');
    desk.click('READY');
    desk.setWallClock(3600);
    desk.dispatch({ type: 'tick' });
    expect(desk.notices).toEqual([
      { is: 'change-failed', wanted: 'READY', cause: 'timeout', mayHaveReached: false, was: 'NOT_READY' },
    ]);
  });

  it('is told as it was refused, though the clock was set meanwhile', () => {
    const desk = deskAt('NOT_READY');
    desk.acd.next.change.push(failing('invalid'));
    desk.click('READY');
    desk.setWallClock(3600);
    desk.pass(0.06);
    expect(desk.notices).toMatchObject([{ is: 'change-failed', wanted: 'READY', cause: 'invalid' }]);
  });

  it('is taken back silently where the agent asked for NOT_READY since', () => {
    const desk = deskAt('NOT_READY');
    weather(desk.acd, silent(500));
    desk.click('READY');
    desk.until(70);
    desk.begin();
    weather(desk.acd, silent());
    desk.acd.state = 'READY';
    desk.click('NOT_READY');
    desk.pass(30);
    weather(desk.acd, fine);
    desk.pass(60);
    expect(desk.acd.state).toBe('NOT_READY');
    expect(desk.shown()).toMatchObject({ look: 'not-ready', owesNotReady: false, notice: null });
  });

  it('counts a sleep in the time it may take', () => {
    const desk = deskAt('NOT_READY');
    desk.acd.next.change.push(silent(100));
    desk.click('READY');
    desk.pass(1);
    desk.sleep(3600);
    desk.dispatch({ type: 'resumed' });
    desk.pass(5);
    expect(desk.notices.map(({ is }) => is)).toEqual(['change-failed', 'late-ready-undone']);
    expect(desk.snapshots.some(({ look }) => look === 'ready')).toBe(false);
    expect(desk.headline().is).toBe('not-ready');
  });

  it('has 15 s from the newest click', () => {
    const desk = deskAt('NOT_READY');
    weather(desk.acd, offline);
    desk.click('READY');
    desk.until(9);
    desk.click('READY');
    desk.until(23.9);
    expect(desk.notices).toEqual([]);
    desk.until(24);
    expect(desk.notices).toMatchObject([{ is: 'change-failed', cause: 'offline', mayHaveReached: false }]);
  });

  it('asks the ACD too where only the first of two clicks may have arrived', () => {
    const desk = deskAt('NOT_READY');
    desk.acd.next.change.push(silent(9000));
    desk.acd.always = { ...desk.acd.always, change: offline };
    desk.click('READY');
    desk.pass(1);
    desk.click('READY');
    desk.pass(20);
    expect(desk.notices.map(({ is }) => is)).toEqual(['change-failed', 'late-ready-kept']);
  });

  it('does not wake an ACD that asked to wait', () => {
    const desk = deskAt('NOT_READY');
    weather(desk.acd, failing('rate-limited', { retryAfter: 60_000 }));
    desk.click('READY');
    desk.until(59);
    expect(desk.wire).toEqual(['0.00 change READY']);
    expect(desk.notices).toMatchObject([{ cause: 'rate-limited', mayHaveReached: false }]);
  });

  it('that is given up before the ACD has said anything names nothing it was before', () => {
    const desk = createDesk();
    weather(desk.acd, offline);
    desk.click('READY');
    desk.pass(16);
    expect(desk.notices).toMatchObject([{ is: 'change-failed', wanted: 'READY', was: null }]);
  });

  it('is dropped at once where the key is refused', () => {
    const desk = deskAt('NOT_READY');
    desk.acd.next.change.push(failing('auth'));
    desk.click('READY');
    desk.pass(1);
    desk.pass(400);
    expect(desk.notices).toEqual([{ is: 'blocked', cause: 'auth', callsMayReach: false }]);
    expect(desk.acd.state).toBe('NOT_READY');
  });

  it.each([
    ['invalid', 'NOT_READY'],
    ['invalid', 'READY'],
    ['reason-unknown', 'NOT_READY'],
  ] as const)('is told when the ACD finds it %s (%s)', (kind, want) => {
    const desk = deskAt(want === 'READY' ? 'NOT_READY' : 'READY');
    desk.acd.next.change.push(failing(kind));
    desk.click(want);
    desk.pass(60);
    expect(desk.notices).toMatchObject([
      { is: 'change-failed', wanted: want, cause: kind, mayHaveReached: false },
    ]);
    expect(desk.wire.filter(line => line.includes('change'))).toHaveLength(1);
    expect(desk.wire).toContain('0.05 retrieve');
    expect(desk.shown().failure).toBeNull();
  });
});

describe('a NOT_READY that cannot be delivered (truth 5)', () => {
  it('is owed and tried for an hour, with growing distances of at most 60 s, until it is confirmed', () => {
    const desk = deskAt('READY', { dice: () => 0.999 });
    weather(desk.acd, offline);
    desk.click('NOT_READY', 'Coffee');
    desk.until(35);
    expect(desk.shown()).toMatchObject({ look: 'unknown', owesNotReady: true, failure: 'offline' });
    desk.until(3600);
    const tries = desk.sent.filter(({ effect }) => effect.do === 'change');
    const at = tries.map(({ sentAt }) => sentAt);
    const gaps = at.slice(1).map((time, index) => Math.round((time - (at[index] ?? 0)) / 1000));
    expect(gaps.slice(0, 7)).toEqual([2, 4, 8, 16, 32, 60, 60]);
    expect(new Set(gaps.slice(5))).toEqual(new Set([60]));
    weather(desk.acd, fine);
    desk.pass(61);
    expect(desk.acd).toMatchObject({ state: 'NOT_READY', reason: 'Coffee' });
    expect(desk.shown()).toMatchObject({ look: 'not-ready', owesNotReady: false });
  });

  it('says once that calls may still come, if the agent was READY', () => {
    const desk = deskAt('READY');
    weather(desk.acd, offline);
    desk.click('NOT_READY');
    desk.pass(300);
    expect(desk.notices.map(({ is }) => is)).toEqual(['lost-while-ready']);
  });

  it('is tried again every 5 min while requests are refused, and on each network change', () => {
    const desk = deskAt('READY');
    weather(desk.acd, failing('auth'));
    desk.click('NOT_READY');
    desk.until(700);
    desk.dispatch({ type: 'network' });
    desk.until(710);
    expect(desk.wire).toEqual([0, 300.05, 600.1, 701.5].map(at => `${at.toFixed(2)} change NOT_READY`));
    expect(desk.notices).toEqual([{ is: 'blocked', cause: 'auth', callsMayReach: true }]);
    weather(desk.acd, fine);
    desk.until(1010);
    expect(desk.shown()).toMatchObject({ look: 'not-ready', notice: null });
  });

  it('is cancelled by any later click', () => {
    const desk = deskAt('READY');
    weather(desk.acd, offline);
    desk.click('NOT_READY');
    desk.pass(100);
    weather(desk.acd, fine);
    desk.click('READY');
    desk.pass(100);
    expect(desk.acd.state).toBe('READY');
    expect(desk.shown()).toMatchObject({ look: 'ready', owesNotReady: false });
  });

  it('obeys Retry-After up to 120 s, and keeps away from the others', () => {
    const desk = deskAt('READY');
    weather(desk.acd, failing('server', { retryAfter: 1_000_000 }));
    desk.click('NOT_READY');
    desk.pass(10);
    desk.dispatch({ type: 'network' });
    desk.dispatch({ type: 'window', open: true });
    desk.until(130);
    expect(desk.wire).toEqual(['0.00 change NOT_READY', '124.55 change NOT_READY']);
  });

  it('tells a person that the reason is unknown, and sends nothing else', () => {
    const desk = deskAt('READY');
    desk.acd.reasons = ['Lunch'];
    desk.click('NOT_READY', 'Coffee');
    desk.pass(3);
    expect(desk.notices).toEqual([{ is: 'reason-unknown', reason: 'Coffee' }]);
    expect(desk.wire).toEqual(['0.00 change NOT_READY Coffee', '0.05 retrieve']);
    expect(desk.headline().is).toBe('ready');
  });

  it('leaves an unknown reason out where nobody waits at the screen any more', () => {
    const desk = deskAt('READY');
    desk.acd.reasons = ['Lunch'];
    weather(desk.acd, offline);
    desk.click('NOT_READY', 'Coffee');
    desk.pass(600);
    weather(desk.acd, fine);
    desk.pass(70);
    expect(desk.acd).toMatchObject({ state: 'NOT_READY', reason: null });
    expect(desk.notices.map(({ is }) => is)).toEqual(['lost-while-ready']);
  });

  it('keeps trying where nobody waits and the ACD finds even that invalid', () => {
    const desk = deskAt('READY');
    weather(desk.acd, offline);
    desk.click('NOT_READY');
    desk.pass(100);
    weather(desk.acd, failing('invalid'));
    desk.pass(300);
    expect(desk.shown().owesNotReady).toBe(true);
    weather(desk.acd, fine);
    desk.pass(61);
    expect(desk.headline().is).toBe('not-ready');
  });
});
