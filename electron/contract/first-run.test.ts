import { describe, expect, it } from '@jest/globals';
import { SETTING } from '../../tests/support/shown';
import { firstRunFrom, stepAt } from './first-run';
import type { Lockable } from './setting';
import { PAGES, type Page } from './snapshot';

const { reasons } = SETTING.preferences;
const LOCKED: readonly Lockable[] = ['reasons'];
const ALL: Page[] = ['welcome', 'set-up', 'first-reasons', 'first-check', 'first-habits'];
const known = { isSetUp: false, reasons: [], locked: [] };

describe('a first run', () => {
  it.each<[string, Page, Partial<Parameters<typeof firstRunFrom>[1]>, Page[]]>([
    ['shows everything to who is new', 'welcome', {}, ALL],
    ['begins at the set-up after a sign-out, or in the demo', 'set-up', {}, ALL.slice(1)],
    [
      'asks for no reasons where there are some',
      'welcome',
      { reasons },
      [...ALL.slice(0, 2), ...ALL.slice(3)],
    ],
    [
      'asks for no reasons that are the administrator’s',
      'set-up',
      { reasons, locked: LOCKED },
      ['set-up', 'first-check', 'first-habits'],
    ],
    [
      'checks no reasons where there may be none',
      'welcome',
      { locked: LOCKED },
      ['welcome', 'set-up', 'first-habits'],
    ],
    ['is not begun by a new key', 'set-up', { isSetUp: true }, []],
  ])('%s', (_what, page, differs, expected) => {
    expect(firstRunFrom(page, { ...known, ...differs })).toEqual(expected);
  });

  it.each(PAGES.filter(page => !ALL.includes(page)))('is not begun by %s', page => {
    expect(firstRunFrom(page, known)).toEqual([]);
  });
});

describe('a step', () => {
  const none = { ...SETTING, preferences: { ...SETTING.preferences, reasons: [] } };

  it.each<[Page, typeof SETTING, ReturnType<typeof stepAt>]>([
    ['welcome', SETTING, { number: 1, of: 5, back: null, next: 'set-up' }],
    ['set-up', SETTING, { number: 2, of: 5, back: 'welcome', next: 'first-reasons' }],
    // Who is set up does not go back to be set up.
    ['first-reasons', SETTING, { number: 3, of: 5, back: null, next: 'first-check' }],
    ['first-check', SETTING, { number: 4, of: 5, back: 'first-reasons', next: 'first-habits' }],
    ['first-habits', SETTING, { number: 5, of: 5, back: 'first-check', next: 'state' }],
    // Without reasons there is nothing to check.
    ['first-reasons', none, { number: 3, of: 5, back: null, next: 'first-habits' }],
    ['first-habits', none, { number: 5, of: 5, back: 'first-reasons', next: 'state' }],
    ['state', SETTING, null],
    ['check-reasons', SETTING, null],
  ])('knows where %s is, and the ways from it', (page, setting, expected) => {
    expect(stepAt({ page, steps: ALL, setting })).toEqual(expected);
  });

  it('is none outside of a first run', () => {
    expect(stepAt({ page: 'set-up', steps: [], setting: SETTING })).toBeNull();
  });
});
