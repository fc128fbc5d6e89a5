import { describe, expect, it } from '@jest/globals';
import { failing, fine, offline, silent, weather } from '../../tests/support/core-acd';
import { type Desk, deskAt, TEN_O_CLOCK } from '../../tests/support/core-desk';
import { FOREIGN } from '../../tests/support/shown';
import type { Notice } from '../contract/notice';
import { nothingKnown } from './beginning';
import { keepTrue } from './notices';
import type { State } from './state';

const notice = (desk: Desk) => desk.shown().notice;

describe('a notice that no longer holds is gone', () => {
  it.each<[string, (desk: Desk) => void, string, (desk: Desk) => void]>([
    [
      'key refused',
      desk => weather(desk.acd, failing('auth')),
      'blocked',
      desk => {
        weather(desk.acd, fine);
        desk.dispatch({ type: 'network' });
      },
    ],
    [
      'connection lost',
      desk => weather(desk.acd, offline),
      'lost-while-ready',
      desk => weather(desk.acd, fine),
    ],
    [
      'changed elsewhere, and the agent acts',
      desk => Object.assign(desk.acd, { state: 'NOT_READY' }),
      'changed-elsewhere',
      desk => desk.click('READY'),
    ],
    [
      'somebody elsewhere set READY, and the screen is locked',
      desk => {
        Object.assign(desk.acd, { state: 'NOT_READY' });
        desk.pass(20);
        Object.assign(desk.acd, { state: 'READY' });
      },
      'changed-elsewhere',
      desk => desk.lock(),
    ],
    [
      'another account',
      desk => Object.assign(desk.acd, { state: 'NOT_READY' }),
      'changed-elsewhere',
      desk => desk.dispatch({ type: 'configured', account: 'b', memory: null, crowd: false }),
    ],
  ])('%s', (_what, begin, is, end) => {
    const desk = deskAt('READY');
    begin(desk);
    desk.pass(70);
    expect(notice(desk)).toMatchObject({ is });
    end(desk);
    desk.pass(70);
    expect(notice(desk)).toBeNull();
  });

  it('what did not stick after all did', () => {
    const desk = deskAt('READY');
    desk.acd.keepsChanges = false;
    desk.click('NOT_READY');
    desk.pass(20);
    expect(notice(desk)).toMatchObject({ is: 'did-not-stick' });
    desk.acd.state = 'NOT_READY';
    desk.pass(20);
    // The newest thing to tell is that.
    expect(notice(desk)).toMatchObject({ is: 'done', state: 'NOT_READY', by: 'you' });
  });
});

describe('what the state says of a notice', () => {
  const now = { wall: TEN_O_CLOCK, mono: 0, dice: 0.5 };
  const seen = (state: string): Partial<State> => ({
    confirmed: {
      state,
      request: 1,
      at: now,
      lasts: 30_000,
      since: { is: 'seen', by: null, at: 0 },
      begun: { request: 1, at: now },
    },
  });
  const failure = { kind: 'offline', mayHaveReached: false, retryAfter: null } as const;
  const trouble: Partial<State> = { trouble: { failure, since: now, count: 1, told: [] } };
  const setAt = (at: typeof now | null): Partial<State> => ({
    ruling: { occasions: [], set: at && { by: 'lock', at, offered: true }, undone: [], standDown: [] },
  });
  const state = (told: Notice, what: Partial<State>): State => ({
    ...nothingKnown(now),
    account: 'a',
    notice: { ...told, id: 7 },
    ...what,
  });
  const foreign: Notice = { ...FOREIGN, is: 'changed-elsewhere', from: 'NOT_READY', to: 'READY' };
  const didNotStick: Notice = { is: 'did-not-stick', wanted: 'NOT_READY', reason: null, found: 'READY' };
  const along: Notice = { is: 'ready-all-along', readyAt: 0, seenAt: 0 };
  const lost: Notice = { is: 'lost-while-ready', confirmedAt: 0 };
  const byLock: Notice = { is: 'not-ready-by-rule', rule: 'lock', at: 5, confirmed: true };
  const blocked: Notice = { is: 'blocked', cause: 'auth', callsMayReach: true };
  const failed: Notice = {
    is: 'change-failed',
    wanted: 'READY',
    cause: 'offline',
    mayHaveReached: false,
    was: 'NOT_READY',
  };

  it.each<[Notice, string, Partial<State>]>([
    [foreign, 'it is still so', seen('READY')],
    [didNotStick, 'what was found is still so', seen('READY')],
    [along, 'it is still so', seen('READY')],
    [{ is: 'late-ready-kept' }, 'it is still so', seen('READY')],
    [blocked, 'there is still no good answer', trouble],
    [lost, 'there is still no good answer', trouble],
    [byLock, 'what the rule set stands', setAt(now)],
    [failed, 'it is not so', seen('NOT_READY')],
    [failed, 'nobody knows what is so', {}],
    [{ is: 'late-ready-undone' }, 'the agent has not acted', seen('NOT_READY')],
    [{ is: 'owed-delivered' }, 'the agent has not acted', seen('NOT_READY')],
    [{ is: 'reason-unknown', reason: 'Coffee' }, 'the agent has not acted', seen('READY')],
    [{ is: 'rule-stands-down', rule: 'lock' }, 'the agent has not acted', seen('READY')],
  ])('%j holds while %s, and the state stays the very same', (told, _while, what) => {
    const before = state(told, what);
    expect(keepTrue(before)).toBe(before);
  });

  it.each<[Notice, string, Partial<State>]>([
    [foreign, 'it is otherwise', seen('NOT_READY')],
    [foreign, 'nobody knows any more', {}],
    [didNotStick, 'it is as wanted', seen('NOT_READY')],
    [didNotStick, 'nobody knows any more', {}],
    [along, 'it is otherwise', seen('NOT_READY')],
    [along, 'nobody knows any more', {}],
    [{ is: 'late-ready-kept' }, 'it is otherwise', seen('NOT_READY')],
    [{ is: 'late-ready-kept' }, 'nobody knows any more', {}],
    [blocked, 'an answer came', {}],
    [lost, 'an answer came', {}],
    [byLock, 'what the rule set stands no more', setAt(null)],
    [failed, 'it is so after all', seen('READY')],
  ])('%j is gone when %s', (told, _when, what) => {
    const before = state(told, what);
    expect(keepTrue(before)).toEqual({ ...before, notice: null });
  });

  it('READY all along is told no more once the screen is locked', () => {
    const desk = deskAt('READY');
    desk.restart();
    desk.pass(5);
    expect(notice(desk)).toMatchObject({ is: 'ready-all-along' });
    desk.lock();
    desk.pass(5);
    expect(notice(desk)).toBeNull();
  });
});

describe('what could not be changed', () => {
  const refusedNotReady = (desk: Desk, ...first: ReturnType<typeof silent>[]) => {
    desk.acd.next.change.push(...first, failing('invalid'));
    desk.click('NOT_READY');
  };

  it('is told no more where the agent was READY all along', () => {
    const desk = deskAt('READY');
    weather(desk.acd, failing('offline'));
    desk.pass(60);
    desk.click('READY');
    desk.pass(20);
    expect(notice(desk)).toMatchObject({ is: 'change-failed', wanted: 'READY' });
    weather(desk.acd, fine);
    desk.pass(120);
    expect(desk.shown().look).toBe('ready');
    expect(notice(desk)).toBeNull();
  });

  it('is told no more where the lock did it', () => {
    const desk = deskAt('READY');
    refusedNotReady(desk);
    desk.pass(5);
    expect(notice(desk)).toMatchObject({ is: 'change-failed', was: 'READY' });
    desk.lock();
    desk.pass(10);
    expect(notice(desk)).toBeNull();
  });

  it('is told no more where the first try had arrived', () => {
    const desk = deskAt('READY');
    refusedNotReady(desk, silent(100));
    desk.pass(60);
    expect(desk.notices).toMatchObject([{ is: 'change-failed' }]);
    expect(desk.shown().look).toBe('not-ready');
    expect(notice(desk)).toBeNull();
  });

  it('stays where only another reason was wanted', () => {
    const desk = deskAt('NOT_READY');
    desk.acd.next.change.push(failing('invalid'));
    desk.click('NOT_READY', 'Coffee');
    desk.pass(60);
    expect(notice(desk)).toMatchObject({ is: 'change-failed', was: 'NOT_READY' });
  });

  it('does not keep a later loss of the connection from being told', () => {
    const desk = deskAt('READY');
    desk.acd.next.change.push(failing('invalid'));
    desk.click('NOT_READY');
    desk.pass(600);
    weather(desk.acd, offline);
    desk.pass(120);
    expect(notice(desk)).toMatchObject({ is: 'lost-while-ready' });
  });
});

describe('that nobody answers', () => {
  it.each([
    ['blocked', failing('auth')],
    ['lost-while-ready', offline],
  ])('(%s) is told until a NOT_READY that was clicked is delivered', (is, trouble) => {
    const desk = deskAt('READY');
    weather(desk.acd, trouble);
    desk.pass(60);
    expect(notice(desk)).toMatchObject({ is });
    desk.click('NOT_READY', 'Coffee');
    desk.pass(60);
    expect(notice(desk)).toMatchObject({ is });
    weather(desk.acd, fine);
    desk.dispatch({ type: 'network' });
    desk.pass(70);
    expect(notice(desk)).toBeNull();
    expect(desk.acd.state).toBe('NOT_READY');
    expect(desk.notices).toHaveLength(1);
  });
});

describe('a notice whose words no longer fit', () => {
  it('keeps its number: nobody is told twice', () => {
    const desk = deskAt('NOT_READY');
    weather(desk.acd, silent());
    desk.click('READY');
    desk.pass(16);
    expect(notice(desk)).toMatchObject({ is: 'change-failed', mayHaveReached: true });
    const id = notice(desk)?.id;
    weather(desk.acd, fine);
    desk.pass(60);
    expect(notice(desk)).toMatchObject({ is: 'change-failed', mayHaveReached: false, id });
    expect(desk.notices).toHaveLength(1);
  });
});

it('what is told again has a new number', () => {
  const desk = deskAt('READY');
  const ids = [1, 2].map(() => {
    desk.acd.state = desk.acd.state === 'READY' ? 'NOT_READY' : 'READY';
    desk.pass(20);
    return notice(desk)?.id;
  });
  expect(ids).toEqual([1, 2]);
});
