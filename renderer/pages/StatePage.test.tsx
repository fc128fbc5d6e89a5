import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import type { Told } from '../../electron/contract/notice';
import type { Setting } from '../../electron/contract/setting';
import type { Headline, Since, Snapshot } from '../../electron/contract/snapshot';
import type { FailureKind, Look } from '../../electron/contract/state';
import * as shown from '../../tests/support/shown';
import { FOREIGN } from '../../tests/support/shown';
import { StatePage } from './StatePage';

const at = (hour: number, minute: number, second = 0) => new Date(2026, 0, 5, hour, minute, second).getTime();
const NOW = at(11, 54, 8);
const SINCE = { is: 'since', by: 'you', at: at(10, 42) } as const;
const SEEN = { is: 'seen', by: null, at: at(10, 43) } as const;

const SNAPSHOT: Snapshot = {
  ...shown.SNAPSHOT,
  headline: { is: 'ready', time: SINCE },
  confirmedAt: NOW - 4000,
};

const send = jest.fn(async () => ({ ok: true, value: undefined }) as never);
beforeEach(() => {
  send.mockClear();
  jest.useFakeTimers({ now: NOW });
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
});

function show(snapshot: Partial<Snapshot> = {}, setting: Partial<Setting> = {}) {
  return render(
    <StatePage
      snapshot={{ ...SNAPSHOT, ...snapshot }}
      setting={{ ...shown.SETTING, ...setting }}
      send={send}
    />,
  );
}
/** What a screen reader is told of the state: heading and time. */
function status(): (string | null)[] {
  const inside = within(screen.getByRole('heading', { level: 1 }).parentElement as HTMLElement);
  const paragraphs = inside.queryAllByText((_text, element) => element?.tagName === 'P');
  return [
    inside.getByRole('heading', { level: 1 }).textContent,
    ...paragraphs.filter(p => p.getAttribute('aria-hidden') !== 'true').map(p => p.textContent),
  ];
}
const buttons = () => screen.queryAllByRole('button').map(button => button.textContent);
const header = (container: HTMLElement) => container.querySelector('header')?.lastElementChild?.textContent;

describe('the state', () => {
  it.each<[Look, Headline, string[], string[]]>([
    [
      'ready',
      { is: 'ready', time: SINCE },
      ['Ready', 'since 10:42 · set by you'],
      ['Bereit', 'seit 10:42 · von dir gesetzt'],
    ],
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
    const looks: Look[] = ['ready', 'not-ready', 'changing', 'unknown', 'needs-you'];
    const shapes = looks.map(look => {
      const { container, unmount } = show({ look });
      const symbol = container.querySelector('svg');
      expect(symbol?.getAttribute('aria-hidden')).toBe('true');
      const shape = [...(symbol?.querySelectorAll('path, circle') ?? [])]
        .map(part => part.getAttribute('d') ?? part.getAttribute('r'))
        .join();
      unmount();
      return shape;
    });
    expect(new Set(shapes).size).toBe(looks.length);
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

describe('how certain that is', () => {
  const stale = (state: string, cause: FailureKind | null): Headline => ({
    is: 'unknown',
    was: { state, at: at(11, 53) },
    cause,
  });
  it.each<[string, Partial<Snapshot>, string, string]>([
    ['just confirmed', { confirmedAt: NOW }, 'Confirmed just now', 'Gerade bestätigt'],
    ['confirmed', {}, 'Confirmed 4 s ago', 'Vor 4 s bestätigt'],
    ['confirmed in the future', { confirmedAt: NOW + 5000 }, 'Confirmed just now', 'Gerade bestätigt'],
    [
      'confirmed, of a value nobody knows',
      { headline: { is: 'other', value: 'WRAP_UP', seenAt: NOW } },
      'Confirmed 4 s ago',
      'Vor 4 s bestätigt',
    ],
    [
      'not asked yet',
      { headline: { is: 'unknown', was: null, cause: null }, confirmedAt: null },
      'No answer from the ACD yet',
      'Noch keine Antwort der ACD',
    ],
    [
      'stale',
      {
        headline: stale('NOT_READY', null),
        mayBeReady: false,
        callsMayReach: false,
        confirmedAt: NOW - 31_000,
      },
      'No answer for 31 s',
      'Seit 31 s keine Antwort',
    ],
    [
      'stale since a moment that is still to come',
      {
        headline: stale('NOT_READY', null),
        mayBeReady: false,
        callsMayReach: false,
        confirmedAt: NOW + 31_000,
      },
      'No answer for 0 s',
      'Seit 0 s keine Antwort',
    ],
    [
      'stale for a reason',
      {
        headline: stale('NOT_READY', 'proxy'),
        mayBeReady: false,
        callsMayReach: false,
        failure: 'proxy',
        confirmedAt: NOW - 31_000,
      },
      'No answer for 31 s · the proxy does not let Bereit through',
      'Seit 31 s keine Antwort · der Proxy lässt die App nicht durch',
    ],
    [
      'stale for long, while it was Ready',
      { headline: stale('READY', 'offline'), failure: 'offline', confirmedAt: NOW - 185_000 },
      'No answer for 3 min · no connection to the ACD. Calls may still reach you.',
      'Seit 3 min keine Antwort · keine Verbindung zur ACD. Anrufe können dich noch erreichen.',
    ],
    [
      'asked for',
      { headline: { is: 'changing', to: 'READY', reason: null } },
      'Waiting for the ACD to confirm',
      'Die ACD hat noch nicht bestätigt',
    ],
    [
      'owed, and just sent',
      { headline: { is: 'changing', to: 'NOT_READY', reason: null }, owesNotReady: true },
      'Waiting for the ACD to confirm',
      'Die ACD hat noch nicht bestätigt',
    ],
    [
      'owed, and cannot be delivered',
      { headline: { is: 'changing', to: 'NOT_READY', reason: null }, owesNotReady: true, failure: 'offline' },
      'Not Ready is sent again until the ACD confirms it. Calls may still reach you.',
      '„Nicht bereit“ wird so lange gesendet, bis die ACD es bestätigt. Anrufe können dich noch erreichen.',
    ],
    [
      'owed for so long that the state is stale',
      {
        headline: stale('READY', 'offline'),
        failure: 'offline',
        owesNotReady: true,
        confirmedAt: NOW - 31_000,
      },
      'No answer for 31 s · no connection to the ACD. Calls may still reach you. Not Ready is sent again until the ACD confirms it.',
      'Seit 31 s keine Antwort · keine Verbindung zur ACD. Anrufe können dich noch erreichen. „Nicht bereit“ wird so lange gesendet, bis die ACD es bestätigt.',
    ],
    [
      'owed, and nothing was ever heard',
      {
        headline: { is: 'unknown', was: null, cause: 'offline' },
        failure: 'offline',
        confirmedAt: null,
        owesNotReady: true,
      },
      'No answer from the ACD yet. Calls may still reach you. Not Ready is sent again until the ACD confirms it.',
      'Noch keine Antwort der ACD. Anrufe können dich noch erreichen. „Nicht bereit“ wird so lange gesendet, bis die ACD es bestätigt.',
    ],
  ])('%s', (_what, snapshot, en, de) => {
    const { container, unmount } = show(snapshot);
    expect(header(container)).toBe(en);
    unmount();
    expect(header(show(snapshot, { language: 'de' }).container)).toBe(de);
  });

  it.each<[Extract<Headline, { is: 'needs-you' }>['why'], RegExp, RegExp]>([
    [
      'auth',
      /refuses the access key.*administrator.*office network/,
      /lehnt den Zugangsschlüssel ab.*Firmennetz/,
    ],
    ['not-found', /does not know this email address/, /kennt diese E-Mail-Adresse nicht/],
    ['no-key', /no access key/, /keinen Zugangsschlüssel/],
    ['invalid-email', /no valid email address/, /keine gültige E-Mail-Adresse/],
    ['no-account', /No account is set up/, /noch kein Konto eingerichtet/],
    ['test-runtime', /outdated Electron/, /veralteten Electron/],
  ])('needs somebody (%s): it says what to do', (why, en, de) => {
    const needs: Partial<Snapshot> = {
      look: 'needs-you',
      headline: { is: 'needs-you', why },
      failure: 'auth',
    };
    const { container, unmount } = show(needs);
    expect(header(container)).toMatch(en);
    unmount();
    expect(header(show(needs, { language: 'de' }).container)).toMatch(de);
  });

  it.each<[string, Partial<Snapshot>, RegExp]>([
    ['who may be Ready', { mayBeReady: true }, /office network.*\. Calls may still reach you\.$/],
    [
      'who is owed a Not Ready',
      { mayBeReady: false, owesNotReady: true },
      /Calls may still reach you\. Not Ready is sent again until the ACD confirms it\.$/,
    ],
    ['who is not', { mayBeReady: false, callsMayReach: false }, /limited to it\.$/],
  ])('needs somebody for an agent %s: it says whether calls come', (_who, snapshot, text) => {
    const { container } = show({
      look: 'needs-you',
      headline: { is: 'needs-you', why: 'auth' },
      failure: 'auth',
      ...snapshot,
    });
    expect(header(container)).toMatch(text);
  });

  it.each<['en' | 'de', RegExp, RegExp]>([
    ['en', /Unlock the keychain/, /offers no keychain, so enter the access key again/],
    ['de', /Entsperre den Schlüsselbund/, /keinen Schlüsselbund\. Gib den Zugangsschlüssel/],
  ])('in %s sends nobody to a keychain that is not there', (language, unlock, enter) => {
    const needs: Partial<Snapshot> = { look: 'needs-you', headline: { is: 'needs-you', why: 'no-key' } };
    const { container, unmount } = show(needs, { language });
    expect(header(container)).toMatch(unlock);
    unmount();
    const capabilities = { ...SNAPSHOT.capabilities, keychain: 'missing' } as const;
    const without = show({ ...needs, capabilities }, { language }).container;
    expect(header(without)).toMatch(enter);
    expect(header(without)).not.toMatch(unlock);
  });

  it('grows older while nobody hears anything', () => {
    const { container } = show();
    act(() => jest.advanceTimersByTime(3000));
    expect(header(container)).toBe('Confirmed 7 s ago');
  });
});

describe('what can be done', () => {
  const NOT_READY: Partial<Snapshot> = {
    look: 'not-ready',
    headline: { is: 'not-ready', reason: 'COF', time: SINCE },
    allowed: { goReady: true, goNotReady: true },
  };

  it.each<['en' | 'de', string, string[]]>([
    ['en', 'Go Ready', ['Coffee', 'Lunch', 'Without a reason']],
    ['de', 'Bereit melden', ['Kaffee', 'Mittagspause', 'Ohne Grund']],
  ])('in %s is a button each', (language, ready, reasons) => {
    show(NOT_READY, { language });
    expect(buttons()).toEqual([ready, ...reasons]);
  });

  it('keeps the focus on the page with each click', () => {
    const { rerender } = show(NOT_READY);
    const button = (name: string) => screen.getByRole('button', { name });
    button('Lunch').focus();
    fireEvent.click(button('Lunch'));
    const headline = { is: 'not-ready', reason: 'LUN', time: SINCE } as const;
    rerender(
      <StatePage snapshot={{ ...SNAPSHOT, ...NOT_READY, headline }} setting={shown.SETTING} send={send} />,
    );
    expect(document.activeElement).toBe(button('Lunch'));
    button('Go Ready').focus();
    fireEvent.click(button('Go Ready'));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });

  it('asks for Ready', () => {
    show(NOT_READY);
    fireEvent.click(screen.getByRole('button', { name: 'Go Ready' }));
    expect(send.mock.calls).toEqual([['state.go-ready']]);
  });

  it.each<[string, string | null]>([
    ['Coffee', 'COF'],
    ['Lunch', 'LUN'],
    ['Without a reason', null],
  ])('asks for Not Ready: %s', (name, reason) => {
    show();
    fireEvent.click(screen.getByRole('button', { name }));
    expect(send.mock.calls).toEqual([['state.go-not-ready', { reason }]]);
  });

  it('is no dead button: what is not allowed is not there', () => {
    show({ allowed: { goReady: false, goNotReady: true } });
    expect(buttons()).toEqual(['Coffee', 'Lunch', 'Without a reason']);
    cleanup();
    show({ allowed: { goReady: true, goNotReady: false } });
    expect(buttons()).toEqual(['Go Ready']);
    cleanup();
    show({ allowed: { goReady: false, goNotReady: false } });
    expect(buttons()).toEqual([]);
  });

  const pressed = () =>
    within(screen.getByRole('region'))
      .getAllByRole<HTMLButtonElement>('button')
      .map(button => [
        button.textContent,
        button.getAttribute('aria-pressed'),
        button.getAttribute('aria-disabled') === 'true',
      ]);

  it('with the current reason, ours and confirmed, is pressed and no choice', () => {
    show(NOT_READY);
    expect(pressed()).toEqual([
      ['Coffee', 'true', true],
      ['Lunch', 'false', false],
      ['Without a reason', 'false', false],
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Coffee' }));
    expect(send).not.toHaveBeenCalled();
  });

  it.each<[string, Headline, boolean]>([
    ['without a reason, by us', { is: 'not-ready', reason: null, time: SINCE }, true],
    ['by others', { is: 'not-ready', reason: null, time: SEEN }, false],
    ['not yet', { is: 'changing', to: 'NOT_READY', reason: 'COF' }, false],
    ['Ready', { is: 'ready', time: SINCE }, false],
  ])('with the state %s, no reason is pressed', (_what, headline, noneIsSet) => {
    show({ headline });
    expect(pressed()).toEqual([
      ['Coffee', 'false', false],
      ['Lunch', 'false', false],
      ['Without a reason', 'false', noneIsSet],
    ]);
  });

  it.each<[string, string, Partial<Snapshot>]>([
    ['Go Not Ready', 'Nicht bereit melden', {}],
    ['Change the reason', 'Grund wechseln', NOT_READY],
  ])('is grouped under %j', (en, de, snapshot) => {
    show(snapshot);
    expect(screen.getByRole('region', { name: en })).not.toBeNull();
    cleanup();
    show(snapshot, { language: 'de' });
    expect(screen.getByRole('region', { name: de })).not.toBeNull();
  });

  it('without reasons is still Not Ready', () => {
    show({}, { reasons: [] });
    expect(buttons()).toEqual(['Without a reason']);
  });
});

describe('a notice', () => {
  const notice: Told = {
    ...FOREIGN,
    id: 1,
    is: 'changed-elsewhere',
    lastSeenAt: at(10, 41),
    seenAt: at(10, 43),
  };
  it.each<['en' | 'de', string, RegExp]>([
    ['en', 'Not Ready, changed elsewhere', /^Ready → Not Ready between 10:41 and 10:43\. Likely/],
    ['de', 'Nicht bereit, anderswo gesetzt', /^Bereit → Nicht bereit zwischen 10:41 und 10:43\. Verm/],
  ])('in %s is a card under the state', (language, title, body) => {
    show({ notice }, { language });
    const heading = screen.getByRole('heading', { level: 2, name: title });
    expect(heading.nextElementSibling?.textContent).toMatch(body);
  });

  it('is not there when there is nothing to tell', () => {
    show();
    expect(screen.getAllByRole('heading').map(heading => heading.textContent)).toEqual([
      'Ready',
      'Go Not Ready',
    ]);
  });

  it('that only repeats what to do is left to the line above', () => {
    show({
      look: 'needs-you',
      headline: { is: 'needs-you', why: 'auth' },
      notice: { id: 1, is: 'blocked', cause: 'auth', callsMayReach: false },
      allowed: { goReady: false, goNotReady: true },
    });
    expect(screen.queryByText('Bereit needs you')).toBeNull();
    expect(screen.getAllByText(/refuses the access key/)).toHaveLength(1);
    cleanup();
    show({
      look: 'unknown',
      headline: { is: 'unknown', was: { state: 'READY', at: at(10, 41) }, cause: 'offline' },
      failure: 'offline',
      notice: { id: 1, is: 'lost-while-ready', confirmedAt: at(10, 41) },
    });
    expect(screen.getAllByText(/Calls may still reach you/)).toHaveLength(1);
  });

  it.each<[Told, string, string]>([
    [
      { id: 1, is: 'not-ready-by-rule', rule: 'idle', at: at(10, 42), confirmed: true },
      'Not Ready since 10:42 (no input)',
      'Nicht bereit seit 10:42 (keine Eingabe)',
    ],
    [
      { id: 1, is: 'not-ready-by-rule', rule: 'sleep', at: at(10, 42), confirmed: false },
      'Not Ready is not confirmed yet (sleep)',
      '„Nicht bereit“ ist noch nicht bestätigt (Energiesparen)',
    ],
    [
      { id: 1, is: 'rule-stands-down', rule: 'logOff' },
      'Bereit no longer goes Not Ready at log-off',
      'Beim Abmelden vom Computer bleibt der Status jetzt, wie er ist',
    ],
    [
      { id: 1, is: 'idle-soon', at: at(11, 55) },
      'Not Ready at 11:55: no input',
      'Um 11:55 auf „Nicht bereit“: keine Eingabe',
    ],
    [
      { id: 1, is: 'done', state: 'READY', by: 'unlock', at: at(11, 54) },
      'Ready since 11:54',
      'Bereit seit 11:54',
    ],
  ])('(%j) has a card', (told, en, de) => {
    show({ notice: told });
    expect(screen.getByRole('region', { name: en })).not.toBeNull();
    show({ notice: told }, { language: 'de' });
    expect(screen.getByRole('region', { name: de })).not.toBeNull();
  });

  it('of a key combination has none: the state above is what it says', () => {
    show({ notice: { id: 1, is: 'done', state: 'READY', by: 'you', at: at(10, 42) } });
    expect(screen.queryByRole('region', { name: /since/ })).toBeNull();
    expect(status()).toEqual(['Ready', 'since 10:42 · set by you']);
  });

  it('is told to screen readers as it comes, by its title', () => {
    const { rerender } = show();
    const live = screen.getAllByRole('status').find(region => region.textContent === '');
    rerender(<StatePage snapshot={{ ...SNAPSHOT, notice }} setting={shown.SETTING} send={send} />);
    const card = screen.getByRole('region', { name: 'Not Ready, changed elsewhere' });
    expect(card.parentElement).toBe(live);
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
    ['bereit', { ...SINCE, by: 'bereit' }, 'since 10:42 · a late Ready was taken back'],
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
      'Ready → Not Ready between 10:41 and 10:43. Likely missed calls, a supervisor, the portal or another desktop.',
    ]);
  });

  it.each<[Since, Told, string]>([
    [elsewhere, { ...change, id: 1, is: 'changed-elsewhere' }, 'seen 10:43'],
    [
      { ...SINCE, by: 'lock' },
      { id: 1, is: 'not-ready-by-rule', rule: 'lock', at: at(10, 42), confirmed: true },
      'since 10:42',
    ],
    [{ ...SINCE, by: 'bereit' }, { id: 1, is: 'late-ready-undone' }, 'since 10:42'],
  ])('%j is left to the notice that tells it', (time, notice, said) => {
    show({ ...notReady(time), notice });
    expect(status()).toEqual(['Not Ready', said]);
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
  ['en', 'Quit Bereit'],
  ['de', 'App beenden'],
])('in %s has the way out where there is no tray, and only there', (language, quit) => {
  show({ capabilities: { ...SNAPSHOT.capabilities, tray: 'uncertain' } }, { language });
  expect(screen.queryByRole('button', { name: quit })).toBeNull();
  show({ capabilities: { ...SNAPSHOT.capabilities, tray: 'missing' } }, { language });
  fireEvent.click(screen.getByRole('button', { name: quit }));
  expect(send.mock.calls).toEqual([['app.ask-quit']]);
});
