import { describe, expect, it } from '@jest/globals';
import { failing, fine, offline, silent, weather } from '../../tests/support/core-acd';
import { createDesk, type Desk, deskAt, REMEMBERED, TEN_O_CLOCK } from '../../tests/support/core-desk';
import { type Memory, toRemember } from './memory';

const owed: Memory = { ...REMEMBERED, owed: { reason: 'Coffee', by: 'you' } };
const changes = (wire: readonly string[]) => wire.filter(line => line.includes('change'));

describe('what is remembered', () => {
  const last = { state: 'READY', at: TEN_O_CLOCK, quit: false };
  const mayLand = {
    of: 'READY',
    by: 'you',
    instead: null,
    askedAt: TEN_O_CLOCK + 1000,
    letGoAt: null,
  } as const;
  const overtaken = { ...mayLand, instead: { reason: 'Coffee' }, letGoAt: TEN_O_CLOCK + 1500 };
  it.each<[string, Memory | null, (desk: Desk) => void]>([
    ['what the ACD last said, to the minute', { ...REMEMBERED, last }, () => {}],
    [
      'that the agent quit it',
      { ...REMEMBERED, last: { ...last, quit: true } },
      desk => desk.dispatch({ type: 'quit' }),
    ],
    [
      'of a READY that is open only that it may land: it is not asked for again',
      { ...REMEMBERED, last, stray: mayLand },
      desk => desk.click('READY'),
    ],
    [
      'the same of a READY that was given up, and may land',
      { ...REMEMBERED, last, stray: { ...mayLand, letGoAt: TEN_O_CLOCK + 1050 } },
      desk => {
        desk.acd.next.change.push(failing('server', { mayHaveReached: true }));
        desk.click('READY');
        desk.pass(0.1);
      },
    ],
    [
      'nothing of a READY that never left this computer',
      { ...REMEMBERED, last },
      desk => {
        desk.click('READY');
        desk.pass(0.1);
      },
    ],
    [
      'a NOT_READY, before it is on its way',
      { ...REMEMBERED, last, owed: { reason: 'Coffee', by: 'you' } },
      desk => desk.click('NOT_READY', 'Coffee'),
    ],
    [
      'a NOT_READY, and the READY it has overtaken',
      { ...REMEMBERED, last, owed: { reason: 'Coffee', by: 'you' }, stray: overtaken },
      overtake,
    ],
    [
      'what to set again should that READY land, though the NOT_READY is confirmed',
      {
        ...REMEMBERED,
        last: { ...last, state: 'NOT_READY' },
        owed: { reason: 'Coffee', by: 'app' },
        stray: overtaken,
        ours: { state: 'NOT_READY', by: 'you', reason: 'Coffee', at: TEN_O_CLOCK + 1550 },
      },
      desk => {
        weather(desk.acd, fine);
        overtake(desk);
        desk.pass(1);
      },
    ],
    [
      'what the rule for the screen lock did',
      {
        ...REMEMBERED,
        last,
        owed: { reason: 'Lunch', by: 'lock' },
        ruling: { set: { by: 'lock', at: TEN_O_CLOCK + 1000 }, undone: [] },
      },
      desk => desk.lock(),
    ],
  ])('%s', (_name, memory, act) => {
    const desk = deskAt('READY');
    weather(desk.acd, offline);
    act(desk);
    expect(desk.memory()).toEqual(memory);
  });

  function overtake(desk: Desk): void {
    desk.acd.next.change.push(silent());
    desk.click('READY');
    desk.pass(0.5);
    desk.click('NOT_READY', 'Coffee');
  }

  it('that the rule was undone, though nothing of it stands any more', () => {
    const desk = deskAt('READY');
    desk.lock();
    desk.pass(1);
    desk.acd.state = 'READY';
    desk.pass(10);
    const at = desk.state().confirmed?.since.at;
    expect(desk.memory()?.ruling).toEqual({ set: null, undone: [{ by: 'lock', at }] });
  });

  it('nothing before anything is known, and nothing of nobody', () => {
    expect(createDesk({ acd: 'READY' }).memory()).toBeNull();
    expect(toRemember({ ...deskAt('READY').state(), account: null })).toBeNull();
  });

  it.each([true, false])('how the run before ended (quit: %s), until the ACD says something', quit => {
    const desk = deskAt('READY');
    weather(desk.acd, offline);
    desk.restart({ ...REMEMBERED, last: { ...last, quit } });
    desk.pass(30);
    expect(desk.memory()).toEqual({ ...REMEMBERED, last: { ...last, quit } });
    weather(desk.acd, fine);
    desk.pass(60);
    expect(desk.memory()?.last).toMatchObject({ state: 'READY', quit: false });
  });

  it('the last change made here, until a foreign one', () => {
    const desk = deskAt('READY');
    desk.click('NOT_READY', 'Coffee');
    desk.pass(1);
    expect(desk.memory()).toMatchObject({ owed: null, ours: { state: 'NOT_READY', reason: 'Coffee' } });
    desk.acd.state = 'READY';
    desk.pass(10);
    expect(desk.memory()).toMatchObject({ ours: null, last: { state: 'READY' } });
  });
});

describe('a NOT_READY left over from the last run (truth 5)', () => {
  it('asks first; NOT_READY settles it, and nothing is said', () => {
    const desk = createDesk({ acd: 'NOT_READY', memory: owed });
    expect(desk.shown()).toMatchObject({ look: 'changing', owesNotReady: true });
    desk.pass(10);
    expect(changes(desk.wire)).toEqual([]);
    expect(desk.notices).toEqual([]);
    expect(desk.shown()).toMatchObject({ look: 'not-ready', owesNotReady: false });
    expect(desk.memory()).toMatchObject({ owed: null });
  });

  it.each(['READY', 'WRAP_UP'])('is sent where the ACD says %s, with its reason and one notice', state => {
    const desk = createDesk({ acd: state, memory: owed });
    desk.pass(120);
    expect(changes(desk.wire)).toEqual(['0.05 change NOT_READY Coffee']);
    expect(desk.notices).toEqual([{ is: 'owed-delivered' }]);
    expect(desk.headline()).toMatchObject({ is: 'not-ready', reason: 'Coffee', time: { is: 'since' } });
  });

  it('leaves out a reason the ACD does not know any more', () => {
    const desk = createDesk({ acd: 'READY', memory: owed });
    desk.acd.reasons = [];
    desk.pass(5);
    expect(changes(desk.wire)).toEqual(['0.05 change NOT_READY Coffee', '0.10 change NOT_READY']);
    expect(desk.notices).toEqual([{ is: 'owed-delivered' }]);
  });

  it('is kept through any number of restarts, while nobody answers', () => {
    const desk = deskAt('READY');
    weather(desk.acd, offline);
    desk.click('NOT_READY', 'Coffee');
    for (let run = 0; run < 3; run += 1) {
      desk.pass(30);
      desk.restart();
    }
    desk.pass(1800);
    weather(desk.acd, fine);
    desk.pass(65);
    expect(desk.acd).toMatchObject({ state: 'NOT_READY', reason: 'Coffee' });
  });

  it('is asked about every 5 min while the key is refused', () => {
    const desk = createDesk({ acd: 'READY', memory: owed });
    weather(desk.acd, failing('auth'));
    desk.restart(owed);
    desk.begin();
    desk.pass(601);
    expect(desk.wire).toEqual(['300.05 retrieve', '600.10 retrieve']);
  });

  it('is cancelled by a click', () => {
    const desk = createDesk({ acd: 'READY', memory: owed });
    desk.click('READY');
    desk.pass(5);
    expect(desk.acd.state).toBe('READY');
    expect(desk.memory()).toMatchObject({ owed: null });
  });

  it('of another server or agent is left alone', () => {
    const desk = createDesk({ acd: 'READY', memory: { ...owed, account: 'server/other' } });
    desk.pass(10);
    expect(changes(desk.wire)).toEqual([]);
    expect(desk.headline().is).toBe('ready');
  });
});

describe('a reason set in the last run (truth 8)', () => {
  const ours: Memory = {
    ...REMEMBERED,
    ours: { state: 'NOT_READY', by: 'you', reason: 'Coffee', at: 1 },
    last: { state: 'NOT_READY', at: 0, quit: true },
  };

  it('is still known if the ACD says the same; when it was set is not', () => {
    const desk = createDesk({ acd: 'NOT_READY', memory: ours });
    desk.pass(1);
    expect(desk.headline()).toMatchObject({ is: 'not-ready', reason: 'Coffee', time: { is: 'seen' } });
  });

  it('is forgotten where another was owed: nobody knows which of them was set', () => {
    const desk = createDesk({ acd: 'NOT_READY', memory: { ...ours, owed: { reason: 'Lunch', by: 'you' } } });
    desk.pass(1);
    expect(desk.shown().currentReason).toBeNull();
  });

  it('is forgotten if it says anything else', () => {
    const desk = createDesk({ acd: 'READY', memory: ours });
    desk.pass(1);
    expect(desk.shown().currentReason).toBeNull();
    expect(desk.memory()).toMatchObject({ ours: null });
  });
});

describe('another account', () => {
  it('begins anew and waits for nothing of the old one', () => {
    const desk = deskAt('READY');
    weather(desk.acd, offline);
    desk.click('NOT_READY');
    desk.dispatch({ type: 'window', open: true });
    desk.begin();
    desk.dispatch({ type: 'configured', account: 'server/other', memory: null, crowd: false });
    expect(desk.wire).toEqual(['0.00 abort change NOT_READY', '0.00 retrieve']);
    expect(desk.shown()).toMatchObject({
      owesNotReady: false,
      headline: { is: 'unknown', was: null, cause: null },
    });
    expect(desk.state().polling.windowOpen).toBe(true);
  });

  it('that is none ends everything', () => {
    const desk = deskAt('READY');
    desk.dispatch({ type: 'configured', account: null, memory: null, crowd: false });
    desk.pass(1000);
    expect(desk.wire).toEqual([]);
    expect(desk.headline()).toEqual({ is: 'needs-you', why: 'no-account' });
    expect(desk.memory()).toBeNull();
  });

  it('that is the same one with a new key keeps what is known, and asks at once', () => {
    const desk = deskAt('READY');
    weather(desk.acd, failing('auth', { answersAfter: 500 }));
    desk.until(9.1);
    weather(desk.acd, fine);
    desk.begin();
    desk.dispatch({ type: 'configured', account: REMEMBERED.account, memory: null, crowd: false });
    desk.pass(1);
    expect(desk.wire).toEqual(['0.00 abort retrieve', '0.00 retrieve']);
    expect(desk.notices).toEqual([]);
    expect(desk.headline().is).toBe('ready');
  });

  it('and a new key that is refused too says so again, at once', () => {
    const desk = deskAt('READY');
    weather(desk.acd, failing('auth'));
    desk.until(20);
    desk.configure(null);
    expect(desk.shown().look).not.toBe('needs-you');
    desk.pass(1);
    expect(desk.notices).toEqual([
      { is: 'blocked', cause: 'auth', callsMayReach: true },
      { is: 'blocked', cause: 'auth', callsMayReach: true },
    ]);
  });
});
