import { describe, expect, it } from '@jest/globals';
import { failing, fine, silent, weather } from '../../tests/support/core-acd';
import { deskAt, REMEMBERED, TEN_O_CLOCK } from '../../tests/support/core-desk';

const retrieves = (wire: readonly string[]) => wire.filter(line => line.endsWith(' retrieve'));

describe('an acknowledged change (truth 2)', () => {
  it('is confirmed by the retrieve that is asked at once, and dated by the acknowledgement', () => {
    const desk = deskAt('NOT_READY');
    desk.click('READY');
    desk.pass(0.06);
    expect(desk.headline().is).toBe('changing');
    desk.pass(1);
    expect(desk.wire).toEqual(['0.00 change READY', '0.05 retrieve']);
    expect(desk.headline()).toEqual({
      is: 'ready',
      time: { is: 'since', by: 'you', at: TEN_O_CLOCK + 1050 },
    });
    expect(desk.notices).toEqual([]);
  });

  it.each([
    [0.3, 0.55],
    [1.5, 2.05],
    [4, 5.05],
  ])('that the ACD shows after %d s is confirmed by the check at %d s', (shownAfter, check) => {
    const desk = deskAt('NOT_READY');
    desk.acd.keepsChanges = false;
    desk.click('READY');
    desk.in(shownAfter, () => Object.assign(desk.acd, { state: 'READY' }));
    desk.until(check);
    expect(desk.wire.at(-1)).toBe(`${check.toFixed(2)} retrieve`);
    expect(desk.headline().is).toBe('changing');
    desk.pass(0.1);
    expect(desk.headline().is).toBe('ready');
    desk.until(20);
    expect(desk.notices).toEqual([]);
  });

  it('did not stick when the last check, 5 s after the acknowledgement, still disagrees', () => {
    const desk = deskAt('NOT_READY');
    desk.acd.keepsChanges = false;
    desk.click('READY');
    desk.until(5);
    expect(desk.notices).toEqual([]);
    expect(desk.headline().is).toBe('changing');
    desk.until(6);
    expect(retrieves(desk.wire)).toEqual([
      '0.05 retrieve',
      '0.55 retrieve',
      '2.05 retrieve',
      '5.05 retrieve',
    ]);
    expect(desk.notices).toEqual([
      { is: 'did-not-stick', wanted: 'READY', reason: null, found: 'NOT_READY' },
    ]);
    expect(desk.headline()).toMatchObject({ is: 'not-ready', reason: null, time: { is: 'seen' } });
  });

  it('is not judged by checks that fail', () => {
    const desk = deskAt('NOT_READY');
    desk.click('READY');
    desk.acd.next.retrieve.push(failing('server'), failing('timeout'), failing('offline'), failing('server'));
    desk.until(30);
    expect(desk.notices).toEqual([]);
    expect(desk.headline().is).toBe('ready');
  });

  it('is given up, and said, where nobody can be asked about it for 20 s', () => {
    const desk = deskAt('NOT_READY');
    desk.click('READY');
    desk.pass(0.04);
    weather(desk.acd, silent());
    desk.until(20);
    expect(desk.notices).toEqual([]);
    desk.until(40);
    expect(desk.headline().is).toBe('unknown');
    expect(desk.notices).toMatchObject([{ is: 'change-failed', wanted: 'READY', mayHaveReached: true }]);
    expect(desk.shown().allowed).toEqual({ goReady: true, goNotReady: true });
  });

  it('is checked by slow answers too', () => {
    const desk = deskAt('NOT_READY');
    desk.acd.keepsChanges = false;
    desk.acd.always = { ...desk.acd.always, retrieve: { ...fine, landsAfter: 2000, answersAfter: 4000 } };
    desk.click('READY');
    desk.until(20);
    expect(retrieves(desk.wire).slice(0, 3)).toEqual(['0.05 retrieve', '4.05 retrieve', '8.05 retrieve']);
    expect(desk.notices).toHaveLength(1);
  });

  it('keeps its four checks though the wall clock is set', () => {
    const desk = deskAt('NOT_READY');
    desk.acd.keepsChanges = false;
    desk.click('READY');
    desk.pass(1);
    desk.setWallClock(3600);
    desk.in(1.5, () => Object.assign(desk.acd, { state: 'READY' }));
    desk.until(8);
    expect(desk.notices).toEqual([]);
    expect(desk.headline().is).toBe('ready');
  });

  it('is shown as the ACD says it where that is a value we do not know', () => {
    const desk = deskAt('NOT_READY');
    desk.acd.keepsChanges = false;
    desk.click('READY');
    desk.acd.state = 'WRAP_UP';
    desk.until(7);
    expect(desk.notices).toEqual([{ is: 'did-not-stick', wanted: 'READY', reason: null, found: 'WRAP_UP' }]);
    expect(desk.headline()).toMatchObject({ is: 'other', value: 'WRAP_UP' });
  });

  it('of ours that nobody waits for and that is not applied is told, and sent again three times', () => {
    const desk = deskAt('READY', {
      memory: { ...REMEMBERED, owed: { reason: 'Coffee', by: 'you' } },
    });
    desk.restart({ ...REMEMBERED, owed: { reason: 'Coffee', by: 'you' } });
    desk.acd.keepsChanges = false;
    desk.acd.state = 'READY';
    desk.until(60);
    // Its checks take 5 s; then it is sent again after 5, 10 and 20 s.
    expect(desk.wire.filter(line => line.includes('change'))).toEqual(
      [0.05, 10.15, 25.25, 50.35].map(at => `${at.toFixed(2)} change NOT_READY Coffee`),
    );
    expect(desk.notices).toEqual([
      { is: 'did-not-stick', wanted: 'NOT_READY', reason: 'Coffee', found: 'READY' },
    ]);
    expect(desk.headline().is).toBe('ready');
  });
});

describe('an answer to a request from before the newest change (truth 3)', () => {
  it('never overwrites what was asked for', () => {
    const desk = deskAt('READY');
    desk.acd.next.retrieve.push({ ...fine, answersAfter: 3000 });
    desk.until(9.06);
    desk.begin();
    desk.click('NOT_READY');
    desk.until(6);
    expect(desk.wire[0]).toBe('0.00 abort retrieve');
    expect(desk.headline().is).toBe('not-ready');
    expect(desk.notices).toEqual([]);
    expect(desk.snapshots.map(({ look }) => look)).not.toContain('ready');
  });

  it('counts for nothing, whatever its number', () => {
    const desk = deskAt('READY');
    const before = desk.state();
    desk.dispatch({ type: 'answered', request: 999, answer: { ok: true, state: 'NOT_READY' } });
    desk.dispatch({ type: 'answered', request: 1, answer: { ok: true, state: 'NOT_READY' } });
    expect(desk.state()).toEqual(before);
  });
});

describe('a change that was not ours (truth 9)', () => {
  it('is reported with the interval it fell into, and the reason is forgotten (truth 8)', () => {
    const desk = deskAt('READY');
    desk.click('NOT_READY', 'Coffee');
    desk.until(1);
    expect(desk.shown().currentReason).toBe('Coffee');
    desk.acd.state = 'READY';
    desk.until(6);
    expect(desk.notices).toEqual([
      {
        is: 'changed-elsewhere',
        from: 'NOT_READY',
        to: 'READY',
        lastSeenAt: TEN_O_CLOCK + 1050,
        seenAt: TEN_O_CLOCK + 6150,
        unseen: null,
        clue: null,
      },
    ]);
    expect(desk.shown().currentReason).toBeNull();
    const time = { is: 'seen', by: 'elsewhere', at: TEN_O_CLOCK + 6150 };
    expect(desk.headline()).toMatchObject({ is: 'ready', time });
    desk.acd.state = 'NOT_READY';
    desk.until(12);
    expect(desk.headline()).toMatchObject({ is: 'not-ready', reason: null });
  });

  it('is never reverted', () => {
    const desk = deskAt('NOT_READY');
    desk.acd.state = 'READY';
    desk.until(60);
    expect(desk.wire.filter(line => line.includes('change'))).toEqual([]);
  });

  it('is reported as it is where the value is unknown to us (truth 10)', () => {
    const desk = deskAt('READY');
    for (const value of ['WRAP_UP', 'ready', ' READY', '', 'toString']) {
      desk.acd.state = value;
      desk.pass(11);
      expect(desk.headline()).toMatchObject({ is: 'other', value });
      expect(desk.shown().look).toBe('unknown');
      expect(desk.shown().allowed).toEqual({ goReady: true, goNotReady: true });
    }
  });

  it('is not reported of the first answer, and has no "since"', () => {
    const desk = deskAt('READY');
    expect(desk.notices).toEqual([]);
    expect(desk.headline()).toEqual({ is: 'ready', time: { is: 'seen', by: null, at: TEN_O_CLOCK + 50 } });
    desk.pass(100);
    expect(desk.headline()).toEqual({ is: 'ready', time: { is: 'seen', by: null, at: TEN_O_CLOCK + 50 } });
  });
});

describe('an adapter that brings no state', () => {
  it('is asked again with growing distance', () => {
    const desk = deskAt('READY');
    desk.until(8);
    const request = desk.state().requests;
    desk.acd.next.retrieve.push(silent());
    desk.until(9.1);
    desk.dispatch({ type: 'answered', request: request + 1, answer: { ok: true, state: null } });
    expect(desk.shown().failure).toBe('not-the-acd');
    desk.until(12);
    expect(desk.headline().is).toBe('ready');
    expect(retrieves(desk.wire)).toHaveLength(2);
  });
});
