import { describe, expect, it } from '@jest/globals';
import { failing, fine, offline, weather } from '../../tests/support/core-acd';
import { type Desk, deskAt } from '../../tests/support/core-desk';
import { only } from '../../tests/support/rules';

/** READY, set here, and on the phone: the ACD acknowledges NOT_READY, and does not apply it. */
function inCall(rules = only({ lock: { enabled: true, reason: 'Lunch' } })): Desk {
  const desk = deskAt('NOT_READY', { rules });
  desk.click('READY');
  desk.pass(1);
  desk.begin();
  desk.acd.keepsChanges = false;
  return desk;
}
const endCall = (desk: Desk) => Object.assign(desk.acd, { keepsChanges: true, state: 'NOT_READY' });
const sent = (desk: Desk) => desk.wire.filter(line => line.includes('change NOT_READY'));
const at = (desk: Desk) => sent(desk).map(line => Math.round(Number.parseFloat(line)));

describe('a NOT_READY of the agent’s own that the ACD acknowledges and does not apply', () => {
  it('is told once with what the ACD says, and stays owed', () => {
    const desk = inCall();
    desk.click('NOT_READY', 'Coffee');
    desk.pass(120);
    expect(desk.notices).toEqual([
      { is: 'did-not-stick', wanted: 'NOT_READY', reason: 'Coffee', found: 'READY' },
    ]);
    expect(desk.shown()).toMatchObject({ look: 'ready', owesNotReady: true, callsMayReach: true });
    expect(desk.memory()?.owed).toEqual({ reason: 'Coffee', by: 'you' });
  });

  it('is not sent again: it is looked for, and whose it was when it comes, with its reason', () => {
    const desk = inCall();
    desk.click('NOT_READY', 'Coffee');
    desk.pass(300);
    endCall(desk);
    desk.pass(12);
    expect(sent(desk)).toHaveLength(1);
    expect(desk.headline()).toMatchObject({
      is: 'not-ready',
      reason: 'Coffee',
      time: { is: 'seen', by: 'you' },
    });
    expect(desk.notices.at(-1)).toMatchObject({ is: 'done', state: 'NOT_READY', by: 'you' });
    expect(desk.shown().owesNotReady).toBe(false);
  });

  it('is called off by READY, which can be asked for though it is READY', () => {
    const desk = inCall();
    desk.click('NOT_READY');
    desk.pass(10);
    expect(desk.shown().allowed.goReady).toBe(true);
    desk.click('READY');
    desk.pass(1);
    expect(desk.shown()).toMatchObject({ look: 'ready', owesNotReady: false, notice: null });
    endCall(desk);
    desk.pass(12);
    expect(desk.notices.at(-1)).toMatchObject({ is: 'changed-elsewhere' });
  });

  it('outlasts a word that comes with the end of the call', () => {
    const desk = inCall();
    desk.click('NOT_READY', 'Coffee');
    desk.pass(10);
    const id = desk.shown().notice?.id;
    desk.acd.state = 'WRAP_UP';
    desk.pass(12);
    expect(desk.shown().notice).toMatchObject({ is: 'did-not-stick', found: 'WRAP_UP', id });
    endCall(desk);
    desk.pass(12);
    expect(desk.headline()).toMatchObject({ is: 'not-ready', reason: 'Coffee' });
    expect(desk.notices.map(({ is }) => is)).toEqual(['did-not-stick', 'done']);
  });

  it('is sent again while the screen is locked, with the reason it had', () => {
    const desk = inCall();
    desk.click('NOT_READY', 'Coffee');
    desk.pass(10);
    desk.lock();
    desk.pass(60);
    expect(sent(desk).map(line => line.split(' ').at(-1))).toEqual(Array(5).fill('Coffee'));
    expect(desk.notices.map(({ is }) => is)).toEqual(['did-not-stick']);
    endCall(desk);
    desk.pass(60);
    expect(desk.headline()).toMatchObject({ is: 'not-ready', reason: 'Coffee', time: { by: 'you' } });
  });

  it('is sent again by the next start, which asks first', () => {
    const desk = inCall();
    desk.click('NOT_READY', 'Coffee');
    desk.pass(10);
    desk.restart();
    desk.acd.keepsChanges = true;
    desk.pass(2);
    expect(desk.headline()).toMatchObject({ is: 'not-ready', reason: 'Coffee' });
    expect(desk.notices.at(-1)).toEqual({ is: 'owed-delivered' });
  });
});

describe('whoever leaves with a NOT_READY that is not applied', () => {
  it.each(['logOff', 'sleep'] as const)('sends it again at once, as it was: %s', rule => {
    const desk = inCall(only({ [rule]: { enabled: true, reason: 'Home' } }));
    desk.click('NOT_READY', 'Coffee');
    desk.pass(100);
    desk.acd.keepsChanges = true;
    desk.leave(rule);
    desk.pass(1);
    expect(desk.headline()).toMatchObject({ is: 'not-ready', reason: 'Coffee' });
  });

  it('is set Not Ready where nobody has touched anything for long, too', () => {
    const desk = inCall(only({ idle: { enabled: true, reason: 'Tea', minutes: 2 } }));
    desk.click('NOT_READY', 'Coffee');
    desk.pass(10);
    desk.acd.keepsChanges = true;
    desk.pass(200);
    expect(desk.headline()).toMatchObject({ is: 'not-ready', reason: 'Coffee' });
  });

  it('is not forgotten behind a locked screen, where the log-off is called off', () => {
    const desk = inCall(
      only({ lock: { enabled: true, reason: 'Lunch' }, logOff: { enabled: true, reason: null } }),
    );
    desk.lock();
    desk.pass(20);
    desk.leave('logOff');
    desk.pass(5);
    desk.dispatch({ type: 'stays' });
    desk.pass(60);
    desk.acd.keepsChanges = true;
    desk.pass(70);
    expect(desk.headline()).toMatchObject({ is: 'not-ready', reason: 'Lunch' });
  });

  it('is offered the way back where another try brought it about, and no question', () => {
    const desk = inCall();
    desk.lock();
    desk.until(9);
    desk.acd.keepsChanges = true;
    desk.until(10.12);
    desk.unlock();
    desk.pass(2);
    expect(desk.notices.at(-1)).toMatchObject({ is: 'not-ready-by-rule', rule: 'lock', confirmed: true });
  });

  it('waits where the ACD asks to wait', () => {
    const desk = inCall();
    desk.lock();
    desk.pass(100);
    const before = sent(desk).length;
    weather(desk.acd, failing('rate-limited', { retryAfter: 120_000 }));
    desk.pass(100);
    expect(sent(desk).length - before).toBeLessThanOrEqual(1);
  });
});

describe('a rule’s NOT_READY that the ACD acknowledges and does not apply', () => {
  it('is sent again as long as the screen is locked, at growing distances of up to a minute', () => {
    const desk = inCall();
    desk.lock();
    desk.pass(300);
    // Each time its checks take 5 s.
    expect(at(desk)).toEqual([0, 10, 25, 50, 95, 161, 226, 291]);
    expect(desk.notices).toHaveLength(1);
    endCall(desk);
    desk.pass(70);
    expect(desk.headline()).toMatchObject({ is: 'not-ready', reason: 'Lunch', time: { by: 'lock' } });
    desk.unlock();
    expect(desk.notices.at(-1)).toMatchObject({ is: 'not-ready-by-rule', rule: 'lock', confirmed: true });
  });

  it('is not sent again once the screen is unlocked; it is the rule’s all the same when it comes', () => {
    const desk = inCall();
    desk.lock();
    desk.pass(30);
    desk.unlock();
    const before = sent(desk).length;
    desk.pass(300);
    expect(sent(desk)).toHaveLength(before);
    expect(desk.shown()).toMatchObject({ look: 'ready', notice: { is: 'did-not-stick' } });
    endCall(desk);
    desk.pass(12);
    expect(desk.notices.at(-1)).toMatchObject({ is: 'not-ready-by-rule', rule: 'lock', confirmed: true });
  });

  it('is sent again while nobody has touched anything, if that was its cause, and no longer', () => {
    const desk = inCall(only({ idle: { enabled: true, reason: 'Tea', minutes: 2 } }));
    desk.pass(420);
    const first = at(desk)[0] ?? 0;
    expect(at(desk).map(second => second - first)).toEqual([0, 10, 25, 50, 95, 161, 226, 291]);
    desk.touch();
    desk.pass(70);
    const before = sent(desk).length;
    desk.pass(30);
    expect(sent(desk)).toHaveLength(before);
    desk.pass(60);
    expect(sent(desk).length).toBeGreaterThan(before);
  });

  it('is owed while nobody answers, too, and goes on afterwards', () => {
    const desk = inCall();
    desk.lock();
    desk.pass(20);
    weather(desk.acd, offline);
    desk.pass(60);
    weather(desk.acd, fine);
    desk.acd.keepsChanges = true;
    desk.pass(70);
    expect(desk.headline()).toMatchObject({ is: 'not-ready', reason: 'Lunch' });
  });
});
