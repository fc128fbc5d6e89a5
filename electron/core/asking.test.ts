import { describe, expect, it } from '@jest/globals';
import { failing, fine, silent } from '../../tests/support/core-acd';
import { deskAt } from '../../tests/support/core-desk';

describe('a click', () => {
  it('is on its way in the same step, and shows', () => {
    const desk = deskAt('NOT_READY');
    desk.click('READY');
    expect(desk.wire).toEqual(['0.00 change READY']);
    expect(desk.headline()).toEqual({ is: 'changing', to: 'READY', reason: null });
  });

  it('waits for no poll', () => {
    const desk = deskAt('NOT_READY');
    desk.acd.next.retrieve.push(silent());
    desk.until(9.5);
    desk.begin();
    desk.click('READY');
    expect(desk.wire).toEqual(['0.00 abort retrieve', '0.00 change READY']);
  });

  it('never carries a reason with READY (truth 8)', () => {
    const desk = deskAt('NOT_READY');
    desk.click('READY', 'Coffee');
    expect(desk.wire).toEqual(['0.00 change READY']);
  });

  it('clears what was told before', () => {
    const desk = deskAt('READY');
    desk.acd.state = 'NOT_READY';
    desk.until(10);
    expect(desk.shown().notice).not.toBeNull();
    desk.click('READY');
    expect(desk.shown().notice).toBeNull();
  });

  it('does nothing before an account is set up', () => {
    const desk = deskAt('NOT_READY', { account: null });
    desk.click('READY');
    desk.pass(60);
    expect(desk.wire).toEqual([]);
    expect(desk.headline()).toEqual({ is: 'needs-you', why: 'no-account' });
  });

  it('goes out at once though the last request failed', () => {
    const desk = deskAt('READY');
    desk.acd.next.retrieve.push(failing('rate-limited', { retryAfter: 100_000 }));
    desk.until(12);
    desk.begin();
    desk.click('NOT_READY');
    expect(desk.wire).toEqual(['0.00 change NOT_READY']);
  });
});

describe('a click while another change is open (truth 4)', () => {
  it('waits for the change on its way, and only the newest is sent after it', () => {
    const desk = deskAt('READY');
    desk.acd.next.change.push({ ...fine, landsAfter: 1900, answersAfter: 2000 });
    desk.click('NOT_READY', 'Coffee');
    desk.pass(0.5);
    desk.click('READY');
    desk.pass(0.5);
    desk.click('NOT_READY', 'Lunch');
    desk.until(4);
    expect(desk.wire).toEqual([
      '0.00 change NOT_READY Coffee',
      '2.00 change NOT_READY Lunch',
      '2.05 retrieve',
    ]);
    expect(desk.acd.reason).toBe('Lunch');
    expect(desk.shown()).toMatchObject({
      currentReason: 'Lunch',
      headline: { is: 'not-ready', reason: 'Lunch' },
    });
  });

  it('is never confirmed by the acknowledgement of the earlier one', () => {
    const desk = deskAt('READY');
    desk.acd.next.change.push(fine, silent());
    desk.click('NOT_READY', 'Coffee');
    desk.click('NOT_READY', 'Lunch');
    desk.pass(2);
    expect(desk.headline()).toEqual({ is: 'changing', to: 'NOT_READY', reason: 'Lunch' });
    expect(desk.shown().currentReason).toBeNull();
  });

  it('does not suffer from what the ACD says of the earlier one', () => {
    const desk = deskAt('READY');
    desk.acd.reasons = ['Lunch'];
    desk.click('NOT_READY', 'Coffee');
    desk.click('NOT_READY', 'Lunch');
    desk.pass(0.06);
    expect(desk.wire.at(-1)).toBe('0.05 change NOT_READY Lunch');
    expect(desk.shown().failure).toBeNull();
    desk.pass(2);
    expect(desk.notices).toEqual([]);
    expect(desk.headline()).toMatchObject({ is: 'not-ready', reason: 'Lunch' });
  });

  it('shows nobody ready in between: READY, then Coffee refused, then the truth is asked', () => {
    const desk = deskAt('READY');
    desk.acd.reasons = ['Coffee'];
    desk.click('NOT_READY', 'Coffee');
    desk.click('NOT_READY', 'Lunch');
    desk.acd.next.retrieve.push(silent());
    desk.pass(1);
    expect(desk.notices).toEqual([{ is: 'reason-unknown', reason: 'Lunch' }]);
    expect(desk.headline().is).toBe('unknown');
  });

  it('lets a READY wait for a NOT_READY on its way', () => {
    const desk = deskAt('READY');
    desk.acd.next.change.push({ ...fine, landsAfter: 900, answersAfter: 1000 });
    desk.click('NOT_READY');
    desk.click('READY');
    desk.pass(3);
    expect(desk.wire.slice(0, 3)).toEqual(['0.00 change NOT_READY', '1.00 change READY', '1.05 retrieve']);
    expect(desk.headline().is).toBe('ready');
  });

  it('reports missed calls although a dropped NOT_READY of ours arrived just before (truth 9)', () => {
    const desk = deskAt('READY');
    desk.click('NOT_READY');
    desk.click('READY');
    desk.in(2, () => Object.assign(desk.acd, { state: 'NOT_READY' }));
    desk.pass(8);
    expect(desk.notices).toMatchObject([{ is: 'changed-elsewhere', from: 'READY', to: 'NOT_READY' }]);
  });

  it('does not take a dropped NOT_READY that lands late for somebody else’s', () => {
    const desk = deskAt('READY');
    desk.acd.next.change.push({ ...failing('timeout', { mayHaveReached: true }), landsAfter: 4000 });
    desk.click('NOT_READY', 'Coffee');
    desk.click('READY');
    desk.pass(10);
    expect(desk.notices).toEqual([]);
    expect(desk.headline()).toMatchObject({ is: 'not-ready', reason: null, time: { is: 'seen' } });
  });

  it('forgets the reason where a dropped one may have set another (truth 8)', () => {
    const desk = deskAt('READY');
    desk.click('NOT_READY', 'Coffee');
    desk.pass(2);
    desk.acd.next.change.push(silent(100), failing('offline'));
    desk.acd.always = { ...desk.acd.always, change: failing('offline') };
    desk.click('NOT_READY', 'Lunch');
    desk.pass(0.5);
    desk.click('READY');
    desk.pass(30);
    expect(desk.acd.reason).toBe('Lunch');
    expect(desk.headline()).toMatchObject({ is: 'not-ready', reason: null });
  });
});

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
    expect(desk.notices.at(-1)).toMatchObject({ is: 'did-not-stick', wanted: 'NOT_READY', found: 'READY' });
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
    desk.until(20);
    expect(desk.acd.state).toBe('NOT_READY');
    expect(desk.headline().is).toBe('not-ready');
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
