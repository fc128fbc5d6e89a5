import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { Capability } from '../../electron/contract/capabilities';
import type { Rules, Setting } from '../../electron/contract/setting';
import type { Snapshot } from '../../electron/contract/snapshot';
import type { RuleName } from '../../electron/contract/state';
import { SETTING, SNAPSHOT } from '../../tests/support/shown';
import { FirstHabitsPage } from './FirstHabitsPage';

const send = jest.fn(async (..._call: unknown[]) => ({ ok: true, value: undefined }));
beforeEach(() => void send.mockClear());

const show = (snapshot: Partial<Snapshot> = {}, setting: Partial<Setting> = {}) =>
  render(
    <FirstHabitsPage
      snapshot={{ ...SNAPSHOT, ...snapshot }}
      setting={{ ...SETTING, ...setting }}
      step={{ number: 5, of: 5, back: 'first-check', next: 'state' }}
      send={send as never}
    />,
  );
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const LOCK = 'Go Not Ready when the screen is locked';

describe('the last step', () => {
  it.each<['en' | 'de', string, string[], string[]]>([
    ['en', 'Step 5 of 5 What Schalter does by itself', [LOCK, 'Start at login'], ['Done', 'Back']],
    [
      'de',
      'Schritt 5 von 5 Was die App selbst tut',
      ['Bei Bildschirmsperre auf „Nicht\u00a0bereit“ setzen', 'Beim Anmelden starten'],
      ['Fertig', 'Zurück'],
    ],
  ])('in %s offers the lock rule and start at login, and begins there', (language, name, boxes, buttons) => {
    show({}, { language });
    expect(screen.getByRole('region', { name })).not.toBeNull();
    const all = screen.getAllByRole<HTMLInputElement>('checkbox');
    expect(all.map(one => one.labels?.[0]?.textContent)).toEqual(boxes);
    expect(all.map(one => one.checked)).toEqual([true, false]);
    expect(document.activeElement).toBe(all[0]);
    expect(screen.getAllByRole('button').map(button => button.textContent)).toEqual(buttons);
  });

  it('changes what is chosen at once', async () => {
    show();
    await act(async () => void fireEvent.click(box(LOCK)));
    await act(async () => void fireEvent.click(box('Start at login')));
    const { rules } = SETTING.preferences;
    expect(send.mock.calls).toEqual([
      ['settings.change', { rules: { ...rules, lock: { ...rules.lock, enabled: false } } }],
      ['login-start.choose', { on: true }],
    ]);
  });

  it('leaves to the administrator what is locked, and begins with the rest', () => {
    show({}, { locked: ['rules.lock'] });
    expect(box(LOCK).disabled).toBe(true);
    expect(screen.getByText('Set by your administrator')).not.toBeNull();
    expect(document.activeElement).toBe(box('Start at login'));
  });

  it('ends with Enter wherever that means nothing else, but not held down from the step before', () => {
    show();
    fireEvent.keyDown(box(LOCK), { key: 'Enter', repeat: true });
    expect(send).not.toHaveBeenCalled();
    fireEvent.keyDown(box(LOCK), { key: 'Enter' });
    fireEvent.keyDown(screen.getByRole('button', { name: 'Back' }), { key: 'Enter' });
    expect(send.mock.calls).toEqual([['page.open', { page: 'state' }]]);
  });

  it('goes back with Escape', () => {
    show();
    fireEvent.keyDown(box(LOCK), { key: 'Escape' });
    expect(send.mock.calls).toEqual([['page.open', { page: 'first-check' }]]);
  });

  it.each<['en' | 'de', RegExp, RegExp]>([
    ['en', /^The icon in the tray/, /close the window, Schalter goes on/],
    ['de', /^Das Symbol im Infobereich/, /läuft die App im Infobereich weiter/],
  ])('in %s says where Schalter is from now on', (language, icon, closing) => {
    show({}, { language });
    expect([screen.queryByText(icon), screen.queryByText(closing)]).not.toContain(null);
  });

  it('promises no icon where there is no tray', () => {
    show({ capabilities: { ...SNAPSHOT.capabilities, tray: 'missing' } });
    expect(screen.queryByText(/^The icon/)).toBeNull();
    expect(screen.getByText(/shows no tray icons/)).not.toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Quit Schalter' }));
    expect(send.mock.calls).toEqual([['app.ask-quit']]);
  });
});

describe('what Schalter does by itself', () => {
  it.each<[RuleName[], string | null, string | null]>([
    [
      ['lock', 'sleep', 'logOff'],
      'Schalter goes Not Ready for you before the computer sleeps and at log-off.',
      'Die App setzt dich auf „Nicht bereit“: vor dem Energiesparen und beim Abmelden vom Computer.',
    ],
    [
      ['idle'],
      'Schalter goes Not Ready for you when you touch neither keyboard nor mouse.',
      'Die App setzt dich auf „Nicht bereit“: ohne Eingabe an Tastatur oder Maus.',
    ],
    [['lock'], null, null],
  ])('by the rules that are on (%j) is said', (on, en, de) => {
    const preferences = { ...SETTING.preferences, rules: withOn(on) };
    const { unmount } = show({}, { preferences });
    expect(told(/^Schalter goes/)).toBe(en);
    unmount();
    show({}, { preferences, language: 'de' });
    expect(told(/^Die App setzt dich/)).toBe(de);
  });

  it.each<[string, Partial<Snapshot>, RegExp]>([
    ['cannot be kept here', lock('missing'), /does not tell when the screen is locked/],
    ['may not be kept here', lock('uncertain'), /may not tell when the screen is locked/],
    ['stands down', { standDown: ['lock'] }, /The rule pauses/],
  ])('about a lock that %s is said at its switch', (_what, snapshot, text) => {
    show(snapshot);
    const about = box(LOCK).getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(about.map(id => document.getElementById(id)?.textContent).join(' ')).toMatch(text);
  });

  it('is not promised where it cannot be kept', () => {
    const capabilities = { ...SNAPSHOT.capabilities, sleep: 'missing', logOff: 'uncertain' } as const;
    show(
      { capabilities },
      { preferences: { ...SETTING.preferences, rules: withOn(['idle', 'sleep', 'logOff']) } },
    );
    expect(told(/^Schalter goes/)).toBe(
      'Schalter goes Not Ready for you when you touch neither keyboard nor mouse.',
    );
  });
});

function told(pattern: RegExp): string | null {
  return screen.queryByText(pattern)?.textContent?.replaceAll('\u00a0', ' ') ?? null;
}

function lock(capability: Capability): Partial<Snapshot> {
  return { capabilities: { ...SNAPSHOT.capabilities, lock: capability } };
}

function withOn(on: readonly RuleName[]): Rules {
  const { lock, idle, sleep, logOff } = SETTING.preferences.rules;
  return {
    lock: { ...lock, enabled: on.includes('lock') },
    idle: { ...idle, enabled: on.includes('idle') },
    sleep: { ...sleep, enabled: on.includes('sleep') },
    logOff: { ...logOff, enabled: on.includes('logOff') },
  };
}
