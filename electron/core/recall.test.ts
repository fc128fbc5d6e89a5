import { describe, expect, it } from '@jest/globals';
import { offline, silent, weather } from '../../tests/support/core-acd';
import { createDesk, deskAt, REMEMBERED, TEN_O_CLOCK } from '../../tests/support/core-desk';
import type { Memory } from './memory';

describe('a READY left over from the last run', () => {
  it.each<[string, number, string[], string]>([
    ['is kept and said, within a minute of the click', 20, ['late-ready-kept'], 'READY'],
    ['is taken back and said, later than that', 80, ['late-ready-undone'], 'NOT_READY'],
  ])('%s', (_what, after, told, settled) => {
    const desk = deskAt('NOT_READY');
    desk.acd.next.change.push(silent());
    desk.click('READY');
    desk.pass(1);
    const memory = desk.memory();
    desk.pass(after);
    desk.acd.state = 'READY'; // it has landed
    desk.begin();
    desk.restart(memory);
    desk.pass(5);
    expect(desk.notices.map(({ is }) => is)).toEqual(told);
    expect(desk.acd.state).toBe(settled);
  });

  const overtaken = () => {
    const desk = deskAt('NOT_READY');
    desk.acd.next.change.push(silent());
    desk.click('READY');
    desk.pass(1);
    desk.click('NOT_READY', 'Coffee');
    desk.pass(4);
    return desk;
  };

  it('is looked out for until 10 s after it was overtaken, and undone with the reason', () => {
    const desk = overtaken();
    desk.restart();
    desk.pass(1);
    desk.acd.state = 'READY';
    desk.pass(8);
    expect(desk.acd).toMatchObject({ state: 'NOT_READY', reason: 'Coffee' });
    expect(desk.snapshots.map(({ look }) => look)).not.toContain('ready');
    expect(desk.shown().owesNotReady).toBe(false);
  });

  it('is looked out for no longer than that', () => {
    const desk = overtaken();
    desk.restart();
    desk.pass(5.9);
    expect(desk.shown().owesNotReady).toBe(true);
    desk.pass(0.2);
    expect(desk.shown().owesNotReady).toBe(false);
  });

  it('is looked out for 10 s after the start, where the clock was set back meanwhile', () => {
    const desk = overtaken();
    desk.setWallClock(-3600);
    desk.restart();
    desk.pass(9.9);
    expect(desk.shown().owesNotReady).toBe(true);
    desk.pass(0.2);
    expect(desk.shown().owesNotReady).toBe(false);
  });
});

describe('the state the last run ended in', () => {
  const at = (minutes: number) => TEN_O_CLOCK - minutes * 60_000;
  const ended = (state: string, quit = false): Memory => ({
    ...REMEMBERED,
    last: { state, at: at(30), quit },
  });
  const start = (acd: string, memory: Memory) => {
    const desk = createDesk({ acd, memory });
    desk.pass(60);
    return desk;
  };

  it('READY, and it is so again: that is told once, with when it was seen', () => {
    expect(start('READY', ended('READY')).notices).toEqual([
      { is: 'ready-all-along', readyAt: at(30), seenAt: TEN_O_CLOCK + 50 },
    ]);
  });

  it.each<[string, string, Memory]>([
    ['NOT_READY, and it is so again', 'NOT_READY', ended('NOT_READY')],
    ['a value nobody knows, and it is so again', 'WRAP_UP', ended('WRAP_UP')],
    ['READY, and the agent left it so', 'READY', ended('READY', true)],
  ])('%s: nothing is told', (_what, acd, memory) => {
    expect(start(acd, memory).state().notices).toBe(0); // not even for a moment
  });

  it.each([
    ['NOT_READY', 'READY', false],
    ['READY', 'NOT_READY', true],
  ])(
    '%s, and now it is %s: that is a change from elsewhere, while Schalter was not running',
    (from, to, quit) => {
      expect(start(to, ended(from, quit)).notices).toEqual([
        {
          is: 'changed-elsewhere',
          from,
          to,
          lastSeenAt: at(30),
          seenAt: TEN_O_CLOCK + 50,
          unseen: 'not-running',
          clue: null,
        },
      ]);
    },
  );

  it('READY, a word that comes and goes with a call, and READY again is nothing to tell', () => {
    const desk = start('WRAP_UP', ended('READY', true));
    desk.acd.state = 'READY';
    desk.pass(15);
    expect(desk.notices).toEqual([]);
    desk.acd.state = 'WRAP_UP';
    desk.pass(15);
    desk.acd.state = 'NOT_READY';
    desk.pass(15);
    expect(desk.notices).toMatchObject([{ is: 'changed-elsewhere', from: 'READY', to: 'NOT_READY' }]);
  });

  it.each(['READY', 'NOT_READY'])('a word nobody knows, and %s now, is nothing to compare', state => {
    expect(start(state, ended('WRAP_UP')).notices).toEqual([]);
  });

  it('is not told of what was asked for since', () => {
    const desk = createDesk({ acd: 'READY', memory: ended('READY') });
    desk.click('READY');
    desk.pass(60);
    expect(desk.notices).toEqual([]);
  });

  it('is what is shown until the ACD answers, once that takes time', () => {
    const desk = deskAt('READY');
    weather(desk.acd, offline);
    desk.restart(ended('READY'));
    desk.pass(1);
    expect(desk.headline()).toEqual({
      is: 'unknown',
      was: { state: 'READY', at: at(30) },
      cause: 'offline',
    });
    desk.pass(28);
    expect(desk.notices).toEqual([]);
    desk.pass(2);
    expect(desk.notices).toEqual([{ is: 'lost-while-ready', confirmedAt: at(30) }]);
  });
});

describe('the rule for the screen lock, after a restart', () => {
  it('still says at the unlock what it did', () => {
    const desk = deskAt('READY');
    desk.lock();
    desk.pass(1);
    const { set } = desk.state().ruling;
    desk.restart();
    desk.lock();
    desk.pass(1);
    desk.unlock();
    expect(desk.state().ruling.set?.at.wall).toBe(set?.at.wall);
    expect(desk.notices).toMatchObject([{ is: 'not-ready-by-rule', confirmed: true }]);
  });

  it('says so too where the ACD has settled meanwhile what it owed', () => {
    const setAt = TEN_O_CLOCK - 60_000;
    const memory = {
      ...REMEMBERED,
      owed: { reason: 'Lunch', by: 'lock' },
      ruling: { set: { by: 'lock', at: setAt }, undone: [] },
    } as const;
    const desk = createDesk({ acd: 'NOT_READY', memory });
    desk.lock();
    desk.pass(1);
    desk.unlock();
    // Not since the lock: callers may have come through until then.
    const seenAt = desk.state().confirmed?.since.at;
    expect(desk.notices).toEqual([{ is: 'not-ready-by-rule', rule: 'lock', at: seenAt, confirmed: true }]);
  });

  it('is as new where nothing is remembered of it', () => {
    const desk = deskAt('NOT_READY');
    desk.restart();
    expect(desk.state().ruling).toEqual({ occasions: [], set: null, undone: [], standDown: [] });
  });

  it('still counts how often it was undone', () => {
    const desk = deskAt('READY');
    const fight = () => {
      desk.lock();
      desk.in(5, () => Object.assign(desk.acd, { state: 'READY' }));
      desk.pass(20);
      desk.unlock();
      desk.pass(1);
    };
    for (const _ of [1, 2]) {
      fight();
      desk.restart();
      desk.pass(1);
    }
    expect(desk.shown().standDown).toEqual([]);
    fight();
    expect(desk.shown().standDown).toEqual(['lock']);
  });
});
