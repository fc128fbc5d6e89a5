import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { Capability } from '../../electron/contract/capabilities';
import type { Rules, Setting } from '../../electron/contract/setting';
import type { Snapshot } from '../../electron/contract/snapshot';
import type { RuleName } from '../../electron/contract/state';
import { SETTING, SNAPSHOT } from '../../tests/support/shown';
import { CheckReasonsPage } from './CheckReasonsPage';

let taken = true;
const send = jest.fn(async (..._call: unknown[]) =>
  taken ? { ok: true, value: undefined } : { ok: false, error: 'failed' },
);
beforeEach(() => {
  taken = true;
  send.mockClear();
});

const page = (snapshot: Partial<Snapshot>, setting: Partial<Setting>) => (
  <CheckReasonsPage
    snapshot={{ ...SNAPSHOT, ...snapshot }}
    setting={{ ...SETTING, ...setting }}
    send={send as never}
  />
);
const show = (snapshot: Partial<Snapshot> = {}, setting: Partial<Setting> = {}) => {
  const { rerender } = render(page(snapshot, setting));
  return (next: Partial<Snapshot>) => rerender(page(next, setting));
};
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const has = (name: string) => screen.queryByRole('button', { name }) !== null;
const set = (reason: string): Partial<Snapshot> => ({
  look: 'not-ready',
  headline: { is: 'not-ready', reason, time: { is: 'since', by: 'you', at: 0 } },
  currentReason: reason,
  allowed: { goReady: true, goNotReady: true },
});

describe('the check', () => {
  it('sets the reason that is chosen, shows what the ACD says, and then asks what the portal shows', async () => {
    const follow = show();
    expect(screen.getByText(/^Ready · seen/)).not.toBeNull();
    await press('Set Coffee now');
    expect(send.mock.calls).toEqual([['state.go-not-ready', { reason: 'COF' }]]);
    follow({ look: 'changing', headline: { is: 'changing', to: 'NOT_READY', reason: 'COF' } });
    expect(screen.getByText('Going Not Ready…')).not.toBeNull();
    expect(screen.queryByRole('group')).toBeNull();
    follow(set('COF'));
    expect(screen.getByText(/^Not Ready \(Coffee\) · since/)).not.toBeNull();
    expect(screen.getByRole('group', { name: 'Does the portal show Coffee?' })).not.toBeNull();
  });

  it.each<['en' | 'de', string]>([
    ['en', 'This sets you Not Ready.'],
    ['de', 'Dabei wirst du auf „Nicht bereit“ gesetzt.'],
  ])('in %s says first that it takes one out of Ready', (language, text) => {
    const { rerender } = render(page({}, { language }));
    expect(screen.getByText(text)).not.toBeNull();
    rerender(page(set('LUN'), { language }));
    expect(screen.queryByText(text)).toBeNull();
  });

  it('works with any reason, in German too', async () => {
    show(set('COF'), { language: 'de' });
    expect(screen.getByRole('group', { name: 'Zeigt das Portal Kaffee?' })).not.toBeNull();
    fireEvent.change(screen.getByRole('combobox', { name: 'Grund' }), { target: { value: 'LUN' } });
    expect(screen.queryByRole('group')).toBeNull();
    await press('Jetzt Mittagspause setzen');
    expect(send.mock.calls).toEqual([['state.go-not-ready', { reason: 'LUN' }]]);
  });

  it('sends a reason that is set already once more, by way of none', async () => {
    show(set('COF'));
    await press('Set Coffee once more');
    expect(send.mock.calls).toEqual([
      ['state.go-not-ready', { reason: null }],
      ['state.go-not-ready', { reason: 'COF' }],
    ]);
  });

  it('is over with a yes', async () => {
    show(set('COF'));
    await press('Yes');
    expect(document.activeElement?.textContent).toBe('Done');
    expect(screen.getByRole('status').textContent).toBe('Good: your reasons arrive.');
    expect([has('Set Coffee once more'), has('Skip')]).toEqual([false, false]);
    await press('Done');
    expect(send.mock.calls).toEqual([['page.open', { page: 'state' }]]);
  });

  it('after a no explains what cannot be told apart, and offers the other name of the field', async () => {
    const follow = show(set('COF'));
    expect(screen.queryByRole('combobox', { name: 'Name of the reason’s field' })).toBeNull();
    await press('No');
    expect(screen.getByRole('alert').textContent).toMatch(
      /ignores the reason looks just like one that takes it/,
    );
    const name = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Name of the reason’s field' });
    expect([...name.options].map(option => option.value)).toEqual(['auto', 'nrr', 'not_ready_reason']);
    fireEvent.change(name, { target: { value: 'not_ready_reason' } });
    expect(send.mock.calls).toEqual([['settings.change', { notReadyReasonField: 'not_ready_reason' }]]);
    await press('Set Coffee once more');
    expect(send).toHaveBeenLastCalledWith('state.go-not-ready', { reason: 'COF' });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Set Coffee once more');
    follow(set('COF'));
    expect(screen.getByRole('group', { name: 'Does the portal show Coffee?' })).not.toBeNull();
  });

  it('can be skipped', async () => {
    show();
    await press('Skip');
    expect(send.mock.calls).toEqual([['page.open', { page: 'state' }]]);
  });

  it('says when a command was refused', async () => {
    taken = false;
    show();
    await press('Set Coffee now');
    expect(screen.getByRole('alert').textContent).toBe('That did not work. Try again.');
  });
});

describe('without reasons', () => {
  const NONE: Partial<Setting> = { reasons: [], preferences: { ...SETTING.preferences, reasons: [] } };

  it.each<['en' | 'de', RegExp, string]>([
    ['en', /^First add the reasons/, 'Add a reason'],
    ['de', /^Trage zuerst die Gründe/, 'Grund hinzufügen'],
  ])('in %s they are added first', (language, text, add) => {
    show({}, { ...NONE, language });
    expect(screen.getByText(text)).not.toBeNull();
    expect(has(add)).toBe(true);
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});

it('the editor stays when the first reason is there: there may be more', () => {
  const none = { ...SETTING, reasons: [], preferences: { ...SETTING.preferences, reasons: [] } };
  const { rerender } = render(page({}, none));
  rerender(page({}, {}));
  expect([has('Add a reason'), has('Set Coffee now')]).toEqual([true, true]);
});

describe('while one is here', () => {
  it('start at login can be chosen', async () => {
    show();
    const box = screen.getByRole('checkbox', { name: 'Start at login' });
    await act(async () => void fireEvent.click(box));
    expect(send.mock.calls).toEqual([['login-start.choose', { on: true }]]);
  });

  it.each<[RuleName[], RegExp, RegExp]>([
    [
      ['lock', 'sleep', 'logOff'],
      /^Bereit goes Not Ready for you when the screen is locked, before the computer sleeps, and at log-off\. You/,
      /^Die App setzt dich auf „Nicht bereit“: bei Bildschirmsperre, vor dem Energiesparen und beim Abmelden vom Computer\. Das/,
    ],
    [
      ['idle'],
      /^Bereit goes Not Ready for you when you touch neither keyboard nor mouse\. You/,
      /^Die App setzt dich auf „Nicht bereit“: ohne Eingabe an Tastatur oder Maus\. Das/,
    ],
    [[], /^Bereit changes nothing by itself\. You/, /^Von sich aus ändert die App nichts\. Das/],
  ])('the rules that are on (%j) are said', (on, en, de) => {
    const preferences = { ...SETTING.preferences, rules: withOn(on) };
    show({}, { preferences });
    expect(screen.getByText(en)).not.toBeNull();
    show({}, { preferences, language: 'de' });
    expect(screen.getByText(de)).not.toBeNull();
  });

  it.each<[string, Partial<Snapshot>, RegExp]>([
    ['cannot be kept here', lock('missing'), /does not tell when the screen is locked/],
    ['may not be kept here', lock('uncertain'), /may not tell when the screen is locked/],
    ['stands down', { standDown: ['lock'] }, /The rule pauses/],
  ])('a lock rule that %s is not promised', (_what, snapshot, text) => {
    show(snapshot);
    expect(screen.getByText(text)).not.toBeNull();
    expect(screen.getByText(/Bereit goes Not Ready/).textContent).not.toMatch(/screen/);
    show(snapshot, { preferences: { ...SETTING.preferences, rules: withOn(['sleep']) } });
    expect(screen.getAllByText(text)).toHaveLength(1);
  });

  it('no other rule is promised where it cannot be kept', () => {
    const capabilities = { ...SNAPSHOT.capabilities, sleep: 'missing', logOff: 'uncertain' } as const;
    show({ capabilities });
    expect(screen.getByText(/Bereit goes Not Ready/).textContent).toMatch(
      /you when the screen is locked\. You/,
    );
  });
});

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
