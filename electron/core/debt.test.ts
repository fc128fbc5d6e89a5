import { describe, expect, it } from '@jest/globals';
import { failing, offline, weather } from '../../tests/support/core-acd';
import { type Desk, type DeskOptions, deskAt } from '../../tests/support/core-desk';
import { only } from '../../tests/support/rules';

const LOG_OFF = only({ logOff: { enabled: true, reason: 'Lunch' } });
const at = (state: string, options: DeskOptions = {}) =>
  deskAt(state, { session: 'one', rules: LOG_OFF, ...options });
const changes = (desk: Desk) => desk.wire.filter(line => line.includes('change'));

describe('what becomes owed when the login session ends without a word', () => {
  const marked = { session: 'one', reason: 'Lunch' };
  it.each<[string, string, (desk: Desk) => void, typeof marked | null]>([
    ['NOT_READY, while READY', 'READY', () => {}, marked],
    ['the same as soon as READY is asked for', 'NOT_READY', desk => desk.click('READY'), marked],
    ['the same while the ACD says what nobody knows', 'WRAP_UP', () => {}, marked],
    ['the same again where the log-off was called off', 'READY', comesBack, marked],
    ['the same again where somebody went READY after it', 'READY', goesReadyLate, marked],
    ['the same at sleep, which is no end', 'READY', desk => desk.leave('sleep', 99_999), marked],
    ['nothing, while NOT_READY', 'NOT_READY', () => {}, null],
    ['nothing besides a NOT_READY on its way', 'READY', desk => desk.click('NOT_READY'), null],
    ['nothing where the agent quits READY', 'READY', desk => desk.dispatch({ type: 'quit' }), null],
    ['nothing once the rule has been asked, whatever it did', 'READY', leavesToOthers, null],
  ])('is %s', (_what, acd, happens, expected) => {
    const desk = at(acd);
    happens(desk);
    expect(desk.memory()?.atLogOff ?? null).toEqual(expected);
  });

  it.each<[string, DeskOptions]>([
    ['the rule is off', { rules: only({}) }],
    ['nobody can tell one session from another', { session: null }],
  ])('is nothing where %s', (_what, options) => {
    expect(at('READY', options).memory()).toMatchObject({ atLogOff: null, last: { state: 'READY' } });
  });

  it('goes with the account', () => {
    const desk = at('READY');
    desk.dispatch({ type: 'configured', account: 'server/other', memory: null, crowd: false });
    desk.pass(1);
    expect(desk.memory()).toMatchObject({ account: 'server/other', atLogOff: marked });
  });
});

/** READY was set elsewhere, and nobody has touched this computer since: the rule stands aside. */
function leavesToOthers(desk: Desk): void {
  desk.leave('logOff', 99_999);
  expect(changes(desk)).toEqual([]);
}

function comesBack(desk: Desk): void {
  leavesToOthers(desk);
  desk.dispatch({ type: 'stays' });
}

function goesReadyLate(desk: Desk): void {
  leavesToOthers(desk);
  desk.click('READY');
}

describe('READY when the display died', () => {
  it('is undone in the next login session, and shown as that at once', () => {
    const desk = at('READY');
    desk.begin();
    desk.logOnAgain();
    expect(desk.headline()).toMatchObject({ is: 'changing', to: 'NOT_READY' });
    desk.pass(5);
    expect(changes(desk)).toEqual([expect.stringContaining('change NOT_READY Lunch')]);
    expect(desk.notices.map(({ is }) => is)).toEqual(['owed-delivered']);
    expect(desk.memory()).toMatchObject({ owed: null, atLogOff: null, ours: { by: 'logOff' } });
  });

  it('is undone, too, where it was on its way then, and lands after all', () => {
    const desk = at('NOT_READY');
    desk.click('READY');
    desk.logOnAgain();
    desk.pass(5);
    desk.acd.state = 'READY'; // it has landed
    desk.begin();
    desk.pass(15);
    expect(changes(desk)).toEqual([expect.stringContaining('change NOT_READY Lunch')]);
    expect(desk.acd.state).toBe('NOT_READY');
  });

  it('is nothing more to undo where the ACD says NOT_READY by then', () => {
    const desk = at('READY');
    desk.acd.state = 'NOT_READY';
    desk.begin();
    desk.logOnAgain();
    desk.pass(5);
    expect([changes(desk), desk.notices, desk.memory()?.owed]).toEqual([[], [], null]);
  });

  it('stays owed where nobody answers, over one more start', () => {
    const desk = at('READY');
    weather(desk.acd, offline);
    desk.logOnAgain();
    desk.pass(5);
    expect(desk.memory()).toMatchObject({ owed: { reason: 'Lunch', by: 'logOff' }, atLogOff: null });
    desk.restart();
    expect(desk.memory()?.owed).toEqual({ reason: 'Lunch', by: 'logOff' });
  });

  it('stays READY after a crash within the same login session', () => {
    const desk = at('READY');
    desk.begin();
    desk.restart();
    desk.pass(5);
    expect([changes(desk), desk.headline().is]).toEqual([[], 'ready']);
    expect(desk.memory()?.atLogOff).toEqual({ session: 'one', reason: 'Lunch' });
  });

  it('is not asked for again by what was owed already: that keeps its reason', () => {
    const desk = at('READY');
    desk.acd.next.change.push(failing('server'));
    desk.click('NOT_READY', 'Coffee');
    desk.logOnAgain();
    desk.pass(5);
    expect(changes(desk).at(-1)).toContain('NOT_READY Coffee');
  });
});
