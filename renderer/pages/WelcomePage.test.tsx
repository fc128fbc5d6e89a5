import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { Setting } from '../../electron/contract/setting';
import type { Snapshot } from '../../electron/contract/snapshot';
import { SETTING, SNAPSHOT } from '../../tests/support/shown';
import { WelcomePage } from './WelcomePage';

let taken = true;
const send = jest.fn(async (..._call: unknown[]) =>
  taken ? { ok: true, value: undefined } : { ok: false, error: 'failed' },
);
beforeEach(() => {
  taken = true;
  send.mockClear();
});

const show = (setting: Partial<Setting> = {}, snapshot: Partial<Snapshot> = {}) =>
  render(
    <WelcomePage
      snapshot={{ ...SNAPSHOT, ...snapshot }}
      setting={{ ...SETTING, account: null, reasons: [], keyStorage: 'none', ...setting }}
      step={{ number: 1, of: 5, back: null, next: 'set-up' }}
      send={send as never}
    />,
  );
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const radio = (name: string) => screen.getByRole<HTMLInputElement>('radio', { name });

describe('the first page', () => {
  it.each<['en' | 'de', string, RegExp, string, RegExp, string, RegExp]>([
    [
      'en',
      'Step 1 of 5 Welcome to Schalter',
      /shows whether calls reach you/,
      'Set up',
      /You need your email and an access key/,
      'Try the demo',
      /needs nothing: no account, no key, no network/,
    ],
    [
      'de',
      'Schritt 1 von 5 Willkommen bei Schalter',
      /zeigt dir, ob dich Anrufe erreichen/,
      'Einrichten',
      /Du brauchst deine E-Mail-Adresse und einen Zugangsschlüssel/,
      'Demo ausprobieren',
      /braucht nichts: kein Konto, keinen Schlüssel, kein Netz/,
    ],
  ])(
    'in %s says what Schalter is, and what each way needs',
    (language, name, what, setUp, needs, demo, nothing) => {
      show({ language });
      expect(screen.getByRole('region', { name })).not.toBeNull();
      for (const text of [what, needs, nothing]) expect(screen.getByText(text)).not.toBeNull();
      expect(screen.getAllByRole('button').map(button => button.textContent)).toEqual([setUp, demo]);
      expect(document.activeElement?.textContent).toBe(setUp);
    },
  );

  it.each<[string, unknown[]]>([
    ['Set up', ['page.open', { page: 'set-up' }]],
    ['Try the demo', ['account.demo']],
  ])('leads on by %s', (button, call) => {
    show();
    press(button);
    expect(send.mock.calls).toEqual([call]);
  });

  it('goes on with Enter, and has nothing to go back to', () => {
    show();
    fireEvent.keyDown(radio('English'), { key: 'Escape' });
    expect(send).not.toHaveBeenCalled();
    fireEvent.keyDown(radio('English'), { key: 'Enter' });
    expect(send.mock.calls).toEqual([['page.open', { page: 'set-up' }]]);
  });

  it('without a tray has the way out', () => {
    show({}, { capabilities: { ...SNAPSHOT.capabilities, tray: 'missing' } });
    press('Quit Schalter');
    expect(send.mock.calls).toEqual([['app.ask-quit']]);
  });
});

describe('the language', () => {
  it.each<['en' | 'de', string, 'English' | 'Deutsch']>([
    ['en', 'Language', 'English'],
    ['de', 'Sprache', 'Deutsch'],
  ])('is that of the system at first (%s), and each is called as its speakers do', (language, name, own) => {
    show({ language });
    expect(screen.getByRole('group', { name })).not.toBeNull();
    expect(screen.getAllByRole('radio').map(one => one.closest('label')?.textContent)).toEqual([
      'English',
      'Deutsch',
    ]);
    expect(radio(own).checked).toBe(true);
    expect(radio('Deutsch').closest('label')?.lang).toBe('de');
  });

  it('is chosen at once', async () => {
    show();
    await act(async () => void fireEvent.click(radio('Deutsch')));
    expect(send.mock.calls).toEqual([['settings.change', { language: 'de' }]]);
  });

  it('that could not be kept is said', async () => {
    taken = false;
    show();
    await act(async () => void fireEvent.click(radio('Deutsch')));
    expect(screen.getByRole('alert').textContent).toBe('Could not be saved. Try again.');
  });

  it.each<['en' | 'de', string]>([
    ['en', 'Set by your administrator'],
    ['de', 'Von der Administration festgelegt'],
  ])('that the administrator keeps cannot be chosen, and in %s that is said', (language, text) => {
    show({ language, locked: ['language'] });
    expect(screen.getByRole<HTMLFieldSetElement>('group').disabled).toBe(true);
    expect(screen.getByText(text)).not.toBeNull();
  });
});
