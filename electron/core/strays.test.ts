import { describe, expect, it } from '@jest/globals';
import { failing, fine, silent } from '../../tests/support/core-acd';
import { createDesk, deskAt, REMEMBERED } from '../../tests/support/core-desk';
import { nothingKnown } from './beginning';
import type { Stray } from './changes';
import { stillMayLand } from './strays';

describe('a NOT_READY after a READY on its way (truth 4)', () => {
  const aborted = (landsAfter: number | null) => {
    const desk = deskAt('NOT_READY');
    desk.acd.next.change.push(silent(landsAfter));
    desk.click('READY');
    desk.pass(1);
    desk.begin();
    desk.click('NOT_READY', 'Coffee');
    return desk;
  };

  it('aborts it and goes out in the same step', () => {
    expect(aborted(null).wire).toEqual(['0.00 abort change READY', '0.00 change NOT_READY Coffee']);
  });

  it('stays owed until a retrieve begun at least 10 s later agrees', () => {
    const desk = aborted(null);
    desk.until(9.99);
    expect(desk.shown()).toMatchObject({ look: 'not-ready', owesNotReady: true });
    desk.until(10.1);
    expect(desk.wire.at(-1)).toBe('10.00 retrieve');
    expect(desk.shown()).toMatchObject({ look: 'not-ready', owesNotReady: false });
    expect(desk.notices).toEqual([]);
  });

  it.each([
    ['before it is confirmed', 1020, 4],
    ['after it was confirmed', 4000, 12],
    ['at the very end', 10_900, 16],
  ])('undoes a READY that lands %s, with the reason', (_when, landsAfter, settled) => {
    const desk = aborted(landsAfter);
    desk.until(settled);
    expect(desk.acd).toMatchObject({ state: 'NOT_READY', reason: 'Coffee' });
    expect(desk.headline()).toMatchObject({ is: 'not-ready', reason: 'Coffee' });
    expect(desk.snapshots.filter(({ look }) => look === 'ready')).toEqual([]);
    expect(desk.notices).toEqual([]);
  });

  it('undoes one that lands between the acknowledgement and a check that failed', () => {
    const desk = aborted(10_500);
    desk.acd.next.retrieve.push(fine);
    desk.until(8.9);
    desk.click('NOT_READY', 'Lunch');
    desk.acd.next.retrieve.push(failing('timeout', { answersAfter: 2000 }));
    desk.until(20);
    expect(desk.acd).toMatchObject({ state: 'NOT_READY', reason: 'Lunch' });
    expect(desk.notices).toEqual([]);
  });

  it('undoes one that lands while the NOT_READY waits for its slow acknowledgement', () => {
    const desk = deskAt('NOT_READY');
    desk.acd.next.change.push(silent(9900), failing('server'), {
      answersAfter: 9000,
      landsAfter: 5,
      failure: null,
    });
    desk.click('READY');
    desk.click('NOT_READY');
    desk.until(10);
    expect(desk.acd.state).toBe('READY');
    desk.until(60);
    expect(desk.acd.state).toBe('NOT_READY');
    expect(desk.headline()).toMatchObject({ is: 'not-ready' });
  });

  it('does not take a slow answer to an earlier question for the last word', () => {
    const desk = aborted(9000);
    desk.acd.next.retrieve.push(fine, { ...fine, answersAfter: 6000 });
    desk.until(11.09);
    expect(desk.shown()).toMatchObject({ look: 'not-ready', owesNotReady: true });
    desk.until(20);
    expect(desk.acd.state).toBe('NOT_READY');
    expect(desk.notices).toEqual([]);
  });

  it('does not flood an ACD that goes on saying READY', () => {
    const desk = aborted(null);
    desk.acd.keepsChanges = false;
    desk.acd.state = 'READY';
    desk.until(60);
    const changes = desk.wire.filter(line => line.includes('change NOT_READY'));
    expect(changes.length).toBeLessThanOrEqual(7);
    expect(desk.notices.at(-1)).toMatchObject({
      is: 'did-not-stick',
      wanted: 'NOT_READY',
      reason: 'Coffee',
      found: 'READY',
    });
    expect(desk.headline().is).toBe('ready');
  });

  it('holds for a READY that was clicked twice', () => {
    const desk = deskAt('NOT_READY');
    desk.acd.next.change.push(silent(5000));
    desk.click('READY');
    desk.pass(1);
    desk.click('READY');
    desk.pass(1);
    desk.click('NOT_READY');
    desk.until(20);
    expect(desk.acd.state).toBe('NOT_READY');
    expect(desk.headline().is).toBe('not-ready');
  });

  it('holds over a change of the reason', () => {
    const desk = aborted(6000);
    desk.pass(1);
    desk.click('NOT_READY', 'Lunch');
    desk.until(20);
    expect(desk.acd).toMatchObject({ state: 'NOT_READY', reason: 'Lunch' });
    expect(desk.notices).toEqual([]);
  });

  it('holds though its reason was refused', () => {
    const desk = aborted(6000);
    desk.acd.reasons = [];
    desk.begin();
    desk.click('NOT_READY', 'Tea');
    desk.pass(0.1);
    expect(desk.memory()?.owed).toEqual({ reason: null, by: 'app' });
    desk.until(20);
    expect(desk.acd).toMatchObject({ state: 'NOT_READY', reason: null });
    expect(desk.headline().is).toBe('not-ready');
  });

  it('undoes nothing where it was refused, and READY is what the ACD said all along', () => {
    const desk = deskAt('READY');
    desk.acd.reasons = [];
    desk.acd.next.change.push(silent());
    desk.click('READY');
    desk.pass(1);
    desk.click('NOT_READY', 'Tea');
    desk.until(20);
    expect(desk.wire.filter(line => line.includes('change NOT_READY'))).toEqual([
      '1.00 change NOT_READY Tea',
    ]);
    expect(desk.shown()).toMatchObject({ look: 'ready', owesNotReady: false });
  });

  it('is not sent again for a value that is not the READY it has overtaken', () => {
    const desk = aborted(null);
    desk.acd.keepsChanges = false;
    desk.acd.state = 'WRAP_UP';
    desk.until(20);
    expect(desk.wire.filter(line => line.includes('change NOT_READY'))).toHaveLength(1);
    expect(desk.notices).toEqual([
      { is: 'did-not-stick', wanted: 'NOT_READY', reason: 'Coffee', found: 'WRAP_UP' },
    ]);
  });

  it('is cancelled by a later READY', () => {
    const desk = aborted(4000);
    desk.pass(1);
    desk.click('READY');
    desk.until(20);
    expect(desk.shown()).toMatchObject({ look: 'ready', owesNotReady: false });
  });

  it('survives a restart: the ACD is asked first', () => {
    const desk = aborted(4000);
    desk.until(2);
    expect(desk.memory()).toMatchObject({ owed: { reason: 'Coffee' } });
    desk.until(5);
    desk.restart();
    desk.until(7);
    expect(desk.wire.slice(-3)).toEqual(['5.00 retrieve', '5.05 change NOT_READY Coffee', '5.10 retrieve']);
    expect(desk.acd.state).toBe('NOT_READY');
  });
});

describe('a dropped change that may still land', () => {
  it('is told where it ends a READY that was asked for after it: a NOT_READY that lands late', () => {
    const desk = deskAt('READY');
    desk.acd.next.change.push({ ...failing('timeout', { mayHaveReached: true }), landsAfter: 4000 });
    desk.click('NOT_READY', 'Coffee');
    desk.click('READY');
    desk.pass(10);
    expect(desk.notices).toMatchObject([{ is: 'changed-elsewhere', clue: 'perhaps-ours' }]);
    expect(desk.headline()).toMatchObject({ is: 'not-ready', reason: null, time: { is: 'seen' } });
  });

  it.each<[string, boolean, string | null]>([
    ['10 s from when its answer got lost: it may be ours', true, 'perhaps-ours'],
    ['10 s from the click that dropped it, where it never left: it is somebody else’s', false, null],
  ])('is looked out for, %s', (_what, mayHaveReached, clue) => {
    const desk = deskAt('READY');
    desk.acd.next.change.push(failing('timeout', { mayHaveReached, answersAfter: 2000 }));
    desk.click('NOT_READY', 'Coffee');
    desk.click('READY');
    desk.until(10.4);
    expect(desk.headline().is).toBe('ready');
    desk.acd.state = 'NOT_READY';
    desk.until(16);
    expect(desk.headline().is).toBe('not-ready');
    expect(desk.notices).toMatchObject([{ is: 'changed-elsewhere', clue }]);
  });

  it('is looked out for also where the next NOT_READY was confirmed before', () => {
    const desk = deskAt('READY');
    desk.acd.next.change.push(failing('timeout', { mayHaveReached: true, answersAfter: 9000 }));
    desk.click('NOT_READY', 'Coffee');
    desk.click('NOT_READY', 'Lunch');
    desk.until(5);
    desk.click('READY');
    desk.until(8);
    desk.acd.state = 'NOT_READY';
    desk.until(14);
    expect(desk.headline().is).toBe('not-ready');
    expect(desk.notices).toMatchObject([{ is: 'changed-elsewhere', clue: 'perhaps-ours' }]);
  });

  it('is looked out for, a first READY, though a second is confirmed', () => {
    const desk = deskAt('NOT_READY');
    desk.acd.next.change.push(failing('server', { mayHaveReached: true }));
    desk.click('READY');
    desk.pass(0.1);
    desk.click('READY');
    desk.pass(1);
    expect(desk.headline().is).toBe('ready');
    desk.acd.state = 'NOT_READY';
    desk.until(6.5);
    desk.acd.state = 'READY';
    desk.until(10.2);
    expect(desk.notices.map(({ is }) => is)).toEqual([
      'change-failed',
      'changed-elsewhere',
      'late-ready-kept',
    ]);
  });

  it('is none that an earlier run left and this one never sent: what comes then is somebody else’s', () => {
    const desk = createDesk({ acd: 'READY', memory: { ...REMEMBERED, owed: { reason: null, by: 'you' } } });
    desk.click('READY');
    desk.pass(2);
    desk.acd.state = 'NOT_READY';
    desk.pass(6);
    expect(desk.notices).toMatchObject([{ is: 'changed-elsewhere', to: 'NOT_READY' }]);
  });
});

describe('a dropped change without a clear answer', () => {
  const now = { wall: 2000, mono: 2000, dice: 0 };
  const before = { wall: 1000, mono: 1000, dice: 0 };
  const ready: Stray = { of: 'READY', by: 'you', askedAt: before, letGoAt: before, instead: null };
  const state = { ...nothingKnown(before), stray: ready };

  it('may land for 10 s from now on', () => {
    expect(stillMayLand(state, 'READY', now).stray).toEqual({ ...ready, letGoAt: now });
  });

  it('prolongs nothing of another one', () => {
    expect(stillMayLand(state, 'NOT_READY', now)).toEqual(state);
    expect(stillMayLand({ ...state, stray: null }, 'READY', now)).toEqual({ ...state, stray: null });
  });
});
