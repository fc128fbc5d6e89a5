import { describe, expect, it } from '@jest/globals';
import { failing, fine, offline, silent, type Weather, weather } from '../../tests/support/core-acd';
import { createDesk, type Desk, type DeskOptions, deskAt } from '../../tests/support/core-desk';
import { only } from '../../tests/support/rules';

const LOCK = { enabled: true, reason: 'Lunch' };
const RESTORING: DeskOptions = { rules: only({ lock: { ...LOCK, restore: 10 } }) };
const LEAVING: DeskOptions = {
  rules: only({
    lock: { ...LOCK, restore: 10 },
    sleep: { enabled: true, reason: 'Nap' },
    logOff: { enabled: true, reason: 'Home' },
  }),
};

/** READY, set here, and confirmed; time begins now. */
function ready(options: DeskOptions = RESTORING): Desk {
  const desk = deskAt('NOT_READY', options);
  desk.click('READY');
  desk.pass(61);
  desk.begin();
  return desk;
}
const slow = (ms: number): Weather => ({ answersAfter: ms, landsAfter: 20, failure: null });
const told = (desk: Desk) => desk.notices.map(({ is }) => is);
const changes = (desk: Desk) => desk.wire.filter(line => line.includes('change'));

describe('READY again at the unlock', () => {
  it('comes once an answer after the unlock still agrees, and is told', () => {
    const desk = ready();
    desk.lock();
    desk.until(300);
    desk.unlock();
    desk.pass(1);
    expect(changes(desk)).toEqual(['0.00 change NOT_READY Lunch', '300.05 change READY']);
    expect(desk.acd.state).toBe('READY');
    expect(desk.notices).toMatchObject([{ is: 'done', state: 'READY', by: 'unlock' }]);
    expect(desk.headline()).toMatchObject({ is: 'ready', time: { is: 'since', by: 'unlock' } });
  });

  it('waits for a NOT_READY that is not confirmed yet', () => {
    const desk = ready();
    desk.acd.next.change.push(slow(3000));
    desk.lock();
    desk.pass(1);
    desk.unlock();
    desk.pass(1);
    expect(changes(desk)).toHaveLength(1);
    desk.pass(3);
    expect(desk.acd.state).toBe('READY');
  });

  it('does not wait for an answer from before the unlock', () => {
    const desk = ready();
    desk.lock();
    desk.pass(1);
    desk.acd.next.retrieve.push(slow(9000));
    desk.until(6);
    expect(desk.wire.at(-1)).toBe('5.10 retrieve');
    desk.unlock();
    desk.pass(1);
    expect(changes(desk)).toEqual(['0.00 change NOT_READY Lunch', '6.05 change READY']);
  });

  it.each<[string, DeskOptions, (desk: Desk) => void]>([
    ['where that is not wanted', { rules: only({ lock: LOCK }) }, desk => desk.pass(60)],
    ['after a longer lock', RESTORING, desk => desk.pass(601)],
    [
      'where nobody unlocked it',
      RESTORING,
      desk => {
        desk.loseLock();
      },
    ],
  ])('does not come %s: the agent is offered to do it', (_what, options, away) => {
    const desk = ready(options);
    desk.lock();
    desk.pass(1);
    away(desk);
    desk.unlock();
    desk.pass(30);
    expect(changes(desk)).toHaveLength(1);
    expect(desk.notices).toMatchObject([{ is: 'not-ready-by-rule', rule: 'lock', confirmed: true }]);
  });

  it('does not come where nobody answers for 15 s: the agent is offered to do it', () => {
    const desk = ready();
    desk.lock();
    desk.pass(1);
    weather(desk.acd, offline);
    desk.unlock();
    desk.pass(14);
    expect(told(desk)).toEqual([]);
    desk.pass(2);
    expect(desk.notices).toMatchObject([{ is: 'not-ready-by-rule', rule: 'lock', confirmed: true }]);
    desk.pass(200);
    expect(changes(desk)).toHaveLength(1);
  });

  it('does not come where the ACD said READY meanwhile, and NOT_READY again', () => {
    const desk = ready();
    desk.lock();
    desk.pass(1);
    desk.acd.state = 'READY';
    desk.pass(61);
    desk.acd.state = 'NOT_READY';
    desk.pass(61);
    desk.begin();
    desk.unlock();
    desk.pass(20);
    expect(changes(desk)).toEqual([]);
  });

  it('has nothing to do where somebody elsewhere has set READY', () => {
    const desk = ready();
    desk.lock();
    desk.pass(1);
    desk.acd.state = 'READY';
    desk.unlock();
    desk.pass(20);
    expect([changes(desk).length, told(desk)]).toEqual([1, ['changed-elsewhere']]);
  });

  it('does not come for a NOT_READY that was there before the lock', () => {
    const desk = deskAt('NOT_READY', RESTORING);
    desk.lock();
    desk.pass(60);
    desk.unlock();
    desk.pass(20);
    expect([changes(desk), desk.notices]).toEqual([[], []]);
  });

  it('does not come where it is switched off before it is decided', () => {
    const desk = ready();
    desk.lock();
    desk.pass(1);
    desk.unlock();
    desk.dispatch({ type: 'settings', interval: 10_000, rules: only({ lock: LOCK }) });
    desk.pass(20);
    expect([changes(desk).length, told(desk)]).toEqual([1, ['not-ready-by-rule']]);
  });

  it.each<[string, (desk: Desk) => void, readonly string[]]>([
    ['a click', desk => desk.click('NOT_READY', 'Tea'), ['1.00 change NOT_READY Tea']],
    ['another lock', desk => desk.lock(), []],
  ])('is given up for %s before it is decided', (_what, act, sent) => {
    const desk = ready();
    desk.lock();
    desk.pass(60);
    desk.begin();
    desk.acd.next.retrieve.push(slow(5000));
    desk.unlock();
    desk.pass(1);
    act(desk);
    desk.pass(20);
    expect(changes(desk)).toEqual(sent);
    expect(desk.acd.state).toBe('NOT_READY');
  });

  it('that finds no answer is given up like any READY, and told', () => {
    const desk = ready();
    desk.lock();
    desk.pass(60);
    desk.acd.next.change.push(silent(), silent());
    desk.unlock();
    desk.pass(30);
    expect(told(desk)).toEqual(['change-failed']);
  });

  it('does not come after a restart: nobody knows what was set in between', () => {
    const desk = ready();
    desk.lock();
    desk.pass(5);
    desk.restart();
    desk.lock();
    desk.pass(1);
    desk.unlock();
    desk.pass(20);
    expect(desk.acd.state).toBe('NOT_READY');
    expect(told(desk)).toEqual(['not-ready-by-rule']);
  });

  it('comes after a lid was closed, which locks and sleeps', () => {
    const desk = ready(LEAVING);
    desk.leave('sleep');
    desk.pass(0.01);
    desk.lock();
    desk.pass(1);
    desk.sleep(300);
    desk.dispatch({ type: 'resumed' });
    desk.pass(5);
    expect(told(desk)).toEqual([]);
    desk.unlock();
    desk.pass(1);
    expect(changes(desk).map(line => line.replace(/^\S+ /, ''))).toEqual([
      'change NOT_READY Nap',
      'change READY',
    ]);
  });

  it.each(['sleep', 'logOff'] as const)('does not come where the agent leaves again (%s)', rule => {
    const desk = ready(LEAVING);
    desk.lock();
    desk.pass(60);
    desk.begin();
    desk.acd.next.retrieve.push(slow(300));
    desk.unlock();
    desk.pass(0.1);
    desk.leave(rule);
    desk.pass(2);
    expect(changes(desk)).toEqual([]);
    desk.dispatch({ type: rule === 'sleep' ? 'resumed' : 'stays' });
    expect(told(desk)).toEqual(['not-ready-by-rule']);
  });

  it('does not come by an answer that was slept over', () => {
    const desk = ready();
    desk.lock();
    desk.pass(60);
    desk.begin();
    desk.acd.next.retrieve.push(slow(300));
    desk.unlock();
    desk.pass(0.1);
    desk.sleep(3600);
    desk.pass(1);
    expect([changes(desk), told(desk)]).toEqual([[], ['not-ready-by-rule']]);
  });

  it('does not come for what somebody else may have set after a crash', () => {
    const desk = ready();
    weather(desk.acd, offline);
    desk.lock();
    desk.pass(5);
    desk.acd.state = 'NOT_READY';
    weather(desk.acd, fine);
    desk.restart();
    desk.lock();
    desk.pass(5);
    desk.begin();
    desk.unlock();
    desk.pass(20);
    expect(changes(desk)).toEqual([]);
  });

  it('does not come after a second lock: whoever was back and stayed NOT_READY wants it so', () => {
    const desk = ready(LEAVING);
    desk.leave('sleep');
    desk.pass(1);
    desk.sleep(60);
    desk.dispatch({ type: 'resumed' });
    desk.pass(60);
    desk.begin();
    desk.lock();
    desk.pass(30);
    desk.unlock();
    desk.pass(5);
    expect(changes(desk)).toEqual([]);
  });

  it('does not come where the lock rule stands down', () => {
    const desk = ready();
    for (const _ of [1, 2, 3]) {
      desk.lock();
      desk.in(5, () => Object.assign(desk.acd, { state: 'READY' }));
      desk.pass(20);
      desk.unlock();
      desk.pass(1);
    }
    expect(desk.shown().standDown).toEqual(['lock']);
    desk.begin();
    desk.lock();
    desk.pass(60);
    desk.unlock();
    desk.pass(60);
    expect(changes(desk)).toEqual([]);
  });
});

it('a lock with no answer yet, and unlocked again, is nothing to act upon later', () => {
  const desk = createDesk({ acd: 'READY' });
  desk.acd.next.retrieve.push(slow(3000));
  desk.restart(null);
  desk.dispatch({ type: 'screen', locked: true, idle: null, certain: true });
  desk.pass(1);
  desk.unlock();
  desk.pass(10);
  expect([changes(desk), desk.state().ruling.occasions]).toEqual([[], []]);
});

describe('before the computer sleeps', () => {
  it('NOT_READY is sent at once, and said when it is awake with an open screen', () => {
    const desk = ready(LEAVING);
    desk.leave('sleep');
    expect(desk.wire).toEqual(['0.00 change NOT_READY Nap']);
    desk.pass(1);
    desk.sleep(3600);
    desk.dispatch({ type: 'resumed' });
    expect(desk.notices).toMatchObject([{ is: 'not-ready-by-rule', rule: 'sleep', confirmed: true }]);
    expect(desk.shown().notice).not.toBeNull();
  });

  it('NOT_READY that was not delivered is, when it is awake', () => {
    const desk = ready(LEAVING);
    weather(desk.acd, offline);
    desk.leave('sleep');
    desk.pass(1);
    desk.sleep(3600);
    desk.dispatch({ type: 'resumed' });
    expect(desk.notices).toMatchObject([{ is: 'not-ready-by-rule', rule: 'sleep', confirmed: false }]);
    expect(desk.shown().owesNotReady).toBe(true);
  });

  it.each<[string, (desk: Desk) => void]>([
    ['where it was NOT_READY', desk => desk.click('NOT_READY', 'Tea')],
    ['where the rule is off', desk => desk.dispatch({ type: 'settings', interval: 10_000, rules: only({}) })],
    ['where nobody was here since somebody elsewhere set READY', setElsewhere],
  ])('nothing is sent %s', (_what, before) => {
    const desk = ready(LEAVING);
    before(desk);
    desk.pass(20);
    desk.begin();
    desk.leave('sleep', 3600);
    desk.pass(2);
    expect(changes(desk)).toEqual([]);
    desk.dispatch({ type: 'resumed' });
    expect(told(desk)).toEqual([]);
  });

  function setElsewhere(desk: Desk): void {
    desk.click('NOT_READY');
    desk.pass(61);
    desk.acd.state = 'READY';
  }

  it('nothing waits for an ACD that has not said anything yet: awake again it is another day', () => {
    const desk = deskAt('READY', LEAVING);
    weather(desk.acd, offline);
    desk.restart(null);
    desk.leave('sleep');
    desk.dispatch({ type: 'resumed' });
    expect(desk.state().ruling.occasions).toEqual([]);
  });
});

describe('whoever set READY here and leaves', () => {
  it('is not left READY where it came late and was kept', () => {
    const desk = deskAt('NOT_READY', LEAVING);
    desk.acd.always.change = silent(14_000);
    desk.click('READY');
    desk.pass(40);
    expect(told(desk)).toContain('late-ready-kept');
    desk.acd.always.change = fine;
    desk.pass(300);
    desk.lock(desk.seconds());
    desk.pass(5);
    expect(desk.acd.state).toBe('NOT_READY');
  });

  it('is not left READY where a NOT_READY did not stick', () => {
    const desk = ready(LEAVING);
    desk.acd.keepsChanges = false;
    desk.click('NOT_READY', 'Tea');
    desk.pass(10);
    desk.acd.keepsChanges = true;
    desk.pass(300);
    desk.lock(310);
    desk.pass(5);
    expect(desk.acd.state).toBe('NOT_READY');
  });

  it('is not left waiting for the next try of a NOT_READY', () => {
    const desk = ready({ ...LEAVING, dice: () => 0.99 });
    desk.acd.always.change = failing('server');
    desk.click('NOT_READY', 'Tea');
    desk.pass(70);
    desk.acd.always.change = fine;
    desk.leave('sleep');
    desk.pass(4);
    expect(desk.acd.state).toBe('NOT_READY');
  });
});

describe('before the session ends', () => {
  it('NOT_READY is sent at once; the next start is another day and offers nothing', () => {
    const desk = ready(LEAVING);
    desk.leave('logOff');
    expect(desk.wire).toEqual(['0.00 change NOT_READY Home']);
    desk.pass(1);
    desk.restart();
    desk.lock();
    desk.pass(1);
    desk.unlock();
    desk.pass(20);
    expect(told(desk)).toEqual([]);
  });

  it('that is called off is no sleep', () => {
    const desk = ready(LEAVING);
    desk.dispatch({ type: 'stays' });
    desk.pass(1);
    desk.acd.state = 'NOT_READY';
    desk.pass(15);
    expect(desk.notices).toMatchObject([{ is: 'changed-elsewhere', unseen: null }]);
  });

  it('that is called off offers the way back', () => {
    const desk = ready(LEAVING);
    desk.leave('logOff');
    desk.pass(1);
    desk.dispatch({ type: 'stays' });
    expect(desk.notices).toMatchObject([{ is: 'not-ready-by-rule', rule: 'logOff' }]);
  });

  it('what was not delivered is owed by the next start', () => {
    const desk = ready(LEAVING);
    weather(desk.acd, offline);
    desk.leave('logOff');
    desk.pass(4);
    expect(desk.memory()?.owed).toEqual({ reason: 'Home', by: 'logOff' });
  });
});

it('a lock and a sleep at once need one rule that is on', () => {
  const desk = deskAt('READY', { rules: only({ sleep: { enabled: true, reason: 'Nap' } }) });
  desk.leave('sleep');
  desk.lock();
  desk.pass(1);
  expect(desk.acd).toMatchObject({ state: 'NOT_READY', reason: 'Nap' });
});

it('where nobody can tell when the last input was, a lock sets NOT_READY', () => {
  const desk = deskAt('READY');
  desk.dispatch({ type: 'screen', locked: true, idle: null, certain: true });
  expect(changes(desk)).toEqual(['0.00 change NOT_READY Lunch']);
});

it('what somebody did by a key combination is told when it is confirmed', () => {
  const desk = deskAt('NOT_READY');
  desk.dispatch({ type: 'go', want: 'READY', reason: null, announce: true });
  desk.pass(1);
  expect(desk.notices).toMatchObject([{ is: 'done', state: 'READY', by: 'you' }]);
  weather(desk.acd, offline);
  desk.lock();
  expect(desk.shown().notice).toBeNull();
});
