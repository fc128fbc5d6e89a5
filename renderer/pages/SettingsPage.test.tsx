import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import type { KeyStorage, Setting } from '../../electron/contract/snapshot';
import { SettingsPage } from './SettingsPage';

const SETTING: Setting = {
  language: 'en',
  chosenLanguage: null,
  demo: false,
  account: { email: 'ada@test.com', serverUrl: 'https://api.tenios.com' },
  reasons: [
    { code: 'COF', label: { en: 'Coffee', de: 'Kaffee' } },
    { code: 'LUN', label: { en: 'Lunch', de: 'Mittagspause' } },
  ],
  keyStorage: 'keychain',
  version: '1.2.3',
  testRuntime: null,
};

const send = jest.fn(async () => true);
beforeEach(() => void send.mockClear());
const show = (setting: Partial<Setting> = {}) =>
  render(<SettingsPage setting={{ ...SETTING, ...setting }} send={send} />);
/** Name and value of each fact on the page, in its order. */
const facts = () =>
  screen.getAllByRole('term').map(term => [term.textContent, term.nextElementSibling?.textContent]);

describe('the facts', () => {
  it('of an account are its agent, its server, where its key is, and its reasons', () => {
    show();
    expect(facts()).toEqual([
      ['Email', 'ada@test.com'],
      ['Server', 'https://api.tenios.com'],
      ['Access key', 'In the keychain of this computer'],
      ['Coffee', 'COF'],
      ['Lunch', 'LUN'],
    ]);
  });

  it('are told in German', () => {
    show({ language: 'de' });
    expect(facts()).toEqual([
      ['E-Mail', 'ada@test.com'],
      ['Server', 'https://api.tenios.com'],
      ['Zugangsschlüssel', 'Im Schlüsselbund dieses Computers'],
      ['Kaffee', 'COF'],
      ['Mittagspause', 'LUN'],
    ]);
    expect(screen.getAllByRole('heading').map(heading => heading.textContent)).toEqual([
      'Einstellungen',
      'Konto',
      'Nicht-bereit-Gründe',
    ]);
  });

  it.each<[KeyStorage, string, string]>([
    ['keychain', 'In the keychain of this computer', 'Im Schlüsselbund dieses Computers'],
    [
      'this-run-only',
      'For this run only: this computer offers no keychain. After a restart it must be set up again.',
      'Nur für diese Sitzung: Dieser Computer bietet keinen Schlüsselbund. Nach einem Neustart muss neu eingerichtet werden.',
    ],
    ['none', 'None', 'Keiner'],
    ['demo', 'None needed in the demo', 'In der Demo keiner nötig'],
  ])('about a key (%s) say where it is', (keyStorage, en, de) => {
    const { unmount } = show({ keyStorage });
    expect(facts()).toContainEqual(['Access key', en]);
    unmount();
    show({ keyStorage, language: 'de' });
    expect(facts()).toContainEqual(['Zugangsschlüssel', de]);
  });

  it('without an account say so, and who sets one up', () => {
    show({ account: null, reasons: [], keyStorage: 'none' });
    expect(facts()).toEqual([
      ['Email', '–'],
      ['Server', '–'],
      ['Access key', 'None'],
    ]);
    expect(screen.getByText('No reasons are set up.')).not.toBeNull();
    expect(
      screen.getByText(/Your administrator sets account and reasons with a file: bereit --provision FILE/),
    ).not.toBeNull();
  });

  it('with reasons do not say that there are none', () => {
    show();
    expect(screen.queryByText('No reasons are set up.')).toBeNull();
  });

  it('of the demo name no server that nobody can reach', () => {
    show({
      demo: true,
      keyStorage: 'demo',
      account: { email: 'a@b.de', serverUrl: 'https://demo.bereit.invalid' },
    });
    expect(facts()).toContainEqual(['Server', 'Demo']);
  });

  it.each<[string | null, string]>([
    [null, 'Version 1.2.3'],
    ['25.9.8', 'Version 1.2.3 · Test build on Electron 25.9.8: only for an ACD on this computer'],
  ])('on the test runtime %s tell the version: %s', (testRuntime, text) => {
    const { container } = show({ testRuntime });
    expect(container.lastElementChild?.textContent).toBe(text);
  });
});

describe('the language', () => {
  const select = (name = 'Language') => screen.getByRole<HTMLSelectElement>('combobox', { name });

  it('is chosen from three, each in its own words', () => {
    show();
    expect([...select().options].map(option => option.text)).toEqual(['As the system', 'English', 'Deutsch']);
  });

  it.each<[Setting['chosenLanguage'], string]>([
    [null, 'As the system'],
    ['en', 'English'],
    ['de', 'Deutsch'],
  ])('shows what was chosen (%s), not what it led to', (chosenLanguage, text) => {
    show({ chosenLanguage });
    expect(select().selectedOptions[0]?.text).toBe(text);
  });

  it.each<[Setting['chosenLanguage'], string, 'en' | 'de' | null]>([
    [null, 'de', 'de'],
    [null, 'en', 'en'],
    ['de', '', null],
  ])('chosen anew (%s → %j) is asked for, and shown once it holds', (chosenLanguage, value, language) => {
    show({ chosenLanguage });
    fireEvent.change(select(), { target: { value } });
    expect(send.mock.calls).toEqual([['language.choose', { language }]]);
    expect(select().value).toBe(chosenLanguage ?? '');
  });

  it('has a name in German too', () => {
    show({ language: 'de' });
    expect(select('Sprache').options[0]?.text).toBe('Wie das System');
  });
});
