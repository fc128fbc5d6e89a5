import { describe, expect, it } from '@jest/globals';
import { deskAt, REMEMBERED } from '../../tests/support/core-desk';
import { only } from '../../tests/support/rules';
import { nothingKnown } from './beginning';
import type { Event } from './events';
import type { State } from './state';
import { transition } from './transition';

const now = { wall: 1_000_000, mono: 5000, dice: 0.5 };
const configured: Event = { type: 'configured', account: 'server/agent', memory: null, crowd: false };

/** What is done on the way through these events, all at the same moment. */
function effectsOf(...events: readonly Event[]) {
  let state: State = nothingKnown(now);
  return events.flatMap(event => {
    const step = transition(state, event, now);
    state = step.state;
    return step.effects;
  });
}

describe('before the settings are read', () => {
  it('the ACD is asked as soon as there is an account, and every 10 s', () => {
    expect(effectsOf({ type: 'tick' })).toEqual([]);
    const { state, effects } = transition(nothingKnown(now), configured, now);
    expect(effects).toEqual([{ do: 'retrieve', request: 1 }]);
    const answered: Event = { type: 'answered', request: 1, answer: { ok: true, state: 'READY' } };
    expect(transition(state, answered, now).state.polling.dueAt).toBe(now.mono + 10_000);
  });

  it('no rule does anything', () => {
    const ours = { state: 'READY', by: 'you', reason: null, at: 0 } as const;
    const memory = { ...REMEMBERED, ours, last: { state: 'READY', at: 0, quit: true } };
    const lock: Event = { type: 'screen', locked: true, idle: 0, certain: true };
    expect(effectsOf({ ...configured, memory }, lock)).toEqual([{ do: 'retrieve', request: 1 }]);
  });

  it('a screen that is not locked is no news', () => {
    const desk = deskAt('READY');
    desk.unlock();
    expect(desk.wire).toEqual([]);
  });
});

describe('with another account', () => {
  const other: Event = { ...configured, account: 'server/other' };

  it('the screen stays locked: the ACD is asked every 60 s', () => {
    const desk = deskAt('NOT_READY');
    desk.lock();
    desk.begin();
    desk.dispatch(other);
    desk.until(100);
    expect(desk.wire).toEqual(['0.00 retrieve', '60.05 retrieve']);
  });

  it('notices and requests are numbered on: no old answer and no old notice is taken for a new one', () => {
    const desk = deskAt('READY');
    desk.acd.state = 'NOT_READY';
    desk.pass(20);
    const { requests, notices } = desk.state();
    desk.dispatch(other);
    expect(desk.state()).toMatchObject({ requests: requests + 1, notices });
    expect([requests, notices]).toEqual([3, 1]);
  });

  it('what was set, and what the computer offers, stays as it is', () => {
    const desk = deskAt('READY');
    const rules = only({ lock: { enabled: true, reason: 'Tea' } });
    desk.dispatch({ type: 'settings', interval: 30_000, rules });
    desk.dispatch({ type: 'capable', found: { tray: 'ok' } });
    desk.dispatch({ type: 'window', open: true });
    desk.dispatch(other);
    expect(desk.state()).toMatchObject({
      rules,
      capabilities: { tray: 'ok' },
      polling: { interval: 30_000, windowOpen: true },
    });
  });

  it('a rule that stands down works again: it was somebody else whom it was undone for, or the demo’s agent', () => {
    const desk = deskAt('READY');
    for (const _ of [1, 2, 3]) {
      desk.lock();
      desk.in(5, () => Object.assign(desk.acd, { state: 'READY' }));
      desk.pass(20);
      desk.unlock();
      desk.pass(1);
    }
    expect(desk.state().ruling.standDown).toEqual(['lock']);
    desk.dispatch(other);
    expect(desk.state().ruling).toEqual({ occasions: [], set: null, undone: [], standDown: [] });
  });

  it('that the agent quits stays known', () => {
    const desk = deskAt('READY');
    desk.dispatch({ type: 'quit' });
    desk.dispatch(other);
    desk.pass(1);
    expect(desk.memory()?.last?.quit).toBe(true);
  });
});
