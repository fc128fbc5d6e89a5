import { describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import type { Headline, Snapshot } from '../../electron/contract/snapshot';
import {
  buttons,
  NOW,
  page,
  read,
  SEEN,
  SINCE,
  send,
  show,
  standStill,
  status,
} from '../../tests/support/state-page';

standStill();

const COFFEE = { code: 'COF', label: { en: 'Coffee', de: 'Kaffee' } };
const NOT_READY: Partial<Snapshot> = {
  look: 'not-ready',
  headline: { is: 'not-ready', reason: 'COF', time: SINCE },
  allowed: { goReady: true, goNotReady: true },
};

describe('what can be done', () => {
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
    rerender(page({ ...NOT_READY, headline }));
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
        read(button),
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

  const press = (key: string, options: KeyboardEventInit = {}) =>
    fireEvent.keyDown(document.body, { key, ...options });

  it.each<[string, string | null]>([
    ['1', 'COF'],
    ['2', 'LUN'],
    ['0', null],
  ])('by the digit %s asks for %j', (digit, reason) => {
    show();
    press(digit);
    expect(send.mock.calls).toEqual([['state.go-not-ready', { reason }]]);
  });

  it('by a digit asks for nothing that is not there, not allowed, held down, or part of a combination', () => {
    show(NOT_READY);
    press('3');
    press('1'); // the current one
    press('2', { ctrlKey: true });
    press('2', { altKey: true });
    press('2', { metaKey: true });
    press('2', { repeat: true });
    press('x');
    expect(send).not.toHaveBeenCalled();
    press('2');
    expect(send.mock.calls).toEqual([['state.go-not-ready', { reason: 'LUN' }]]);
  });

  it('leaves digits to whoever types them, and to nobody once the page is gone', () => {
    const { unmount } = show();
    const field = document.body.appendChild(document.createElement('input'));
    fireEvent.keyDown(field, { key: '1' });
    field.remove();
    unmount();
    press('1');
    expect(send).not.toHaveBeenCalled();
  });

  it('shows nine reasons their digits, the others none, and none its 0', () => {
    const many = Array.from({ length: 11 }, (_, n) => ({
      code: `R${n + 1}`,
      label: { en: `R${n + 1}`, de: '' },
    }));
    show({}, { reasons: many });
    const keys = screen
      .getAllByRole('button')
      .map(button => [read(button), button.getAttribute('aria-keyshortcuts')]);
    expect(keys.slice(7)).toEqual([
      ['R8', '8'],
      ['R9', '9'],
      ['R10', null],
      ['R11', null],
      ['Without a reason', '0'],
    ]);
    press('9');
    expect(send.mock.calls).toEqual([['state.go-not-ready', { reason: 'R9' }]]);
  });

  it.each<['en' | 'de', string]>([
    ['en', 'Coffee 15 min'],
    ['de', 'Kaffee 15 Min.'],
  ])('in %s tells a time limit', (language, name) => {
    show({}, { language, reasons: [{ ...COFFEE, minutes: 15 }] });
    expect(buttons()[0]).toBe(name);
  });

  it('shows what was asked for as on its way, at once', () => {
    show({ look: 'changing', headline: { is: 'changing', to: 'NOT_READY', reason: 'COF' } });
    expect(screen.getByRole('button', { name: 'Coffee', busy: true })).not.toBeNull();
    expect(screen.queryByRole('button', { name: 'Lunch', busy: true })).toBeNull();
  });
});

describe('the way back to Ready', () => {
  it.each<['en' | 'de', string]>([
    ['en', 'Going Ready…'],
    ['de', 'Wechsel auf „Bereit“…'],
  ])('in %s rests while it is on its way, and stays where it is', (language, name) => {
    const headline = { is: 'changing', to: 'READY', reason: null } as const;
    show({ look: 'changing', headline, allowed: { goReady: false, goNotReady: true } }, { language });
    const button = screen.getByRole('button', { name, busy: true });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(button);
    expect(send).not.toHaveBeenCalled();
  });
});

describe('a time limit', () => {
  const BREAK = { ...COFFEE, minutes: 15 };
  const begun = (at: number) =>
    ({ is: 'not-ready', reason: 'COF', time: { ...SINCE, at } }) satisfies Snapshot['headline'];
  const since = (minutes: number): Partial<Snapshot> => ({
    ...NOT_READY,
    headline: begun(NOW - minutes * 60_000),
  });

  it.each<[number, string, string]>([
    [0, '15 min left · until 12:09', 'noch 15 Min. · bis 12:09'],
    [13.5, '2 min left · until 11:55', 'noch 2 Min. · bis 11:55'],
    [14.5, '30 sec left · until 11:54', 'noch 30 Sek. · bis 11:54'],
    [15, '0 sec over · planned until 11:54', '0 Sek. drüber · geplant bis 11:54'],
    [25, '10 min over · planned until 11:44', '10 Min. drüber · geplant bis 11:44'],
  ])('after %f minutes: %s', (minutes, en, de) => {
    show(since(minutes), { reasons: [BREAK] });
    expect(status().at(-1)).toBe(en);
    cleanup();
    show(since(minutes), { reasons: [BREAK], language: 'de' });
    expect(status().at(-1)).toBe(de);
  });

  it('is 15 minutes when it begins, though the page was drawn a moment before', () => {
    const { rerender } = show({}, { reasons: [BREAK] });
    act(() => jest.advanceTimersByTime(900));
    rerender(page({ ...since(0), headline: begun(NOW + 900) }, { reasons: [BREAK] }));
    expect(status().at(-1)).toBe('15 min left · until 12:09');
  });

  it('is no longer than it is where the clock was set back', () => {
    show(since(-3), { reasons: [BREAK] });
    expect(status().at(-1)).toBe('15 min left · until 12:12');
  });

  /** What of a live region a screen reader tells by itself: no timer. */
  function spokenOf(region: Element): string {
    const heard = region.cloneNode(true) as Element;
    for (const timer of heard.querySelectorAll('[role=timer]')) timer.remove();
    return read(heard);
  }

  it('runs on without a word to screen readers', () => {
    show(since(14), { reasons: [BREAK] });
    const region = screen.getByRole('heading', { level: 1 }).parentElement as HTMLElement;
    expect(region.getAttribute('role')).toBe('status');
    const heard = new Set<string>();
    const seen = new Set<string | undefined>();
    for (let second = 0; second < 100; second++) {
      heard.add(spokenOf(region));
      seen.add(status().at(-1) ?? undefined);
      act(() => jest.advanceTimersByTime(1000));
    }
    expect(heard.size).toBe(1);
    expect(seen.size).toBeGreaterThan(60);
  });

  it('is not told where nobody knows when the break began, of a reason without one, nor of READY', () => {
    const told = () => status().filter(line => /left|over/.test(line ?? ''));
    show({ ...NOT_READY, headline: { is: 'not-ready', reason: 'COF', time: SEEN } }, { reasons: [BREAK] });
    expect(told()).toEqual([]);
    cleanup();
    show(since(1), { reasons: [COFFEE] });
    expect(told()).toEqual([]);
    cleanup();
    show({}, { reasons: [BREAK] });
    expect(told()).toEqual([]);
  });
});
