import { describe, expect, it } from '@jest/globals';
import { fine, offline, weather } from '../../tests/support/core-acd';
import { type Desk, deskAt, TEN_O_CLOCK } from '../../tests/support/core-desk';
import { nothingKnown } from './beginning';
import { type Before, investigate } from './detective';
import type { Confirmed, State, Trouble } from './state';

const now = { wall: TEN_O_CLOCK, mono: 900_000, dice: 0.5 };
const ago = (ms: number) => ({ wall: now.wall - ms, mono: now.mono - ms, dice: 0.5 });

const state = (what: Partial<State> = {}): State => ({ ...nothingKnown(now), ...what });
const confirmed: Confirmed = {
  state: 'READY',
  request: 5,
  at: ago(10_000),
  lasts: 30_000,
  since: { is: 'seen', by: null, at: 0 },
  begun: { request: 1, at: ago(60_000) },
};
const trouble: Trouble = {
  failure: { kind: 'offline', mayHaveReached: false, retryAfter: null },
  since: ago(9000),
  count: 2,
  told: [],
};
const lastKnown = (what: Partial<Before> = {}): Before => ({
  state: 'READY',
  at: ago(10_000),
  request: 5,
  ...what,
});

describe('a change from elsewhere, looked into', () => {
  it('happened between the last answer and this one', () => {
    const found = investigate(state({ confirmed }), lastKnown({ at: ago(7000) }), 'WRAP_UP', now);
    expect(found).toEqual({
      from: 'READY',
      to: 'WRAP_UP',
      lastSeenAt: TEN_O_CLOCK - 7000,
      seenAt: TEN_O_CLOCK,
      unseen: null,
      clue: null,
    });
  });

  it.each<[string, Partial<State>, ReturnType<typeof investigate>['unseen'], number?]>([
    ['nothing: Schalter looked as often as ever', { confirmed, slept: 4 }, null],
    ['that Schalter was not running', { confirmed: null }, 'not-running', 0],
    ['that Schalter was not running, and an answer that did not count', { confirmed }, 'not-running', 0],
    ['that the computer slept', { confirmed, slept: 5 }, 'asleep'],
    ['that the computer slept, and no answer after that', { confirmed, slept: 6, trouble }, 'asleep'],
    ['that no answer came', { confirmed, trouble }, 'no-answer'],
    ['that Schalter was not running, and no answer after that', { trouble }, 'not-running', 0],
  ])('was kept from our eyes by %s', (_what, known, unseen, request = 5) => {
    expect(investigate(state(known), lastKnown({ request }), 'NOT_READY', now).unseen).toBe(unseen);
  });

  const locked: Partial<State> = { locked: true };
  const rule = (setAt: number): Partial<State> => ({
    ruling: { occasions: [], set: { by: 'lock', at: ago(setAt), offered: false }, undone: [], standDown: [] },
  });

  it.each<[string, Partial<State>, Partial<Before>, string, ReturnType<typeof investigate>['clue']]>([
    ['a screen that was not locked', {}, {}, 'NOT_READY', null],
    ['a locked screen: calls may have been missed', locked, {}, 'NOT_READY', 'locked'],
    ['a locked screen, but READY', locked, { state: 'NOT_READY' }, 'READY', null],
    ['a locked screen, but from a value nobody knows', locked, { state: 'WRAP_UP' }, 'NOT_READY', null],
    ['a locked screen, but to a value nobody knows', locked, {}, 'WRAP_UP', null],
    ['READY within 10 s of the rule', rule(13_000), { at: ago(3000) }, 'READY', 'after-rule'],
    ['READY later than that', rule(13_001), { at: ago(3000) }, 'READY', null],
    ['another value within 10 s of the rule', rule(4000), { at: ago(3000) }, 'WRAP_UP', null],
  ])('has its cause in the evidence: %s', (_what, known, last, said, clue) => {
    expect(investigate(state({ confirmed, ...known }), lastKnown(last), said, now).clue).toBe(clue);
  });
});

describe('what an agent is told of a change from elsewhere', () => {
  const foreign = (desk: Desk) => {
    desk.pass(70);
    return desk.notices.at(-1);
  };

  it.each<[string, (desk: Desk) => void, ReturnType<typeof investigate>['unseen']]>([
    ['nothing kept Schalter from looking', desk => desk.pass(5), null],
    ['the computer slept', sleepAndResume, 'asleep'],
    [
      'a sleep before the last answer is no excuse',
      desk => {
        sleepAndResume(desk);
        desk.pass(1);
      },
      null,
    ],
    [
      'no answer came',
      desk => {
        weather(desk.acd, offline);
        desk.pass(60);
      },
      'no-answer',
    ],
    ['Schalter was not running', desk => desk.restart(), 'not-running'],
  ])('is why nobody saw it: %s', (_what, meanwhile, unseen) => {
    const desk = deskAt('READY');
    meanwhile(desk);
    desk.acd.state = 'NOT_READY';
    weather(desk.acd, fine);
    expect(foreign(desk)).toMatchObject({ is: 'changed-elsewhere', unseen });
  });

  function sleepAndResume(desk: Desk): void {
    desk.sleep(600);
    desk.dispatch({ type: 'resumed' });
  }

  it('is what can be, however briefly READY lasted: two calls that are busy or fail take no time', () => {
    const desk = deskAt('NOT_READY');
    desk.click('READY');
    desk.pass(8);
    desk.acd.state = 'NOT_READY';
    expect(foreign(desk)).toMatchObject({ from: 'READY', to: 'NOT_READY', clue: null });
  });
});
