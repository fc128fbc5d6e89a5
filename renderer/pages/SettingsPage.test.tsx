import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import type { Capabilities, Capability } from '../../electron/contract/capabilities';
import { messagesIn } from '../../electron/contract/messages';
import type { KeyStorage, Lockable, Preferences, Rules, Setting } from '../../electron/contract/setting';
import { SETTING, SNAPSHOT } from '../../tests/support/shown';
import { SettingsPage } from './SettingsPage';

let taken = true;
const send = jest.fn(async (..._call: unknown[]) =>
  taken ? { ok: true, value: undefined } : { ok: false, error: 'failed' },
);
beforeEach(() => {
  taken = true;
  send.mockClear();
});

const show = (setting: Partial<Setting> = {}, capabilities: Partial<Capabilities> = {}) =>
  render(
    <SettingsPage
      snapshot={{ ...SNAPSHOT, capabilities: { ...SNAPSHOT.capabilities, ...capabilities } }}
      setting={{ ...SETTING, ...setting }}
      send={send as never}
    />,
  );
const prefer = (preferences: Partial<Preferences>): Partial<Setting> => ({
  preferences: { ...SETTING.preferences, ...preferences },
});
const USUAL = SETTING.preferences.rules;
const everyRuleOn: Rules = {
  ...USUAL,
  lock: { ...USUAL.lock, restore: { enabled: true, minutes: 10 } },
  idle: { ...USUAL.idle, enabled: true },
};
const press = (name: string) => act(async () => void fireEvent.click(screen.getByRole('button', { name })));
const select = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });
const choose = (name: string, value: string) =>
  act(async () => void fireEvent.change(select(name), { target: { value } }));
const options = (name: string) => [...select(name).options].map(option => option.text);
const checkbox = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
/** What a screen reader says of a control besides its name, in its order. */
const about = (control: HTMLElement) =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map(id => document.getElementById(id)?.textContent);
/** Name and value of each fact on the page, in its order. */
const facts = () =>
  screen.queryAllByRole('term').map(term => [term.textContent, term.nextElementSibling?.textContent]);

describe('the page', () => {
  it.each<['en' | 'de', string[], string]>([
    [
      'en',
      [
        'Account',
        'Not-Ready Reasons',
        'By itself',
        'Start and quit',
        'Key combinations',
        'Appearance and language',
      ],
      'Advanced',
    ],
    [
      'de',
      [
        'Konto',
        'Nicht-Bereit-Gründe',
        'Automatik',
        'Start und Beenden',
        'Tastenkürzel',
        'Aussehen und Sprache',
      ],
      'Erweitert',
    ],
  ])('in %s has a part for each subject', (language, parts, advanced) => {
    show({ language });
    expect(screen.getAllByRole('region').map(part => part.querySelector('h2')?.textContent)).toEqual(parts);
    expect(screen.getByText(advanced, { selector: 'summary' }).parentElement).toHaveProperty('open', false);
  });

  it('names every control, and bends no order of the keyboard', () => {
    const { container } = show();
    for (const control of container.querySelectorAll<HTMLInputElement>('input, select'))
      expect([control.outerHTML, control.labels?.length]).toEqual([control.outerHTML, 1]);
    expect(container.querySelector('[tabindex]:not([tabindex="-1"])')).toBeNull();
  });

  it.each<[string | null, string]>([
    [null, 'Version 1.2.3'],
    ['33.9.8', 'Version 1.2.3 · Test build on Electron 33.9.8: only for an ACD on this computer'],
  ])('on the test runtime %s tells the version: %s', (testRuntime, text) => {
    show({ testRuntime });
    expect(screen.getByText(text)).not.toBeNull();
  });
});

describe('the search', () => {
  const search = (text: string, name = 'Search the settings') =>
    fireEvent.change(screen.getByRole('searchbox', { name }), { target: { value: text } });
  /** What can be set on the page as it is now: the names of its controls. */
  const shown = (container: HTMLElement) =>
    [...container.querySelectorAll<HTMLElement>('select, input:not([type=search]), button')].filter(
      control => control.closest('[hidden]') === null,
    );

  it('shows the settings it is about, with their heading, and says how many', () => {
    show();
    search('language');
    expect(screen.getAllByRole('heading').map(heading => heading.textContent)).toEqual([
      'Settings',
      'Appearance and language',
    ]);
    // Both are found by the heading.
    expect(screen.getAllByRole('combobox')).toEqual([select('Appearance'), select('Language')]);
    expect(screen.getAllByRole('status')[0]?.textContent).toBe('2 settings found');
  });

  it.each<['en' | 'de', string, string, string]>([
    ['en', 'Search the settings', 'notifications', '1 setting found'],
    ['en', 'Search the settings', 'nonsense', 'No setting is about “nonsense”.'],
    ['de', 'Einstellungen durchsuchen', 'protokoll', '1 Einstellung gefunden'],
    ['de', 'Einstellungen durchsuchen', 'kurzel', '4 Einstellungen gefunden'],
    ['de', 'Einstellungen durchsuchen', 'Unfug', 'Zu „Unfug“ gibt es keine Einstellung.'],
  ])('in %s tells (%s) of %j: %s', (language, name, text, told) => {
    show({ language });
    search(text, name);
    expect(screen.getByText(told).getAttribute('role')).toBe('status');
  });

  it.each<['en' | 'de', string]>([
    ['en', 'Search the settings'],
    ['de', 'Einstellungen durchsuchen'],
  ])('in %s finds each control by its name', (language, name) => {
    const all = prefer({
      rules: everyRuleOn,
      shortcuts: { toggle: 'Alt+A', ready: 'Alt+B', notReady: 'Alt+C' },
    });
    const { container } = show({ language, ...all }, { tray: 'missing', notices: 'missing' });
    const controls = shown(container).filter(control => control.closest('li') === null);
    expect(controls.length).toBeGreaterThan(25);
    for (const control of controls) {
      const labels = control.getAttribute('aria-labelledby')?.split(' ') ?? [];
      const words = 'labels' in control ? (control as HTMLInputElement).labels?.[0]?.textContent : null;
      const called =
        control.getAttribute('aria-label') ??
        document.getElementById(labels[0] ?? '')?.textContent ??
        (words || control.textContent);
      search(called.replace(/^(Remove|Entfernen): /, ''), name);
      expect([called, shown(container).includes(control)]).toEqual([called, true]);
    }
  });

  it('opens what is folded up, and folds it up again', () => {
    show(prefer({ rules: everyRuleOn }));
    const open = () => [...document.querySelectorAll('details')].filter(({ open }) => open).length;
    expect(open()).toBe(0);
    search('reason');
    expect(open()).toBe(document.querySelectorAll('details').length);
    search('');
    expect(open()).toBe(0);
  });

  it('loses nothing that is half typed', async () => {
    show();
    await press('Add a reason');
    fireEvent.change(screen.getByRole('textbox', { name: 'Code' }), { target: { value: 'ME' } });
    search('language');
    expect(screen.queryByRole('textbox', { name: 'Code' })).toBeNull();
    search('');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Code' }).value).toBe('ME');
  });

  it.each<[string, KeyboardEventInit]>([
    ['/', { key: '/' }],
    ['Ctrl+F', { key: 'f', ctrlKey: true }],
    ['Cmd+F', { key: 'f', metaKey: true }],
  ])('has the focus by %s', (_, key) => {
    show();
    expect(fireEvent.keyDown(document.body, key)).toBe(false);
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('leaves / to who types it', () => {
    show();
    const seconds = screen.getByRole('spinbutton', { name: 'Poll interval in seconds' });
    seconds.focus();
    expect(fireEvent.keyDown(seconds, { key: '/' })).toBe(true);
    expect(document.activeElement).toBe(seconds);
  });

  it('is not asked for once the page is left', () => {
    show().unmount();
    expect(fireEvent.keyDown(document.body, { key: '/' })).toBe(true);
  });
});

describe('what the administrator locked', () => {
  it.each<[Lockable, 'combobox' | 'checkbox' | 'spinbutton', string]>([
    ['quitting', 'combobox', 'When quitting while Ready'],
    ['appearance', 'combobox', 'Appearance'],
    ['language', 'combobox', 'Language'],
    ['notReadyReasonField', 'combobox', 'Name of the reason’s field'],
    ['mostUsedFirst', 'checkbox', 'Most used first'],
    ['pollSeconds', 'spinbutton', 'Poll interval in seconds'],
  ])('(%s) cannot be changed, and says so', (name, role, label) => {
    show({ locked: [name] });
    const control = screen.getByRole<HTMLInputElement>(role, { name: label });
    expect(control.disabled).toBe(true);
    expect(about(control)[0]).toBe('Set by your administrator');
    expect(screen.getAllByText('Set by your administrator')).toHaveLength(1);
  });

  it.each<['en' | 'de', string[], string]>([
    ['en', ['CoffeeCOF', 'LunchLUN'], 'Set by your administrator'],
    ['de', ['KaffeeCOF', 'MittagspauseLUN'], 'Von der Administration festgelegt'],
  ])('in %s: reasons are to be read only', (language, reasons, text) => {
    show({ language, locked: ['reasons'] });
    const part = within(screen.getByRole('region', { name: messagesIn(language).reasonsEditor.title }));
    expect(part.getAllByRole('listitem').map(item => item.textContent)).toEqual(reasons);
    expect(part.queryByRole('button')).toBeNull();
    expect(part.getByText(text)).not.toBeNull();
  });
});

describe('the account', () => {
  it.each<['en' | 'de', [string, string][], string[]]>([
    [
      'en',
      [
        ['Email', 'ada@test.com'],
        ['Server', 'https://api.tenios.com'],
        ['Access key', 'In the keychain of this computer'],
      ],
      ['New access key…', 'Sign out / switch agent…'],
    ],
    [
      'de',
      [
        ['E-Mail', 'ada@test.com'],
        ['Server', 'https://api.tenios.com'],
        ['Zugangsschlüssel', 'Im Schlüsselbund dieses Computers'],
      ],
      ['Neuer Zugangsschlüssel…', 'Abmelden / Agent wechseln…'],
    ],
  ])('in %s is told, and leads to the pages that change it', async (language, told, [key, out]) => {
    show({ language });
    expect(facts()).toEqual(told);
    await press(String(key));
    await press(String(out));
    expect(send.mock.calls).toEqual([
      ['page.open', { page: 'set-up' }],
      ['page.open', { page: 'sign-out' }],
    ]);
  });

  it.each<[KeyStorage, string, string]>([
    ['keychain', 'In the keychain of this computer', 'Im Schlüsselbund dieses Computers'],
    [
      'this-run-only',
      'For this run only: this computer offers no keychain. After a restart it has to be entered again.',
      'Nur, bis du die App beendest: Dieser Computer bietet keinen Schlüsselbund. Danach gibst du den Schlüssel neu ein.',
    ],
    ['none', 'None', 'Keiner'],
  ])('says where its key is (%s)', (keyStorage, en, de) => {
    const { unmount } = show({ keyStorage });
    expect(facts()).toContainEqual(['Access key', en]);
    unmount();
    show({ keyStorage, language: 'de' });
    expect(facts()).toContainEqual(['Zugangsschlüssel', de]);
  });

  it.each<[string, Partial<Setting>, string]>([
    ['nobody', { account: null, reasons: [] }, 'No account is set up on this computer yet.'],
    ['the demo', { demo: true, keyStorage: 'demo' }, 'This is the demo: an agent of an ACD inside Schalter.'],
  ])('of %s can be set up', async (_whose, setting, text) => {
    show(setting);
    expect(screen.getByText(text)).not.toBeNull();
    expect(facts()).toEqual([]);
    await press('Set up…');
    expect(send.mock.calls).toEqual([['page.open', { page: 'set-up' }]]);
  });
});

describe('the reasons', () => {
  it('are those of the account', () => {
    show();
    const part = within(screen.getByRole('region', { name: 'Not-Ready Reasons' }));
    expect(part.getByRole('button', { name: 'Edit Coffee' })).not.toBeNull();
  });

  it.each<['en' | 'de', string]>([
    ['en', 'The demo has reasons of its own. Yours can be edited outside of it.'],
    ['de', 'Die Demo hat eigene Gründe. Deine lassen sich außerhalb der Demo bearbeiten.'],
  ])('of the demo cannot be edited, and in %s that is said', (language, text) => {
    show({ demo: true, language });
    expect(screen.getByText(text)).not.toBeNull();
    expect(screen.queryByRole('button', { name: /^Edit|bearbeiten$/ })).toBeNull();
  });
});

describe('each choice', () => {
  it.each<[string, string, Partial<Preferences>, string[]]>([
    [
      'When quitting while Ready',
      'stay-ready',
      { quitting: 'stay-ready' },
      ['Ask', 'Go Not Ready and quit', 'Quit and stay ready'],
    ],
    ['Appearance', 'dark', { appearance: 'dark' }, ['As the system', 'Light', 'Dark']],
    ['Language', 'de', { language: 'de' }, ['As the system', 'English', 'Deutsch']],
    [
      'Name of the reason’s field',
      'nrr',
      { notReadyReasonField: 'nrr' },
      ['Automatic', 'nrr', 'not_ready_reason'],
    ],
  ])('%s is sent at once, and shown once it holds', async (name, value, change, texts) => {
    show();
    expect(options(name)).toEqual(texts);
    const before = select(name).value;
    await choose(name, value);
    expect(send.mock.calls).toEqual([['settings.change', change]]);
    expect(select(name).value).toBe(before);
  });

  it('the system’s language is the language of nobody', async () => {
    show(prefer({ language: 'de' }));
    await choose('Language', '');
    expect(send.mock.calls).toEqual([['settings.change', { language: null }]]);
  });

  it.each([true, false])('start at login is switched from %s', async startsAtLogin => {
    show({ startsAtLogin });
    await act(async () => void fireEvent.click(checkbox('Start at login')));
    expect(send.mock.calls).toEqual([['login-start.choose', { on: !startsAtLogin }]]);
  });

  it.each<[string, () => Promise<void>]>([
    ['Start at login', () => act(async () => void fireEvent.click(checkbox('Start at login')))],
    ['When quitting while Ready', () => choose('When quitting while Ready', 'not-ready')],
    ['Appearance', () => choose('Appearance', 'light')],
    ['Language', () => choose('Language', 'en')],
    ['Name of the reason’s field', () => choose('Name of the reason’s field', 'nrr')],
    [
      'Poll interval in seconds',
      () =>
        act(
          async () =>
            void fireEvent.change(screen.getByLabelText('Poll interval in seconds'), {
              target: { value: '20' },
            }),
        ),
    ],
  ])('%s says that it was refused, until it is not', async (name, change) => {
    taken = false;
    show();
    await change();
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toBe('Could not be saved. Try again.');
    expect(screen.getByLabelText(name).getAttribute('aria-describedby')?.split(' ')).toContain(alert.id);
  });
});

describe('the poll interval', () => {
  const seconds = () =>
    screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Poll interval in seconds' });
  const type = (value: string) => act(async () => void fireEvent.change(seconds(), { target: { value } }));
  const leave = () => act(async () => void fireEvent.blur(seconds()));

  it.each([5, 60])('of %d s is sent at once', async pollSeconds => {
    show();
    await type(String(pollSeconds));
    expect(send.mock.calls).toEqual([['settings.change', { pollSeconds }]]);
  });

  it.each(['4', '61', '7.5', '', '-5'])(
    'of %j is never sent, and said when the field is left',
    async value => {
      show();
      await type(value);
      expect(screen.queryByRole('alert')).toBeNull();
      await leave();
      expect(screen.getByRole('alert').textContent).toBe('This has to be a whole number from 5 to 60.');
      expect(seconds().getAttribute('aria-invalid')).toBe('true');
      expect(send).not.toHaveBeenCalled();
      expect(seconds().value).toBe(value);
    },
  );

  it('shows again what holds when the field is left with a good one', async () => {
    show();
    await type('20');
    await leave();
    expect(seconds().value).toBe('10');
  });
});

describe('under Advanced', () => {
  it('is the way to the check of the reasons, but not in the demo', async () => {
    const { unmount } = show();
    await press('Check whether reasons arrive…');
    expect(send.mock.calls).toEqual([['page.open', { page: 'check-reasons' }]]);
    unmount();
    show({ demo: true });
    expect(screen.queryByRole('button', { name: 'Check whether reasons arrive…' })).toBeNull();
  });

  it('is the log', async () => {
    show();
    await press('Open log folder');
    expect(send.mock.calls).toEqual([['folder.open', { folder: 'log' }]]);
  });

  it('says when the log could not be opened', async () => {
    taken = false;
    show({ language: 'de' });
    await press('Protokollordner öffnen');
    expect(screen.getByRole('alert').textContent).toBe('Der Ordner ließ sich nicht öffnen.');
  });
});

describe('what this computer lacks', () => {
  const { missing } = messagesIn('en').capabilities;
  const isSaid = (text: string) => screen.queryByText(text) !== null;
  const NAMES = Object.keys(missing) as (keyof Capabilities)[];

  it.each(NAMES)('(%s) is said, and nothing else', name => {
    show({}, { [name]: 'missing' });
    expect(NAMES.filter(other => isSaid(missing[other]))).toEqual([name]);
  });

  it.each<Capability>(['ok', 'unknown'])('is nothing where all is %s', capability => {
    show({}, Object.fromEntries(NAMES.map(name => [name, capability])));
    expect(NAMES.filter(name => isSaid(missing[name]))).toEqual([]);
    expect(screen.queryByRole('region', { name: 'This computer' })).toBeNull();
  });

  it('is tied to the control it is about', () => {
    show({}, { autostart: 'missing' });
    const box = checkbox('Start at login');
    expect([about(box)[0], box.disabled]).toEqual([missing.autostart, true]);
  });

  it.each<['en' | 'de', keyof Capabilities, RegExp]>([
    ['en', 'lock', /may not tell when the screen is locked/],
    ['de', 'lock', /^Vielleicht meldet dieser Desktop nicht/],
    ['en', 'tray', /may show no tray icons/],
    ['de', 'tray', /^Vielleicht zeigt dieser Desktop keine Symbole/],
    ['en', 'sleep', /may be asleep before the ACD/],
    ['de', 'sleep', /^Vielleicht schläft dieser Computer schon/],
    ['en', 'logOff', /Go Not Ready yourself before you log off/],
    ['de', 'logOff', /bevor du dich abmeldest/],
    ['en', 'shortcuts', /decides itself which combinations/],
    ['de', 'shortcuts', /entscheidet selbst, welche Kürzel/],
    ['en', 'autostart', /System Settings › General › Login Items/],
    ['de', 'autostart', /Systemeinstellungen › Allgemein › Anmeldeobjekte/],
  ])('may be uncertain: in %s, of %s', (language, name, text) => {
    show({ language }, { [name]: 'uncertain' });
    expect(screen.getByText(text)).not.toBeNull();
  });

  it('has a part of its own for tray and notices', () => {
    show({ language: 'de' }, { tray: 'missing', notices: 'missing' });
    const part = within(screen.getByRole('region', { name: 'Dieser Computer' }));
    expect(part.getByText(/keine Symbole im Infobereich/)).not.toBeNull();
    expect(part.getByText(/keine Benachrichtigungen/)).not.toBeNull();
  });
});
