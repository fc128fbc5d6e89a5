import { describe, expect, it } from '@jest/globals';
import { failing, fine, offline, weather } from '../../tests/support/core-acd';
import { type Desk, type DeskOptions, deskAt } from '../../tests/support/core-desk';
import { only } from '../../tests/support/rules';

const FIVE: DeskOptions = { rules: only({ idle: { enabled: true, reason: 'Tea', minutes: 5 } }) };

/** READY since a click at 0. */
function ready(options: DeskOptions = FIVE): Desk {
  const desk = deskAt('NOT_READY', options);
  desk.click('READY');
  desk.begin();
  desk.pass(1);
  return desk;
}
const changes = (desk: Desk) => desk.wire.filter(line => line.includes('change'));
const told = (desk: Desk) => desk.notices.map(({ is }) => is);
const looks = (desk: Desk, act: () => void): number => {
  const before = desk.looks();
  act();
  return desk.looks() - before;
};

describe('the idle rule', () => {
  it('warns a minute before, and then sets NOT_READY', () => {
    const desk = ready();
    desk.until(239);
    expect(desk.notices).toEqual([]);
    desk.until(241);
    expect(desk.notices).toEqual([{ is: 'idle-soon', at: desk.now().wall + 59_001 }]);
    desk.until(299);
    expect(changes(desk)).toEqual([]);
    desk.until(302);
    expect(desk.acd).toMatchObject({ state: 'NOT_READY', reason: 'Tea' });
    expect(desk.headline()).toMatchObject({ is: 'not-ready', reason: 'Tea', time: { by: 'idle' } });
    expect(desk.shown().notice).toMatchObject({ is: 'not-ready-by-rule', rule: 'idle', confirmed: true });
  });

  it.each<[string, (desk: Desk) => void]>([
    ['moves the mouse', desk => desk.touch()],
    ['wants to stay', desk => desk.dispatch({ type: 'here' })],
  ])('leaves whoever %s in the last second READY, and counts anew', (_what, act) => {
    const desk = ready();
    desk.until(299);
    act(desk);
    desk.pass(2);
    expect(desk.shown().notice).toBeNull();
    desk.until(500);
    expect([changes(desk), told(desk)]).toEqual([[], ['idle-soon']]);
  });

  it('looks for input as rarely as it can, and once a second while it warns', () => {
    const desk = ready();
    expect(looks(desk, () => desk.until(239))).toBe(0);
    expect(looks(desk, () => desk.until(290))).toBe(50);
    desk.touch();
    desk.until(295);
    expect(looks(desk, () => desk.until(520))).toBe(0);
  });

  it('looks for nothing while NOT_READY', () => {
    const desk = deskAt('NOT_READY', FIVE);
    expect(looks(desk, () => desk.pass(7200))).toBe(0);
  });

  it('does nothing while it is off', () => {
    const desk = ready({ rules: only({}) });
    expect(looks(desk, () => desk.pass(7200))).toBe(0);
    expect(changes(desk)).toEqual([]);
  });

  it('does nothing where nobody can tell when the last input was', () => {
    const desk = ready();
    desk.tellInput(false);
    desk.pass(7200);
    expect([changes(desk), desk.notices]).toEqual([[], []]);
  });

  it('leaves READY that was set elsewhere, until somebody was here', () => {
    const desk = deskAt('NOT_READY', FIVE);
    desk.touch();
    desk.pass(600);
    desk.acd.state = 'READY';
    desk.pass(600);
    expect([changes(desk), told(desk)]).toEqual([[], ['changed-elsewhere']]);
    desk.touch();
    desk.pass(361);
    expect(desk.acd.state).toBe('NOT_READY');
  });

  it('never warns while another change is open, and starts with a new warning after it', () => {
    const desk = ready();
    desk.until(270);
    weather(desk.acd, offline);
    desk.click('NOT_READY');
    desk.pass(600);
    expect(told(desk)).toEqual(['idle-soon', 'lost-while-ready']);
    weather(desk.acd, fine);
    desk.pass(61);
    desk.click('READY');
    desk.pass(239);
    expect(told(desk)).toHaveLength(2);
    desk.pass(2);
    expect(told(desk).at(-1)).toBe('idle-soon');
  });

  it.each<[string, (desk: Desk) => void]>([
    [
      'the rule is switched off',
      desk => desk.dispatch({ type: 'settings', interval: 10_000, rules: only({}) }),
    ],
    ['somebody elsewhere has set NOT_READY', desk => Object.assign(desk.acd, { state: 'NOT_READY' })],
  ])('warns no more when %s', (_what, act) => {
    const desk = ready();
    desk.until(270);
    act(desk);
    desk.pass(15);
    expect(desk.shown().notice?.is).not.toBe('idle-soon');
    desk.pass(60);
    expect(changes(desk)).toEqual([]);
  });

  it('sweeps away no loss that was told over the warning, and warns anew once somebody answers', () => {
    const desk = ready();
    desk.until(225);
    weather(desk.acd, offline);
    desk.until(600);
    expect([changes(desk), told(desk)]).toEqual([[], ['idle-soon', 'lost-while-ready']]);
    weather(desk.acd, fine);
    desk.pass(121);
    expect(told(desk).at(-1)).toBe('idle-soon');
    desk.pass(61);
    expect(desk.acd.state).toBe('NOT_READY');
  });

  it('warns anew where anything else was told over the warning', () => {
    const desk = ready();
    desk.until(250);
    // From a window that somebody else controls, say: nobody has touched this computer.
    desk.dispatch({ type: 'change-details', difference: { acdEnabled: false }, from: {}, readyAgain: false });
    desk.acd.state = 'WRAP_UP';
    desk.pass(20);
    expect(told(desk)).toEqual(['idle-soon', 'details-change', 'idle-soon']);
    desk.touch();
    desk.pass(241);
    expect(told(desk).at(-1)).toBe('idle-soon');
  });

  it.each<[string, () => Parameters<typeof weather>[1], string]>([
    ['nobody answers', () => offline, 'lost-while-ready'],
    ['the key is refused', () => failing('auth'), 'blocked'],
  ])('warns nobody over the notice that %s', (_what, how, is) => {
    const desk = ready();
    weather(desk.acd, how());
    desk.pass(400);
    expect([changes(desk), desk.shown().notice?.is]).toEqual([[], is]);
  });

  it('names the minute it acts in, also when the computer slept or its clock was set', () => {
    const desk = ready();
    desk.until(250);
    desk.sleep(3600);
    desk.dispatch({ type: 'resumed' });
    desk.pass(2);
    expect(desk.shown().notice).toMatchObject({ is: 'idle-soon' });
    const at = (desk.shown().notice as { at: number }).at;
    expect(Math.abs(at - desk.now().wall - 48_000)).toBeLessThan(2000);
  });

  it('warns for a minute also after a sleep in which the counter went on', () => {
    const desk = ready();
    desk.until(100);
    desk.sleep(3600);
    desk.dispatch({ type: 'resumed' });
    desk.dispatch({ type: 'input', idle: 3_600_000 });
    expect(desk.notices).toMatchObject([{ is: 'idle-soon' }]);
    desk.pass(1);
    expect(changes(desk)).toEqual([]);
  });

  it('acts where the ACD is lost in the last seconds: what it sets is owed', () => {
    const desk = ready();
    desk.until(295);
    weather(desk.acd, offline);
    desk.pass(10);
    expect(desk.memory()?.owed).toEqual({ reason: 'Tea', by: 'idle' });
  });

  it('of another account begins with no warning', () => {
    const desk = ready();
    desk.until(270);
    desk.dispatch({ type: 'configured', account: 'server/other', memory: null, crowd: false });
    expect(desk.state().idle.warnedAt).toBeNull();
  });
});

describe('a connection that comes and goes', () => {
  it('is told once in five minutes', () => {
    const desk = deskAt('READY');
    for (const _ of [1, 2, 3, 4]) {
      weather(desk.acd, offline);
      desk.pass(45);
      weather(desk.acd, fine);
      desk.dispatch({ type: 'network' });
      desk.pass(20);
    }
    expect(told(desk)).toEqual(['lost-while-ready']);
  });
});
