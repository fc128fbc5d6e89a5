import { describe, expect, it } from '@jest/globals';
import { failing, fine, offline, silent, weather } from '../../tests/support/core-acd';
import { createDesk, deskAt, REMEMBERED, TEN_O_CLOCK } from '../../tests/support/core-desk';

/* Orders of events that nobody thinks of first. Each was wrong once. */

const readyFromHere = () => {
  const desk = deskAt('NOT_READY');
  desk.click('READY');
  desk.pass(2);
  desk.begin();
  return desk;
};
const told = ({ notices }: ReturnType<typeof deskAt>) => notices.map(({ is }) => is);

describe('after a crash', () => {
  it('a NOT_READY made here is nobody else’s, though a READY was on its way over it', () => {
    const desk = deskAt('READY');
    desk.click('NOT_READY', 'Coffee');
    desk.pass(0.06); // acknowledged
    weather(desk.acd, offline);
    desk.click('READY');
    const next = createDesk({ acd: 'NOT_READY', memory: desk.memory() });
    next.pass(1);
    expect(next.notices).toEqual([]);
  });

  it('a READY that was confirmed is not taken back, though its first request got no answer', () => {
    const desk = deskAt('NOT_READY');
    weather(desk.acd, failing('server', { mayHaveReached: true }));
    desk.click('READY');
    desk.pass(0.2);
    weather(desk.acd, fine);
    desk.click('READY');
    desk.pass(5);
    expect(desk.headline()).toMatchObject({ is: 'ready' });
    const next = createDesk({ acd: 'READY', memory: desk.memory() });
    next.pass(70);
    expect(next.notices).toMatchObject([{ is: 'ready-all-along' }]);
  });

  it('a NOT_READY that was on its way is ours, also where nothing else is remembered', () => {
    const stray = { of: 'NOT_READY', by: 'you', instead: null, askedAt: TEN_O_CLOCK, letGoAt: null } as const;
    const desk = createDesk({ acd: 'NOT_READY', memory: { ...REMEMBERED, stray } });
    desk.pass(1);
    expect(desk.notices).toEqual([]);
    expect(desk.headline()).toMatchObject({ is: 'not-ready', time: { is: 'seen', by: 'you' } });
  });

  it('a lock takes out who was READY last and was here, as soon as somebody answers', () => {
    const last = { state: 'READY', at: TEN_O_CLOCK - 60_000, quit: false };
    const desk = createDesk({ acd: 'READY', memory: { ...REMEMBERED, last } });
    weather(desk.acd, offline);
    desk.restart();
    desk.pass(600);
    desk.lock(5);
    weather(desk.acd, fine);
    desk.pass(120);
    expect(desk.acd.state).toBe('NOT_READY');
  });

  it('what the lock did is told as confirmed once it is', () => {
    const desk = readyFromHere();
    desk.acd.next.change.push(silent(20));
    desk.lock();
    desk.pass(1);
    weather(desk.acd, offline);
    desk.restart();
    desk.lock();
    desk.pass(1);
    desk.unlock();
    desk.pass(1);
    weather(desk.acd, fine);
    desk.pass(60);
    expect(desk.shown().notice).toMatchObject({ is: 'not-ready-by-rule', confirmed: true });
  });

  it('with the clock set back nothing is claimed of the future', () => {
    const last = { state: 'READY', at: TEN_O_CLOCK + 3_600_000, quit: false };
    const desk = createDesk({ acd: 'READY', memory: { ...REMEMBERED, last } });
    desk.pass(1);
    expect(desk.notices).toMatchObject([{ is: 'ready-all-along', readyAt: TEN_O_CLOCK }]);
  });
});

it('a NOT_READY clicked long ago that does not stick is sent again: nobody is there to be told', () => {
  const desk = deskAt('READY');
  weather(desk.acd, offline);
  desk.click('NOT_READY');
  desk.pass(1800);
  weather(desk.acd, fine);
  desk.acd.keepsChanges = false;
  const sent = desk.wire.length;
  while (!desk.wire.slice(sent).some(line => line.includes('change'))) desk.pass(1);
  desk.pass(6);
  desk.acd.keepsChanges = true;
  desk.pass(120);
  expect(desk.acd.state).toBe('NOT_READY');
});

it('a READY set elsewhere in a long sleep is not taken back without a word, though one of ours was overtaken', () => {
  const desk = deskAt('NOT_READY');
  desk.click('READY');
  desk.passMs(5);
  desk.click('NOT_READY');
  desk.pass(3);
  desk.begin();
  desk.sleep(3600);
  desk.acd.state = 'READY';
  desk.dispatch({ type: 'resumed' });
  desk.pass(5);
  expect(told(desk)).toEqual(['late-ready-undone']);
});

it('a READY hours after the lock does not undo it', () => {
  const desk = readyFromHere();
  desk.lock();
  desk.pass(3);
  desk.sleep(7200);
  desk.acd.state = 'READY';
  desk.dispatch({ type: 'resumed' });
  desk.pass(1);
  expect(desk.notices.at(-1)).toMatchObject({ is: 'changed-elsewhere', unseen: 'asleep', clue: null });
});

it('a clock that was set back is no clue', () => {
  const desk = readyFromHere();
  desk.pass(600);
  desk.setWallClock(-7200);
  desk.acd.state = 'NOT_READY';
  desk.pass(15);
  expect(desk.notices.at(-1)).toMatchObject({ is: 'changed-elsewhere', clue: null });
});

it('that nobody answers is told 30 s after a sleep, also where the ACD asked to wait for two minutes', () => {
  const desk = readyFromHere();
  weather(desk.acd, failing('server', { retryAfter: 120_000 }));
  desk.sleep(600);
  desk.dispatch({ type: 'resumed' });
  desk.pass(29);
  expect(told(desk)).toEqual([]);
  desk.pass(2);
  expect(told(desk)).toEqual(['lost-while-ready']);
});

it('an answer to a question from before a READY was given up says nothing of it', () => {
  const desk = deskAt('NOT_READY');
  desk.acd.always.retrieve = offline;
  desk.click('READY');
  desk.pass(600);
  expect(told(desk)).toEqual(['change-failed']);
});

it('a quit that did not come to its end is forgotten with the next click', () => {
  const desk = deskAt('READY');
  desk.dispatch({ type: 'quit' });
  expect(desk.memory()?.last?.quit).toBe(true);
  desk.click('NOT_READY');
  expect(desk.memory()?.last?.quit).toBe(false);
});

it('another reason asked for without a network warns of no calls: the ACD has NOT_READY', () => {
  const desk = deskAt('NOT_READY');
  weather(desk.acd, offline);
  desk.click('NOT_READY', 'Coffee');
  desk.pass(60);
  expect(desk.shown()).toMatchObject({ owesNotReady: true, callsMayReach: false });
});

it('a READY aborted before one that did not stick may still land: a NOT_READY after both undoes it', () => {
  const desk = deskAt('NOT_READY');
  desk.acd.next.change.push(silent(9000));
  desk.click('READY');
  desk.click('NOT_READY');
  desk.pass(0.2);
  desk.acd.keepsChanges = false;
  desk.click('READY');
  desk.pass(6);
  expect(told(desk)).toEqual(['did-not-stick']);
  desk.acd.keepsChanges = true;
  desk.click('NOT_READY', 'Coffee');
  desk.pass(1);
  expect(desk.shown().owesNotReady).toBe(true);
  desk.pass(10);
  expect(desk.acd).toMatchObject({ state: 'NOT_READY', reason: 'Coffee' });
});
