import { describe, expect, it } from '@jest/globals';
import { FOREIGN, SETTING, SNAPSHOT } from '../../tests/support/shown';
import type { Notice } from '../contract/notice';
import { offered } from '../contract/offers';
import { noticeView } from './notice-view';

const view = (notice: Notice, setting = SETTING) =>
  noticeView({
    snapshot: { ...SNAPSHOT, allowed: { goReady: true, goNotReady: true }, notice: { ...notice, id: 7 } },
    setting,
  });

const elsewhere = { ...FOREIGN, is: 'changed-elsewhere' } as const;
const change = { is: 'details-change', came: 'failed', cause: 'offline', replaced: null } as const;
const failed = { is: 'change-failed', cause: 'offline', mayHaveReached: false, was: null } as const;

describe('a notification', () => {
  it.each<[Notice, string | null, { lasting: boolean; urgent: boolean }]>([
    [{ ...elsewhere, to: 'NOT_READY' }, 'Go Ready', { lasting: true, urgent: false }],
    [
      { ...elsewhere, is: 'changes-elsewhere', firstAt: 0, count: 4, to: 'NOT_READY' },
      'Go Ready',
      { lasting: true, urgent: false },
    ],
    [{ ...elsewhere, to: 'READY' }, null, { lasting: false, urgent: false }],
    [{ ...elsewhere, to: 'WRAP_UP' }, null, { lasting: false, urgent: false }],
    [
      { is: 'did-not-stick', wanted: 'READY', reason: null, found: 'NOT_READY' },
      'Go Ready',
      { lasting: true, urgent: false },
    ],
    [
      { is: 'did-not-stick', wanted: 'NOT_READY', reason: null, found: 'READY' },
      'Go Not Ready',
      { lasting: true, urgent: true },
    ],
    [{ ...failed, wanted: 'READY' }, 'Go Ready', { lasting: true, urgent: false }],
    [{ ...failed, wanted: 'NOT_READY' }, 'Go Not Ready without a reason', { lasting: true, urgent: true }],
    [
      { is: 'reason-unknown', reason: 'COF' },
      'Go Not Ready without a reason',
      { lasting: true, urgent: false },
    ],
    [{ is: 'late-ready-kept' }, null, { lasting: false, urgent: false }],
    [{ is: 'ready-all-along', readyAt: 0, seenAt: 0 }, null, { lasting: false, urgent: false }],
    [{ is: 'late-ready-undone' }, 'Go Ready', { lasting: true, urgent: false }],
    [{ is: 'owed-delivered' }, 'Go Ready', { lasting: true, urgent: false }],
    [
      { is: 'not-ready-by-rule', rule: 'lock', at: 0, confirmed: true },
      'Go Ready',
      { lasting: true, urgent: false },
    ],
    [{ is: 'idle-soon', at: 0 }, 'Stay Ready', { lasting: true, urgent: true }],
    [{ is: 'done', state: 'READY', by: 'unlock', at: 0 }, null, { lasting: false, urgent: false }],
    [{ is: 'rule-stands-down', rule: 'lock' }, null, { lasting: false, urgent: false }],
    [{ is: 'obstacle', obstacle: 'acd-off' }, 'Phone & skills', { lasting: true, urgent: false }],
    [{ ...change, leftNotReady: true }, 'Go Ready', { lasting: true, urgent: false }],
    [{ ...change, leftNotReady: false }, 'Phone & skills', { lasting: true, urgent: false }],
    [{ is: 'blocked', cause: 'auth', callsMayReach: false }, null, { lasting: true, urgent: true }],
    [{ is: 'lost-while-ready', confirmedAt: 0 }, null, { lasting: true, urgent: true }],
  ])('of %j has the button %s', (notice, button, how) => {
    expect(view(notice)).toMatchObject({ id: 7, button, ...how });
  });

  it('of the demo says so, another does not', () => {
    expect(view({ is: 'owed-delivered' }, { ...SETTING, demo: true })?.title).toBe('Demo · Not Ready');
    expect(view({ is: 'owed-delivered' })?.title).toBe('Not Ready');
  });

  it.each([
    ['READY', 'ready'],
    ['NOT_READY', 'not-ready'],
    ['WRAP_UP', 'unknown'],
  ])(
    'of what did not stick keeps the symbol of what was found, %s, while it is sent again',
    (found, look) => {
      const notice = { is: 'did-not-stick', wanted: 'NOT_READY', reason: null, found, id: 7 } as const;
      const headline = { is: 'changing', to: 'NOT_READY', reason: null } as const;
      const snapshot = { ...SNAPSHOT, look: 'changing', headline, notice } as const;
      expect(noticeView({ snapshot, setting: SETTING })?.look).toBe(look);
    },
  );

  it('has no button where that could do nothing', () => {
    const allowed = { goReady: false, goNotReady: true };
    const notice = { is: 'owed-delivered', id: 7 } as const;
    const snapshot = { ...SNAPSHOT, allowed, notice };
    expect(noticeView({ snapshot, setting: SETTING })).toMatchObject({
      open: 'Open Schalter',
      button: null,
      lasting: true,
    });
  });

  it('of a reason nobody knows offers NOT_READY without it, where READY could do nothing (truth 6)', () => {
    const allowed = { goReady: false, goNotReady: true };
    const notice = { is: 'reason-unknown', reason: 'COF', id: 7 } as const;
    const snapshot = { ...SNAPSHOT, allowed, notice };
    expect(noticeView({ snapshot, setting: SETTING })?.button).toBe('Go Not Ready without a reason');
  });

  it('of what nobody knows is an error, and not left without a button', () => {
    expect(() => offered({ is: 'lunch' } as never)).toThrow('lunch');
  });

  it('there is none where there is nothing to tell', () => {
    expect(noticeView({ snapshot: SNAPSHOT, setting: SETTING })).toBeNull();
  });
});
