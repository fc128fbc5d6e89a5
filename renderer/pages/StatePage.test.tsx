import { describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import type { Obstacle } from '../../electron/contract/details';
import type { Told } from '../../electron/contract/notice';
import type { Headline, Since, Snapshot } from '../../electron/contract/snapshot';
import { LOOKS, type Look } from '../../electron/contract/state';
import { FOREIGN } from '../../tests/support/shown';
import {
  at,
  buttons,
  NOW,
  SEEN,
  SINCE,
  SNAPSHOT,
  send,
  show,
  standStill,
  status,
} from '../../tests/support/state-page';

standStill();

describe('the state', () => {
  it.each<[Look, Headline, string[], string[]]>([
    [
      'ready',
      { is: 'ready', time: SINCE },
      ['Ready', 'since 10:42 · set by you'],
      ['Bereit', 'seit 10:42 · von dir gesetzt'],
    ],
    ['obstacle', { is: 'ready', time: SEEN }, ['Ready', 'seen 10:43'], ['Bereit', 'gesehen um 10:43']],
    ['ready', { is: 'ready', time: SEEN }, ['Ready', 'seen 10:43'], ['Bereit', 'gesehen um 10:43']],
    [
      'not-ready',
      { is: 'not-ready', reason: 'COF', time: SINCE },
      ['Not Ready (Coffee)', 'since 10:42 · set by you'],
      ['Nicht bereit (Kaffee)', 'seit 10:42 · von dir gesetzt'],
    ],
    ['changing', { is: 'changing', to: 'READY', reason: null }, ['Going Ready…'], ['Wechsel auf „Bereit“…']],
    [
      'changing',
      { is: 'changing', to: 'NOT_READY', reason: 'COF' },
      ['Going Not Ready…'],
      ['Wechsel auf „Nicht\u00a0bereit“…'],
    ],
    [
      'unknown',
      { is: 'unknown', was: { state: 'READY', at: at(10, 41) }, cause: 'offline' },
      ['Unknown', 'was Ready at 10:41'],
      ['Unbekannt', 'um 10:41 noch Bereit'],
    ],
    ['unknown', { is: 'unknown', was: null, cause: null }, ['Asking the ACD…'], ['Die ACD wird gefragt…']],
    [
      'unknown',
      { is: 'other', value: 'WRAP_UP', seenAt: at(10, 43) },
      ['“WRAP_UP”', 'seen 10:43'],
      ['„WRAP_UP“', 'gesehen um 10:43'],
    ],
    ['needs-you', { is: 'needs-you', why: 'auth' }, ['Access key refused'], ['Zugangsschlüssel abgelehnt']],
    ['needs-you', { is: 'needs-you', why: 'no-account' }, ['Not set up yet'], ['Noch nicht eingerichtet']],
  ])('%s (%j) is told in both languages', (look, headline, en, de) => {
    show({ look, headline });
    expect(status()).toEqual(en);
    cleanup();
    show({ look, headline }, { language: 'de' });
    expect(status()).toEqual(de);
  });

  it('has a shape of its own for each look, which screen readers are spared', () => {
    const shapes = LOOKS.map(look => {
      const { container, unmount } = show({ look });
      const symbol = container.querySelector('svg');
      expect(symbol?.getAttribute('aria-hidden')).toBe('true');
      const shape = [...(symbol?.querySelectorAll('path, circle') ?? [])]
        .map(part => part.getAttribute('d') ?? part.getAttribute('r'))
        .join();
      unmount();
      return shape;
    });
    expect(new Set(shapes).size).toBe(LOOKS.length);
  });

  it('counts the time since our own change, and only since that', () => {
    const { container, unmount } = show();
    const clock = () => container.querySelector('[aria-hidden="true"].time')?.textContent;
    expect(clock()).toBe('1:12:08');
    act(() => jest.advanceTimersByTime(52_000));
    expect(clock()).toBe('1:13:00');
    unmount();
    expect(jest.getTimerCount()).toBe(0);
    const seen = show({ headline: { is: 'ready', time: SEEN } });
    expect(seen.container.querySelector('.time')).toBeNull();
  });

  it('never counts backwards when the clock is set', () => {
    const { container } = show({
      headline: { is: 'ready', time: { is: 'since', by: 'you', at: NOW + 60_000 } },
    });
    expect(container.querySelector('.time')?.textContent).toBe('0:00:00');
  });
});

it('leaves to the notice of the unlock how READY came about', () => {
  show({
    headline: { is: 'ready', time: { ...SINCE, by: 'unlock' } },
    notice: { id: 1, is: 'done', state: 'READY', by: 'unlock', at: at(10, 42) },
  });
  expect(status()).toEqual(['Ready', 'since 10:42']);
});

it('says when the reason was set where the time beside the state is only when it was seen', () => {
  const headline = { is: 'not-ready', reason: 'COF', time: SEEN } as const;
  show({ look: 'not-ready', headline, currentReason: 'COF', reasonSet: { by: 'you', at: at(9, 30) } });
  expect(status()).toEqual(['Not Ready (Coffee)', 'seen 10:43', 'Reason last set by you 09:30']);
});

describe('how the state came about', () => {
  const change = { ...FOREIGN, lastSeenAt: at(10, 41), seenAt: at(10, 43) };
  const elsewhere = { is: 'seen', by: 'elsewhere', at: at(10, 43), change } as const;
  const notReady = (time: Since): Partial<Snapshot> => ({
    look: 'not-ready',
    headline: { is: 'not-ready', reason: null, time },
  });

  it.each<[Since['by'], Since, string]>([
    ['lock', { ...SINCE, by: 'lock' }, 'since 10:42 · set at the screen lock'],
    ['idle', { ...SINCE, by: 'idle' }, 'since 10:42 · set without input'],
    ['sleep', { ...SINCE, by: 'sleep' }, 'since 10:42 · set before sleep'],
    ['logOff', { ...SINCE, by: 'logOff' }, 'since 10:42 · set at log-off'],
    ['app', { ...SINCE, by: 'app' }, 'since 10:42 · a late Ready was taken back'],
    [null, SEEN, 'seen 10:43'],
  ])('(by %s) is said beside its time', (_by, time, said) => {
    show(notReady(time));
    expect(status()).toEqual(['Not Ready', said]);
  });

  it('elsewhere is said beside its time and below, once the notice is gone', () => {
    show(notReady(elsewhere));
    expect(status()).toEqual([
      'Not Ready',
      'seen 10:43 · changed elsewhere',
      'Ready → Not Ready between 10:41 and 10:43. Likely missed, busy or failed calls, a supervisor, the portal or another desktop.',
    ]);
  });

  it.each<[Since, Told, string]>([
    [elsewhere, { ...change, id: 1, is: 'changed-elsewhere' }, 'seen 10:43'],
    [
      { ...SINCE, by: 'lock' },
      { id: 1, is: 'not-ready-by-rule', rule: 'lock', at: at(10, 42), confirmed: true },
      'since 10:42',
    ],
    [{ ...SINCE, by: 'app' }, { id: 1, is: 'late-ready-undone' }, 'since 10:42'],
  ])('%j is left to the notice that tells it', (time, notice, said) => {
    show({ ...notReady(time), notice });
    expect(status()).toEqual(['Not Ready', said]);
  });
});

describe('what keeps calls away from somebody who is READY', () => {
  const behind = (obstacle: Obstacle): Partial<Snapshot> => ({
    look: 'obstacle',
    details: { ...SNAPSHOT.details, check: { is: 'obstacle', obstacle } },
  });
  const line = (name: string) => screen.getByRole('button', { name });

  it.each<['en' | 'de', string, string]>([
    ['en', 'Ready', 'But: ACD is switched off for you'],
    ['de', 'Bereit', 'Aber: die ACD ist für dich ausgeschaltet'],
  ])('in %s is said under the state, where screen readers hear of it', (language, state, said) => {
    show(behind('acd-off'), { language });
    const heading = screen.getByRole('heading', { level: 1, name: state });
    expect(heading.nextElementSibling).toBe(line(said));
    expect(line(said).closest('[role=status]')).toBe(heading.parentElement);
  });

  it('leads to the telephone and the skills', () => {
    show(behind('no-skill'));
    fireEvent.click(line('But: no skill is switched on'));
    expect(send.mock.calls).toEqual([['page.open', { page: 'phone' }]]);
  });

  it('is said once, with its notice and without', () => {
    const notice = { id: 1, is: 'obstacle', obstacle: 'acd-off' } as const;
    const { container, unmount } = show({ ...behind('acd-off'), notice });
    const told = container.innerHTML;
    expect(told.match(/switched off/g)).toHaveLength(1);
    unmount();
    expect(show(behind('acd-off')).container.innerHTML).toBe(told);
  });

  it('is not said while the state is another', () => {
    show({
      ...behind('acd-off'),
      look: 'not-ready',
      headline: { is: 'not-ready', reason: null, time: SINCE },
    });
    expect(screen.queryByRole('button', { name: /^But/ })).toBeNull();
  });
});

describe('what needs a person', () => {
  const needs = (why: Extract<Headline, { is: 'needs-you' }>['why']): Partial<Snapshot> => ({
    look: 'needs-you',
    headline: { is: 'needs-you', why },
    allowed: { goReady: false, goNotReady: false },
  });

  it.each<[Extract<Headline, { is: 'needs-you' }>['why'], string[], string[]]>([
    ['no-account', ['Set up…'], ['Einrichten…']],
    ['auth', ['New access key…'], ['Neuer Zugangsschlüssel…']],
    ['no-key', ['New access key…'], ['Neuer Zugangsschlüssel…']],
    [
      'not-found',
      ['Sign out / switch agent…', 'New access key…'],
      ['Abmelden / Agent wechseln…', 'Neuer Zugangsschlüssel…'],
    ],
    [
      'invalid-email',
      ['Sign out / switch agent…', 'New access key…'],
      ['Abmelden / Agent wechseln…', 'Neuer Zugangsschlüssel…'],
    ],
    ['test-runtime', [], []],
  ])('(%s) has the ways to mend it', (why, en, de) => {
    show(needs(why));
    expect(buttons()).toEqual(en);
    cleanup();
    show(needs(why), { language: 'de' });
    expect(buttons()).toEqual(de);
  });

  it('is mended on other pages', () => {
    show(needs('not-found'));
    for (const button of screen.getAllByRole('button')) fireEvent.click(button);
    expect(send.mock.calls).toEqual([
      ['page.open', { page: 'sign-out' }],
      ['page.open', { page: 'set-up' }],
    ]);
  });
});

it.each<[shown: 'missing' | 'ok' | 'unknown' | 'uncertain', said: boolean]>([
  ['missing', true],
  ['ok', false],
  ['unknown', false],
  ['uncertain', true],
])('a tray that is %s: hint %s', (tray, said) => {
  show({ capabilities: { ...SNAPSHOT.capabilities, tray } });
  expect(screen.queryByText(/This desktop (shows|may show) no tray icons/) !== null).toBe(said);
});

it.each<['en' | 'de', string]>([
  ['en', 'Quit Schalter'],
  ['de', 'Schalter beenden'],
])('in %s has the way out where there is no tray, and only there', (language, quit) => {
  show({ capabilities: { ...SNAPSHOT.capabilities, tray: 'uncertain' } }, { language });
  expect(screen.queryByRole('button', { name: quit })).toBeNull();
  show({ capabilities: { ...SNAPSHOT.capabilities, tray: 'missing' } }, { language });
  fireEvent.click(screen.getByRole('button', { name: quit }));
  expect(send.mock.calls).toEqual([['app.ask-quit']]);
});
