import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { Leaving, Result } from '../../electron/contract/bridge';
import type { Language } from '../../electron/contract/state';
import { SETTING, SNAPSHOT } from '../../tests/support/shown';
import { SignOutPage } from './SignOutPage';

let answer: (result: Result<Leaving>) => Promise<void>;
const send = jest.fn(
  (..._call: unknown[]) =>
    new Promise<never>(resolve => {
      answer = result => act(async () => resolve(result as never));
    }),
);
beforeEach(() => void send.mockClear());
const show = (language: Language = 'en') =>
  render(<SignOutPage snapshot={SNAPSHOT} setting={{ ...SETTING, language }} send={send as never} />);
const buttons = () => screen.getAllByRole('button').map(button => button.textContent);
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('signing out', () => {
  it.each<[Language, string, RegExp, string[]]>([
    [
      'en',
      'Sign out?',
      /First Schalter goes Not Ready\. Then it wipes.*the access key, the account, what is not delivered yet and this agent’s record\.The reasons and all other settings stay/,
      ['Sign out', 'Cancel'],
    ],
    [
      'de',
      'Abmelden?',
      /Zuerst setzt die App dich auf „Nicht bereit“\. Dann löscht sie.*Zugangsschlüssel, Konto, noch nicht zugestellte Änderungen und die Aufzeichnung.*Die Gründe und alle anderen Einstellungen bleiben/,
      ['Abmelden', 'Abbrechen'],
    ],
  ])('in %s says whom, and what happens', (language, title, text, names) => {
    const { container } = show(language);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title);
    expect(screen.getByRole('definition').textContent).toBe('ada@test.com');
    expect(container.textContent).toMatch(text);
    expect(buttons()).toEqual(names);
    // Nobody wipes an account with the same Enter that brought them here.
    expect(document.activeElement?.textContent).toBe(names[1]);
  });

  it('asks for Not Ready first', () => {
    show();
    press('Sign out');
    expect(send.mock.calls).toEqual([['account.sign-out', { anyway: false }]]);
    expect(screen.getByRole('status').textContent).toBe('Waiting for the ACD to confirm Not Ready…');
    press('Sign out');
    expect(send).toHaveBeenCalledTimes(1);
    press('Cancel');
    expect(send.mock.calls[1]).toEqual(['page.open', { page: 'state' }]);
  });

  it.each(['Cancel', 'Escape'])('%s stays', way => {
    show();
    if (way === 'Cancel') press(way);
    else fireEvent.keyDown(document, { key: way });
    expect(send.mock.calls).toEqual([['page.open', { page: 'state' }]]);
  });

  it.each<[string, object]>([
    ['Try again', { anyway: false }],
    ['Sign out anyway', { anyway: true }],
  ])('that the ACD did not confirm: %s', async (name, input) => {
    show();
    press('Sign out');
    await answer({ ok: true, value: 'not-confirmed' });
    expect(screen.getByRole('alert').textContent).toBe(
      'The ACD has not confirmed Not Ready. If you sign out now, nobody tries any more: you may stay Ready, and callers ring you.',
    );
    expect(buttons()).toEqual(['Try again', 'Sign out anyway', 'Cancel']);
    press(name);
    expect(send.mock.calls[1]).toEqual(['account.sign-out', input]);
  });

  it('that was refused is said', async () => {
    show('de');
    press('Abmelden');
    await answer({ ok: false, error: 'failed' });
    expect(screen.getByRole('alert').textContent).toBe('Das hat nicht geklappt. Versuch es noch einmal.');
    expect(buttons()).toEqual(['Abmelden', 'Abbrechen']);
  });
});
