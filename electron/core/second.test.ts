import { describe, expect, it } from '@jest/globals';
import { failing, fine, silent, weather } from '../../tests/support/core-acd';
import { type Desk, deskAt } from '../../tests/support/core-desk';

/** A desk whose kept connection has died: what goes over it arrives after `landsAfter` ms, or never, and is not answered. */
function deadAt(acd: string, landsAfter: number | null = null): Desk {
  const desk = deskAt(acd);
  desk.acd.next.change.push(silent(landsAfter));
  return desk;
}

describe('a NOT_READY without an answer for 2.5 s', () => {
  it('goes out once more, and the first acknowledgement counts', () => {
    const desk = deadAt('READY');
    desk.click('NOT_READY', 'Coffee');
    desk.until(2.6);
    expect(desk.wire).toEqual([
      '0.00 change NOT_READY Coffee',
      '2.50 change NOT_READY Coffee',
      '2.55 abort change NOT_READY Coffee',
      '2.55 retrieve',
    ]);
    expect(desk.headline()).toMatchObject({
      is: 'not-ready',
      reason: 'Coffee',
      time: { is: 'since', by: 'you' },
    });
    desk.pass(30);
    expect(desk.notices).toEqual([]);
  });

  it('counts the first one, too, if that is answered first', () => {
    const desk = deskAt('READY');
    desk.acd.next.change.push({ ...fine, answersAfter: 2600, landsAfter: 2590 }, silent(3000));
    desk.click('NOT_READY', 'Coffee');
    desk.until(3);
    expect(desk.wire.slice(2)).toEqual(['2.60 abort change NOT_READY Coffee', '2.60 retrieve']);
    expect(desk.headline()).toMatchObject({ is: 'not-ready', reason: 'Coffee' });
  });

  it('goes out no third time: where neither is answered, it is tried anew', () => {
    const desk = deskAt('READY');
    desk.acd.next.change.push(silent(), silent());
    desk.click('NOT_READY');
    desk.until(12.49);
    expect(desk.wire).toEqual(['0.00 change NOT_READY', '2.50 change NOT_READY']);
    desk.until(16);
    expect(desk.headline().is).toBe('not-ready');
  });

  it('waits for the other where one fails', () => {
    const desk = deskAt('READY');
    desk.acd.next.change.push({ ...fine, answersAfter: 5000 }, failing('offline', { mayHaveReached: true }));
    desk.click('NOT_READY');
    desk.until(4.9);
    expect(desk.shown()).toMatchObject({ look: 'changing', failure: null });
    desk.until(5.2);
    expect(desk.headline()).toMatchObject({ is: 'not-ready', time: { is: 'since' } });
  });

  it('is refused by either', () => {
    const desk = deadAt('READY');
    desk.acd.reasons = [];
    desk.click('NOT_READY', 'Coffee');
    desk.until(3);
    expect(desk.notices).toEqual([{ is: 'reason-unknown', reason: 'Coffee' }]);
    expect(desk.wire).toContain('2.55 abort change NOT_READY Coffee');
  });

  it('that arrives late, over a READY that was asked for after it, is told as one that may be ours', () => {
    const desk = deadAt('READY', 8000);
    desk.click('NOT_READY', 'Coffee');
    desk.until(4);
    desk.click('READY');
    desk.until(20);
    expect(desk.headline().is).toBe('not-ready');
    expect(desk.notices).toMatchObject([{ is: 'changed-elsewhere', clue: 'perhaps-ours' }]);
  });

  it('that arrives late, though READY was asked for before the other was answered, is told so, too', () => {
    const desk = deskAt('READY');
    desk.acd.next.change.push(silent(8000), { ...fine, answersAfter: 1000 });
    desk.click('NOT_READY', 'Coffee');
    desk.until(3);
    desk.click('READY');
    desk.until(20);
    expect(desk.notices).toMatchObject([{ is: 'changed-elsewhere', clue: 'perhaps-ours' }]);
  });

  it('that nobody wants any more holds up nothing: what is wanted now goes out', () => {
    const desk = deadAt('READY', 8000);
    desk.click('NOT_READY');
    desk.click('READY');
    desk.until(2.7);
    expect(desk.wire.slice(1, 3)).toEqual(['2.50 abort change NOT_READY', '2.50 change READY']);
    expect(desk.headline().is).toBe('ready');
    desk.until(18);
    expect(desk.notices).toMatchObject([{ is: 'changed-elsewhere', clue: 'perhaps-ours' }]);
  });

  it.each([
    ['another reason', 'Lunch'],
    ['the same reason, by an impatient click', 'Coffee'],
  ])('holds up no NOT_READY with %s', (_what, reason) => {
    const desk = deadAt('READY');
    desk.click('NOT_READY', 'Coffee');
    desk.until(0.3);
    desk.click('NOT_READY', reason);
    desk.until(2.7);
    expect(desk.headline()).toMatchObject({ is: 'not-ready', reason });
  });

  it('holds up no rule: the ACD has it within the 4 s of a log-off', () => {
    const desk = deadAt('READY');
    desk.click('NOT_READY');
    desk.until(1);
    desk.click('READY');
    desk.until(1.5);
    desk.lock();
    desk.until(5);
    expect(desk.headline().is).toBe('not-ready');
  });
});

describe('a READY without an answer for 2.5 s', () => {
  const changes = (desk: Desk) => desk.wire.filter(line => line.includes(' change '));

  it('has arrived if the ACD says so, and is confirmed by another question', () => {
    const desk = deadAt('NOT_READY', 1000);
    desk.click('READY');
    desk.until(3);
    expect(desk.wire).toEqual([
      '0.00 change READY',
      '2.50 retrieve',
      '2.55 abort change READY',
      '2.55 retrieve',
    ]);
    expect(desk.headline()).toMatchObject({ is: 'ready', time: { is: 'since', by: 'you' } });
    expect(desk.notices).toEqual([]);
  });

  it('has not arrived because the ACD says READY all along', () => {
    const desk = deadAt('READY');
    desk.click('READY');
    desk.until(5);
    expect(desk.headline()).toMatchObject({ is: 'changing' });
    expect(desk.wire).not.toContain('2.55 abort change READY');
  });

  it.each(['offline', 'server', 'timeout'] as const)(
    'is not sent again after %s, if it may have arrived',
    kind => {
      const desk = deskAt('NOT_READY');
      desk.acd.next.change.push(failing(kind, { mayHaveReached: true }));
      desk.click('READY');
      desk.until(30);
      expect(changes(desk)).toEqual(['0.00 change READY']);
      expect(desk.notices).toMatchObject([{ is: 'change-failed', wanted: 'READY', mayHaveReached: true }]);
    },
  );

  it('is never sent again: the ACD is asked until it says READY, or 10 s are over', () => {
    const desk = deadAt('NOT_READY');
    desk.click('READY');
    desk.until(30);
    expect(changes(desk)).toEqual(['0.00 change READY']);
    expect(desk.wire.filter(line => line.includes('retrieve')).slice(0, 3)).toEqual([
      '2.50 retrieve',
      '5.05 retrieve',
      '7.60 retrieve',
    ]);
    expect(desk.notices).toMatchObject([{ is: 'change-failed', wanted: 'READY', mayHaveReached: true }]);
    expect(desk.headline().is).toBe('not-ready');
  });

  it('makes way for a NOT_READY, with the question beside it', () => {
    const desk = deskAt('NOT_READY');
    weather(desk.acd, silent());
    desk.click('READY');
    desk.until(3);
    desk.click('NOT_READY');
    expect(desk.wire.slice(-3)).toEqual([
      '3.00 abort change READY',
      '3.00 abort retrieve',
      '3.00 change NOT_READY',
    ]);
  });

  it('takes its own answer, and asks no more', () => {
    const desk = deskAt('NOT_READY');
    desk.acd.next.change.push({ ...fine, answersAfter: 2520 });
    desk.acd.next.retrieve.push(silent());
    desk.click('READY');
    desk.until(3);
    expect(desk.wire.slice(2)).toEqual(['2.52 abort retrieve', '2.52 retrieve']);
    expect(desk.headline()).toMatchObject({ is: 'ready', time: { is: 'since' } });
  });

  it('shows nothing that the answer beside it speaks against', () => {
    const desk = deskAt('READY');
    desk.acd.next.change.push(failing('server', { answersAfter: 9000, retryAfter: 60_000 }));
    desk.acd.state = 'WRAP_UP';
    desk.click('READY');
    desk.until(16);
    expect(desk.snapshots.map(({ look }) => look)).not.toContain('ready');
  });
});
