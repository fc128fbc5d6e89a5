import { describe, expect, it } from '@jest/globals';
import { failing, fine, offline, silent, weather } from '../../tests/support/core-acd';
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

  it('as READY clears even that nobody answers: it will be told anew', () => {
    const desk = deskAt('READY');
    weather(desk.acd, offline);
    desk.until(60);
    expect(desk.shown().notice).toMatchObject({ is: 'lost-while-ready' });
    desk.click('READY');
    expect(desk.shown().notice).toBeNull();
  });

  it('does nothing before an account is set up', () => {
    const desk = deskAt('NOT_READY', { account: null });
    desk.click('READY');
    desk.pass(60);
    expect(desk.wire).toEqual([]);
    expect(desk.shown().mayBeReady).toBe(false);
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
    // The READY was never sent: nothing of it can land.
    expect(desk.shown()).toMatchObject({
      currentReason: 'Lunch',
      owesNotReady: false,
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
