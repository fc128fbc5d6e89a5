import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { Step } from '../../electron/contract/first-run';
import type { Setting } from '../../electron/contract/setting';
import type { Snapshot } from '../../electron/contract/snapshot';
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

/** The step it is in the first run. */
const STEP: Step = { number: 4, of: 5, back: 'first-reasons', next: 'first-habits' };
const page = (snapshot: Partial<Snapshot>, setting: Partial<Setting>, step: Step | null) => (
  <CheckReasonsPage
    snapshot={{ ...SNAPSHOT, ...snapshot }}
    setting={{ ...SETTING, ...setting }}
    step={step}
    send={send as never}
  />
);
const show = (snapshot: Partial<Snapshot> = {}, setting: Partial<Setting> = {}, step: Step | null = null) => {
  const { rerender } = render(page(snapshot, setting, step));
  return (next: Partial<Snapshot>) => rerender(page(next, setting, step));
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
    const { rerender } = render(page({}, { language }, null));
    expect(screen.getByText(text)).not.toBeNull();
    rerender(page(set('LUN'), { language }, null));
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
    expect([has('Set Coffee once more'), has('Back')]).toEqual([false, false]);
    await press('Done');
    expect(send.mock.calls).toEqual([['page.open', { page: 'settings' }]]);
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

  it('leads back to the settings, where it was opened', async () => {
    show();
    await press('Back');
    fireEvent.keyDown(document, { key: 'Escape' });
    expect(send.mock.calls).toEqual(Array(2).fill(['page.open', { page: 'settings' }]));
  });

  it('says when a command was refused', async () => {
    taken = false;
    show();
    await press('Set Coffee now');
    expect(screen.getByRole('alert').textContent).toBe('That did not work. Try again.');
  });
});

it.each<['en' | 'de', RegExp]>([
  ['en', /^First add the reasons/],
  ['de', /^Trage zuerst die Gründe/],
])('without reasons there is nothing to check, and in %s that is said', (language, text) => {
  show({}, { reasons: [], preferences: { ...SETTING.preferences, reasons: [] }, language });
  expect(screen.getByText(text)).not.toBeNull();
  expect(screen.queryByRole('combobox')).toBeNull();
});

describe('as a step of the first run', () => {
  it.each<['en' | 'de', string, string, string[]]>([
    ['en', 'Step 4 of 5', 'Do your reasons arrive?', ['Set Coffee now', 'Skip', 'Back']],
    ['de', 'Schritt 4 von 5', 'Kommen deine Gründe an?', ['Jetzt Kaffee setzen', 'Überspringen', 'Zurück']],
  ])('in %s it says which, and begins at the reason', (language, step, title, buttons) => {
    show({}, { language }, STEP);
    expect(screen.getByRole('region', { name: `${step} ${title}` })).not.toBeNull();
    expect(screen.getAllByRole('button').map(button => button.textContent)).toEqual(buttons);
    expect(document.activeElement).toBe(screen.getByRole('combobox'));
  });

  it('goes on with Enter and back with Escape', () => {
    show({}, {}, STEP);
    fireEvent.keyDown(screen.getByRole('combobox'), { key: 'Enter' });
    fireEvent.keyDown(screen.getByRole('combobox'), { key: 'Escape' });
    expect(send.mock.calls).toEqual([
      ['page.open', { page: 'first-habits' }],
      ['page.open', { page: 'first-reasons' }],
    ]);
  });

  it('is done with a yes', async () => {
    show(set('COF'), {}, STEP);
    await press('Yes');
    expect(document.activeElement?.textContent).toBe('Next');
    await press('Next');
    expect(send.mock.calls).toEqual([['page.open', { page: 'first-habits' }]]);
  });
});
