import { describe, expect, it } from '@jest/globals';
import { failing, fine, offline, silent, weather } from '../../tests/support/core-acd';
import { createDesk, type Desk, deskAt, REMEMBERED, TEN_O_CLOCK } from '../../tests/support/core-desk';
import { only } from '../../tests/support/rules';
import { mayBeReady } from './reach';

/** READY, set here, and confirmed; time begins now. */
function readyFromHere(): Desk {
  const desk = deskAt('NOT_READY');
  desk.click('READY');
  desk.pass(61);
  desk.begin();
  return desk;
}
const changes = (desk: Desk) => desk.wire.filter(line => line.includes('change'));
const told = (desk: Desk) => desk.notices.map(({ is }) => is);

describe('when the screen is locked', () => {
  it('NOT_READY with the rule’s reason goes out at once', () => {
    const desk = readyFromHere();
    desk.lock();
    expect(desk.wire[0]).toBe('0.00 change NOT_READY Lunch');
    desk.pass(1);
    expect(desk.headline()).toMatchObject({ is: 'not-ready', reason: 'Lunch' });
    expect(desk.notices).toEqual([]);
  });

  it('a NOT_READY and its reason stay as they are', () => {
    const desk = deskAt('READY');
    desk.click('NOT_READY', 'Coffee');
    desk.pass(1);
    desk.begin();
    desk.lock();
    desk.pass(30);
    expect(changes(desk)).toEqual([]);
    expect(desk.headline()).toMatchObject({ is: 'not-ready', reason: 'Coffee' });
  });

  it('a NOT_READY that is on its way stays as it was asked for', () => {
    const desk = readyFromHere();
    desk.click('NOT_READY', 'Coffee');
    desk.lock();
    desk.pass(10);
    expect(changes(desk)).toEqual(['0.00 change NOT_READY Coffee']);
  });

  it.each<[string, (desk: Desk) => void]>([
    [
      'is refused for its reason after the lock',
      desk => {
        desk.acd.reasons = ['Lunch'];
        weather(desk.acd, { answersAfter: 1500, landsAfter: 20, failure: null });
        desk.in(2, () => weather(desk.acd, fine));
      },
    ],
    [
      'is refused for its reason when the network is back',
      desk => {
        desk.acd.reasons = ['Lunch'];
        weather(desk.acd, offline);
        desk.in(30, () => weather(desk.acd, fine));
      },
    ],
    [
      'does not stick',
      desk => {
        desk.acd.keepsChanges = false;
        desk.in(8, () => Object.assign(desk.acd, { keepsChanges: true }));
      },
    ],
  ])('a NOT_READY that was clicked before and %s gets there: nobody is left to be told', (_what, trouble) => {
    const desk = readyFromHere();
    trouble(desk);
    desk.click('NOT_READY', 'Coffee');
    desk.pass(0.8);
    desk.lock();
    desk.pass(150);
    expect(desk.acd.state).toBe('NOT_READY');
    expect(desk.shown().look).toBe('not-ready');
  });

  it('a READY that is on its way is overtaken: a lock after a click wins', () => {
    const desk = deskAt('NOT_READY');
    weather(desk.acd, { answersAfter: 400, landsAfter: 5, failure: null });
    desk.click('READY');
    desk.pass(0.1);
    desk.lock();
    weather(desk.acd, fine);
    desk.pass(30);
    expect(desk.acd.state).toBe('NOT_READY');
    expect(desk.shown().look).toBe('not-ready');
  });

  it('and a click afterwards wins in turn', () => {
    const desk = readyFromHere();
    desk.lock();
    desk.click('READY');
    desk.pass(30);
    expect(desk.acd.state).toBe('READY');
    desk.unlock();
    expect(told(desk)).not.toContain('not-ready-by-rule');
  });

  it.each([
    ['a value nobody knows is taken for READY', 'WRAP_UP', true],
    ['READY', 'READY', true],
    ['NOT_READY', 'NOT_READY', false],
  ])('%s', (_what, acd, sent) => {
    const desk = deskAt(acd);
    desk.lock();
    expect(changes(desk).length > 0).toBe(sent);
  });

  it('last known READY, and the ACD cannot be asked: it is owed, and delivered when it can', () => {
    const desk = readyFromHere();
    weather(desk.acd, offline);
    desk.pass(60);
    desk.lock();
    desk.pass(300);
    expect(desk.shown().owesNotReady).toBe(true);
    expect(desk.memory()?.owed).toEqual({ reason: 'Lunch', by: 'lock' });
    weather(desk.acd, fine);
    desk.pass(61);
    expect(desk.acd).toMatchObject({ state: 'NOT_READY', reason: 'Lunch' });
    expect(desk.shown().owesNotReady).toBe(false);
  });

  it('the last word of an earlier run was READY, and nothing was answered since: that counts', () => {
    const desk = createDesk({
      acd: 'READY',
      memory: {
        ...REMEMBERED,
        ours: { state: 'READY', by: 'you', reason: null, at: 0 },
        last: { state: 'READY', at: 0, quit: false },
      },
    });
    desk.lock();
    expect(changes(desk)).toHaveLength(1);
  });

  it.each([
    ['READY', ['change NOT_READY Lunch']],
    ['NOT_READY', []],
  ])('before the first answer, it waits for that: %s', (acd, sent) => {
    const desk = createDesk({ acd });
    desk.lock();
    expect(changes(desk)).toEqual([]);
    desk.pass(0.06);
    expect(changes(desk).map(line => line.slice(5))).toEqual([]);
    // Seen after the last input, and not set here: it is somebody else's.
    desk.unlock();
    desk.lock();
    expect(changes(desk).map(line => line.slice(5))).toEqual(sent);
  });

  it('a READY of the last run may have landed, before the first answer: it waits for that too', () => {
    const stray = { of: 'READY', by: 'you', instead: null, askedAt: TEN_O_CLOCK, letGoAt: null } as const;
    const desk = createDesk({ acd: 'READY', memory: { ...REMEMBERED, stray } });
    desk.lock();
    expect(changes(desk)).toEqual([]);
    desk.pass(1);
    expect(changes(desk)).toEqual(['0.05 change NOT_READY Lunch']);
  });

  it.each([
    ['followed by input here', 0, 1],
    ['not from here: it is left alone', 1, 0],
  ])('the last word of an earlier run was READY, %s', (_what, idle, sent) => {
    const desk = createDesk({
      acd: 'READY',
      memory: { ...REMEMBERED, last: { state: 'READY', at: TEN_O_CLOCK, quit: true } },
    });
    desk.lock(idle);
    desk.pass(5);
    expect(changes(desk)).toHaveLength(sent);
  });

  it.each([
    ['seen just when the last input came: this desk’s', 0.95, 1],
    ['seen after the last input: somebody else’s', 0.951, 0],
  ])('a READY that was %s', (_what, idle, sent) => {
    const desk = deskAt('READY'); // seen 0.95 s ago
    desk.lock(idle);
    expect(changes(desk)).toHaveLength(sent);
  });

  it.each([
    ['an hour ahead, was corrected', -3600],
    ['an hour behind, was corrected', 3600],
  ])('a READY that was there when the clock, %s, and input came since: this desk’s', (_what, seconds) => {
    const desk = deskAt('READY');
    desk.setWallClock(seconds);
    desk.pass(60);
    desk.lock(5);
    expect(changes(desk)).toHaveLength(1);
  });

  it('a READY seen after the last input: nobody can tell once the clock was set, so the rule acts', () => {
    const desk = deskAt('NOT_READY');
    desk.acd.state = 'READY';
    desk.pass(60);
    desk.setWallClock(3600);
    desk.lock(120);
    expect(changes(desk)).toHaveLength(1);
  });

  it('a READY of an earlier run that ended in the future, by a clock that was corrected since, is this desk’s', () => {
    const last = { state: 'READY', at: TEN_O_CLOCK + 3_600_000, quit: true };
    const desk = createDesk({ acd: 'READY', memory: { ...REMEMBERED, last } });
    desk.lock(600);
    desk.pass(5);
    expect(changes(desk)).toHaveLength(1);
  });

  it.each<[string, number]>([
    ['on its way', 1],
    ['given up, and may land', 16],
  ])('a READY that is %s was asked for here, whenever the last input came', (_what, after) => {
    const desk = deskAt('NOT_READY');
    weather(desk.acd, silent());
    desk.click('READY');
    desk.pass(after);
    desk.lock(600);
    expect(changes(desk).at(-1)).toBe(`${after.toFixed(2)} change NOT_READY Lunch`);
  });

  it('a click is newer than a lock nobody has decided on yet: nothing is set', () => {
    const desk = createDesk({ acd: 'READY' });
    desk.lock();
    desk.click('READY');
    desk.pass(30);
    expect(changes(desk)).toEqual(['0.00 change READY']);
    expect(desk.acd.state).toBe('READY');
  });

  it('a READY that somebody set elsewhere after the last input here is left alone', () => {
    const desk = deskAt('NOT_READY');
    desk.acd.state = 'READY';
    desk.pass(60);
    desk.lock(120);
    desk.pass(30);
    expect(changes(desk)).toEqual([]);
    expect(desk.acd.state).toBe('READY');
  });

  it('a READY from elsewhere that was followed by input here is this desk’s', () => {
    const desk = deskAt('NOT_READY');
    desk.acd.state = 'READY';
    desk.pass(60);
    desk.lock(5);
    expect(changes(desk)).toHaveLength(1);
  });

  it('a reason the ACD does not know is left out at once', () => {
    const desk = readyFromHere();
    desk.acd.reasons = ['Coffee'];
    desk.lock();
    desk.pass(1);
    expect(changes(desk).map(line => line.slice(5))).toEqual(['change NOT_READY Lunch', 'change NOT_READY']);
    expect(desk.acd).toMatchObject({ state: 'NOT_READY', reason: null });
    expect(desk.notices).toEqual([]);
  });

  it('and the ACD forgets it, it is sent again three times, then told', () => {
    const desk = readyFromHere();
    desk.acd.keepsChanges = false;
    desk.lock();
    desk.pass(60);
    expect(changes(desk)).toHaveLength(4);
    expect(told(desk)).toEqual(['did-not-stick']);
  });

  it('the rule does nothing where it is off, or without an account', () => {
    const off = deskAt('READY', { rules: only({}) });
    off.lock();
    off.pass(5);
    expect(changes(off)).toEqual([]);
    const nobody = createDesk({ acd: 'READY', account: null });
    nobody.lock();
    expect(nobody.wire).toEqual([]);
  });

  it('said twice counts once', () => {
    const desk = readyFromHere();
    desk.lock();
    desk.pass(1);
    desk.acd.state = 'READY';
    desk.pass(15);
    desk.lock();
    desk.pass(1);
    expect(changes(desk)).toHaveLength(1);
  });

  it('is forgotten with the account it was about', () => {
    const desk = createDesk({ acd: 'READY' });
    desk.lock();
    desk.dispatch({ type: 'configured', account: 'server/other', memory: null, crowd: false });
    desk.pass(30);
    expect(changes(desk)).toEqual([]);
  });
});

describe('at the unlock', () => {
  it('nothing is set, and a notice says since when', () => {
    const desk = readyFromHere();
    desk.lock();
    desk.pass(600);
    const before = desk.wire.length;
    desk.unlock();
    desk.pass(1);
    expect(desk.wire.slice(before).map(line => line.split(' ')[1])).toEqual(['retrieve']);
    expect(desk.notices).toEqual([
      { is: 'not-ready-by-rule', rule: 'lock', at: desk.state().ours?.at, confirmed: true },
    ]);
  });

  it('what the ACD has not confirmed yet is said so, and corrected when it has', () => {
    const desk = readyFromHere();
    weather(desk.acd, offline);
    desk.lock();
    const lockedAt = desk.now().wall;
    desk.pass(30);
    desk.unlock();
    expect(desk.shown().notice).toMatchObject({
      is: 'not-ready-by-rule',
      rule: 'lock',
      at: lockedAt,
      confirmed: false,
    });
    const id = desk.shown().notice?.id;
    weather(desk.acd, fine);
    desk.pass(61);
    const at = desk.state().ours?.at;
    expect(at).toBeGreaterThan(lockedAt);
    expect(desk.shown().notice).toEqual({ is: 'not-ready-by-rule', rule: 'lock', at, confirmed: true, id });
  });

  it('a refused key is what has to be known first: its notice stays', () => {
    const desk = readyFromHere();
    weather(desk.acd, failing('auth'));
    desk.pass(30);
    desk.lock();
    desk.pass(30);
    desk.unlock();
    expect(desk.shown().notice).toMatchObject({ is: 'blocked', callsMayReach: true });
  });

  it('nothing is said where the lock changed nothing', () => {
    const desk = deskAt('NOT_READY');
    desk.lock();
    desk.pass(5);
    desk.unlock();
    desk.pass(5);
    expect(desk.notices).toEqual([]);
  });

  it('nothing is said of it where somebody else changed the state meanwhile', () => {
    const desk = readyFromHere();
    desk.lock();
    desk.pass(120);
    desk.acd.state = 'READY';
    desk.pass(70);
    desk.unlock();
    expect(told(desk)).toEqual(['changed-elsewhere']);
  });

  it('what was offered once is offered again after the next lock', () => {
    const desk = readyFromHere();
    desk.lock();
    desk.pass(5);
    desk.unlock();
    desk.pass(5);
    desk.lock();
    desk.pass(5);
    desk.unlock();
    expect(told(desk)).toEqual(['not-ready-by-rule', 'not-ready-by-rule']);
  });
});

describe('a rule that somebody elsewhere undoes', () => {
  /** Lock, and somebody sets READY again, seconds later. */
  function fight(desk: Desk, after: number): void {
    desk.lock();
    desk.in(after, () => Object.assign(desk.acd, { state: 'READY' }));
    desk.pass(20);
    desk.unlock();
    desk.pass(20);
  }

  it('within 10 s, three times in five minutes, stands down until the next start and says so', () => {
    const desk = readyFromHere();
    fight(desk, 6);
    fight(desk, 6);
    expect(told(desk)).not.toContain('rule-stands-down');
    fight(desk, 6);
    expect(desk.notices).toContainEqual({ is: 'rule-stands-down', rule: 'lock' });
    expect(desk.shown().standDown).toEqual(['lock']);
    expect(desk.memory()?.ruling).toBeNull();
    const sent = changes(desk).length;
    fight(desk, 6);
    expect(changes(desk)).toHaveLength(sent);
    desk.restart();
    desk.pass(1);
    desk.lock();
    expect(changes(desk)).toHaveLength(sent + 1);
  });

  it('later than that is no fight', () => {
    const desk = readyFromHere();
    for (const _ of [1, 2, 3, 4]) {
      desk.lock();
      desk.in(30, () => Object.assign(desk.acd, { state: 'READY' }));
      desk.pass(40);
      desk.unlock();
      desk.pass(1);
    }
    expect(told(desk)).not.toContain('rule-stands-down');
  });

  it('three times in a day is no fight', () => {
    const desk = readyFromHere();
    for (const _ of [1, 2, 3, 4]) {
      fight(desk, 6);
      desk.pass(240);
    }
    expect(told(desk)).not.toContain('rule-stands-down');
  });

  it('is not an ACD that does not keep changes: that is told each time', () => {
    const desk = readyFromHere();
    desk.acd.keepsChanges = false;
    for (const _ of [1, 2, 3]) {
      desk.lock();
      desk.pass(50);
      desk.unlock();
      desk.click('READY');
      desk.pass(10);
    }
    expect(told(desk)).toEqual(['did-not-stick', 'did-not-stick', 'did-not-stick']);
  });
});

describe('whether the agent may be READY', () => {
  const may = (desk: Desk) => [mayBeReady(desk.state()), desk.shown().mayBeReady];

  it('confirmed, asked for, last known, or a value nobody knows: yes', () => {
    expect(may(deskAt('READY'))).toEqual([true, true]);
    expect(may(deskAt('WRAP_UP'))).toEqual([true, true]);
    const asked = deskAt('NOT_READY');
    asked.click('READY');
    expect(may(asked)).toEqual([true, true]);
    const lost = deskAt('READY');
    weather(lost.acd, failing('auth'));
    lost.pass(600);
    expect(may(lost)).toEqual([true, true]);
  });

  it('a READY that was given up and may still land: yes', () => {
    const desk = deskAt('NOT_READY');
    weather(desk.acd, { answersAfter: null, landsAfter: null, failure: null });
    desk.click('READY');
    desk.pass(16);
    expect(desk.state().wish).toBeNull();
    expect(may(desk)).toEqual([true, true]);
  });

  it('a READY that was overtaken, and is undone should it land: no', () => {
    const desk = deskAt('NOT_READY');
    desk.acd.next.change.push(silent());
    desk.click('READY');
    desk.click('NOT_READY');
    desk.pass(1);
    expect(desk.shown()).toMatchObject({ look: 'not-ready', owesNotReady: true });
    expect(may(desk)).toEqual([false, false]);
  });

  it('nothing known but a NOT_READY that is owed: no', () => {
    const memory = { ...REMEMBERED, owed: { reason: null, by: 'you' } } as const;
    expect(may(createDesk({ acd: 'READY', memory }))).toEqual([false, false]);
  });

  it('nothing known at all: no for a rule, which waits; but whoever leaves is told', () => {
    expect(may(createDesk({ acd: 'READY' }))).toEqual([false, true]);
    expect(may(createDesk({ acd: 'READY', account: null }))).toEqual([false, false]);
  });

  it('NOT_READY, on its way or confirmed: no', () => {
    expect(may(deskAt('NOT_READY'))).toEqual([false, false]);
    const asked = deskAt('READY');
    asked.click('NOT_READY');
    expect(may(asked)).toEqual([false, false]);
  });
});
