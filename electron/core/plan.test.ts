import { describe, expect, it } from '@jest/globals';
import { silent, weather } from '../../tests/support/core-acd';
import { createDesk, deskAt } from '../../tests/support/core-desk';
import { wakeAt } from './plan';

describe('the state wants to be looked at again', () => {
  const wakesIn = (desk: ReturnType<typeof createDesk>) => {
    const at = wakeAt(desk.state(), desk.now());
    return at === null ? null : at - desk.now().mono;
  };

  it('not before its first question is answered', () => {
    expect(wakesIn(createDesk())).toBeNull();
  });

  it('not without an account', () => {
    expect(wakesIn(createDesk({ account: null }))).toBeNull();
  });

  it('when the next question is due', () => {
    expect(wakesIn(deskAt('READY'))).toBe(9050);
  });

  it('when the connection is in doubt, when a READY is given up, and when a change has taken 20 s', () => {
    const desk = deskAt('NOT_READY');
    weather(desk.acd, silent());
    desk.click('READY');
    expect(wakesIn(desk)).toBe(2500);
    desk.until(2.5);
    expect(wakesIn(desk)).toBe(12_500);
    desk.click('NOT_READY');
    desk.until(5);
    expect(wakesIn(desk)).toBe(17_501);
  });

  it('when what it knows grows stale, a millisecond after it was good', () => {
    const desk = deskAt('READY');
    weather(desk.acd, silent());
    desk.until(9.06);
    // Asked at 9.05 s, what was asked 1 s before the beginning counts for 30 s.
    expect(wakesIn(desk)).toBe(29_000 - 9060 + 1);
    desk.until(29);
    expect(desk.headline().is).toBe('ready');
    expect(wakesIn(desk)).toBe(1);
  });

  it('at once where its moment has passed meanwhile', () => {
    const desk = deskAt('READY');
    desk.click('READY');
    desk.setWallClock(3600);
    expect(wakesIn(desk)).toBe(0);
  });
});
