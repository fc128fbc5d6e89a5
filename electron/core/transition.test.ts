import { describe, expect, it } from '@jest/globals';
import { failing, silent, weather } from '../../tests/support/core-acd';
import { createDesk, type Desk, deskAt, REMEMBERED } from '../../tests/support/core-desk';
import { only } from '../../tests/support/rules';
import { nothingKnown } from './beginning';
import { transition } from './transition';

describe('what is told of a refused key', () => {
  const last = (state: string) => ({ ...REMEMBERED, last: { state, at: 0, quit: true } });
  const refuse = (desk: Desk) => weather(desk.acd, failing('auth'));
  const startWith = (memory: typeof REMEMBERED | null) => {
    const desk = deskAt('READY');
    refuse(desk);
    desk.begin();
    desk.restart(memory);
    return desk;
  };

  it.each<[string, boolean, () => Desk]>([
    ['the ACD said READY', true, () => deskAt('READY')],
    ['the ACD said NOT_READY', false, () => deskAt('NOT_READY')],
    ['the ACD said what nobody knows', true, () => deskAt('WRAP_UP')],
    ['the ACD has said nothing yet', true, () => startWith(null)],
    ['the last run ended READY', true, () => startWith(last('READY'))],
    ['the last run ended NOT_READY', false, () => startWith(last('NOT_READY'))],
    [
      'NOT_READY was asked for, and not confirmed',
      true,
      () => {
        const desk = deskAt('READY');
        desk.acd.next.change.push(silent());
        desk.click('NOT_READY');
        return desk;
      },
    ],
    [
      'a READY that was overtaken may land',
      true,
      () => {
        const desk = deskAt('NOT_READY');
        desk.acd.next.change.push(silent());
        desk.click('READY');
        desk.pass(1);
        refuse(desk);
        desk.click('NOT_READY');
        return desk;
      },
    ],
    [
      'a NOT_READY that was dropped may land',
      false,
      () => {
        const desk = deskAt('NOT_READY');
        desk.acd.next.change.push(failing('auth'));
        desk.click('NOT_READY', 'Coffee');
        desk.click('READY');
        return desk;
      },
    ],
    [
      'a READY may have arrived, and is tried again',
      true,
      () => {
        const desk = deskAt('NOT_READY');
        desk.acd.next.change.push(failing('server', { mayHaveReached: true }));
        desk.click('READY');
        return desk;
      },
    ],
    [
      'a READY never arrived',
      false,
      () => {
        const desk = deskAt('NOT_READY');
        desk.acd.next.change.push(failing('offline'));
        desk.click('READY');
        return desk;
      },
    ],
    [
      'a NOT_READY may have arrived, and is tried again',
      false,
      () => {
        const desk = deskAt('NOT_READY');
        desk.acd.next.change.push(failing('server', { mayHaveReached: true }));
        desk.click('NOT_READY');
        return desk;
      },
    ],
  ])('that calls may come, where %s: %s', (_what, callsMayReach, begin) => {
    const desk = begin();
    refuse(desk);
    desk.pass(12);
    expect(desk.notices.at(-1)).toEqual({ is: 'blocked', cause: 'auth', callsMayReach });
  });
});

describe('an account that is taken over', () => {
  it.each([
    [false, 0],
    [true, 1.5],
  ])('is asked about at once, or, among many (%s), after %d s', (crowd, after) => {
    const desk = deskAt('READY');
    desk.dispatch({ type: 'configured', account: 'server/other', memory: null, crowd });
    desk.pass(3);
    expect(desk.wire).toEqual([`${after.toFixed(2)} retrieve`]);
  });
});

describe('an event', () => {
  it('of settings with the interval there is asks nothing', () => {
    const desk = deskAt('READY');
    const rules = only({});
    desk.dispatch({ type: 'settings', interval: 10_000, rules });
    expect(desk.wire).toEqual([]);
    expect(desk.state().rules).toEqual(rules);
  });

  it('of what the computer offers adds to what is known of that', () => {
    const desk = createDesk();
    const before = desk.shown().capabilities;
    desk.dispatch({ type: 'capable', found: { lock: 'missing' } });
    expect(desk.shown().capabilities).toEqual({ ...before, lock: 'missing' });
  });

  it('that nobody knows is an error, and not passed over', () => {
    const now = { wall: 0, mono: 0, dice: 0 };
    expect(() => transition(nothingKnown(now), { type: 'lunch' } as never, now)).toThrow('lunch');
  });
});
