import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { Capability } from '../../electron/contract/capabilities';
import { type Setting, SHORTCUTS, type ShortcutName, type Shortcuts } from '../../electron/contract/setting';
import type { Language } from '../../electron/contract/state';
import { SETTING, SNAPSHOT } from '../../tests/support/shown';
import { SettingsGroup } from './SettingsGroup';
import { shortcutsGroup } from './ShortcutsGroup';

let taken = true;
const send = jest.fn(async (..._call: unknown[]) =>
  taken ? { ok: true, value: undefined } : { ok: false, error: 'failed' },
);
beforeEach(() => {
  taken = true;
  send.mockClear();
});

const NONE: Shortcuts = { toggle: null, ready: null, notReady: null };
const SOME: Shortcuts = { ...NONE, toggle: 'Control+Alt+R', ready: 'Control+Shift+F5' };

function show(shortcuts: Shortcuts, setting: Partial<Setting> = {}, capability: Capability = 'ok') {
  const group = shortcutsGroup({
    snapshot: { ...SNAPSHOT, capabilities: { ...SNAPSHOT.capabilities, shortcuts: capability } },
    setting: { ...SETTING, ...setting, preferences: { ...SETTING.preferences, shortcuts } },
    send: send as never,
  });
  return render(<SettingsGroup group={group} found={SHORTCUTS} searching={false} />);
}
const recorder = (name: string) => screen.getByRole('button', { name });
/** What was saved; the messages about recording are looked at apart. */
const saved = () => send.mock.calls.filter(([command]) => command === 'settings.change');
const recorded = () => send.mock.calls.filter(([command]) => command === 'shortcuts.record');
async function record(name: string) {
  await act(async () => {
    recorder(name).focus();
    fireEvent.click(recorder(name));
  });
}
/** A key goes to what has the focus, as every key does. Gives back whether the browser would go on with it. */
async function press(key: string, keyCode: number, held: KeyboardEventInit = {}): Promise<boolean> {
  let goesOn = false;
  await act(async () => {
    goesOn = fireEvent.keyDown(document.activeElement ?? document.body, { key, keyCode, ...held });
  });
  return goesOn;
}
const CTRL_ALT = { ctrlKey: true, altKey: true };
const about = (control: HTMLElement) =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map(id => document.getElementById(id)?.textContent);

describe('the key combinations', () => {
  it.each<[Language, string[]]>([
    [
      'en',
      [
        'Switch Ready / Not Ready Ctrl+Alt+R',
        'Remove: Switch Ready / Not Ready',
        'Go Ready Ctrl+Shift+F5',
        'Remove: Go Ready',
        'Go Not Ready None',
      ],
    ],
    [
      'de',
      [
        'Bereit / Nicht bereit wechseln Strg+Alt+R',
        'Entfernen: Bereit / Nicht bereit wechseln',
        'Bereit melden Strg+Umschalt+F5',
        'Entfernen: Bereit melden',
        'Nicht bereit melden Keines',
      ],
    ],
  ])('in %s are each a button that tells it, and one that removes it', (language, names) => {
    show(SOME, { language });
    expect(screen.getAllByRole('button')).toEqual(names.map(name => recorder(name)));
  });

  it.each<[ShortcutName, string]>([
    ['toggle', 'Switch Ready / Not Ready None'],
    ['ready', 'Go Ready None'],
    ['notReady', 'Go Not Ready None'],
  ])('record what is pressed next: %s', async (name, button) => {
    show(NONE);
    await record(button);
    expect(await press('Control', 17, { ctrlKey: true })).toBe(false);
    expect(await press('x', 88, CTRL_ALT)).toBe(false);
    expect(saved()).toEqual([['settings.change', { shortcuts: { ...NONE, [name]: 'Control+Alt+X' } }]]);
    // It shows once it holds.
    expect(document.activeElement).toBe(recorder(button));
    await press('y', 89, CTRL_ALT);
    expect(saved()).toHaveLength(1);
  });

  it('keep those that work from acting while one is recorded', async () => {
    const { unmount } = show(SOME);
    await record('Go Not Ready None');
    expect(recorded()).toEqual([['shortcuts.record', { on: true }]]);
    await press('x', 88, CTRL_ALT);
    expect(recorded().at(-1)).toEqual(['shortcuts.record', { on: false }]);
    await record('Go Not Ready None');
    unmount();
    expect(recorded().map(([, input]) => input)).toEqual([
      { on: true },
      { on: false },
      { on: true },
      { on: false },
    ]);
  });

  it.each<[Language, string, string, RegExp]>([
    [
      'en',
      'Go Not Ready None',
      'Go Not Ready Press the combination now…',
      /^With Ctrl or Alt.*Escape cancels/,
    ],
    [
      'de',
      'Nicht bereit melden Keines',
      'Nicht bereit melden Jetzt die Tasten drücken…',
      /^Mit Strg oder Alt/,
    ],
  ])('in %s say that they wait for one, to screen readers too', async (language, before, now, hint) => {
    show(SOME, { language });
    const live = screen.getAllByRole('status').at(-1);
    expect([live?.textContent, recorder(before).getAttribute('aria-pressed')]).toEqual(['', 'false']);
    await record(before);
    expect(recorder(now).getAttribute('aria-pressed')).toBe('true');
    expect(live?.textContent).toMatch(hint);
  });

  it.each<[string, () => Promise<unknown>, boolean | undefined]>([
    ['Escape', () => press('Escape', 27), false],
    // The keyboard is not caught.
    ['Tab', () => press('Tab', 9).finally(() => act(() => recorder('Go Ready None').focus())), true],
    ['a look elsewhere', () => act(async () => recorder('Go Ready None').focus()), undefined],
  ])('are left as they were by %s', async (_how, leave, goesOn) => {
    show(NONE);
    await record('Go Not Ready None');
    expect(await leave()).toBe(goesOn);
    expect(recorder('Go Not Ready None').getAttribute('aria-pressed')).toBe('false');
    await press('x', 88, CTRL_ALT);
    expect(saved()).toEqual([]);
    expect(recorded().at(-1)).toEqual(['shortcuts.record', { on: false }]);
  });

  it.each<[Language, string, string, number, KeyboardEventInit, RegExp]>([
    ['en', 'Go Ready None', 'r', 82, {}, /^Hold Ctrl or Alt down with it/],
    ['de', 'Bereit melden Keines', 'R', 82, { shiftKey: true }, /^Halt Strg oder Alt dazu gedrückt/],
    ['en', 'Go Ready None', '@', 81, { modifierAltGraph: true }, /types a character/],
    ['de', 'Bereit melden Keines', '@', 81, { modifierAltGraph: true }, /schreibst du ein Zeichen/],
    ['en', 'Go Ready None', 'ö', 192, { ctrlKey: true }, /a letter, a digit or a function key/],
    ['de', 'Bereit melden Keines', 'ö', 192, { ctrlKey: true }, /einen Buchstaben, eine Ziffer/],
  ])(
    'in %s refuse what is none in words, and go on waiting',
    async (language, button, key, code, held, words) => {
      show(NONE, { language });
      await record(button);
      const focused = document.activeElement as HTMLElement;
      await press(key, code, held);
      expect(screen.getByRole('alert').textContent).toMatch(words);
      expect(about(focused)[0]).toMatch(words);
      expect(saved()).toEqual([]);
      await press('x', 88, CTRL_ALT);
      expect(saved()).toEqual([['settings.change', { shortcuts: { ...NONE, ready: 'Control+Alt+X' } }]]);
      expect(screen.queryByRole('alert')).toBeNull();
    },
  );

  it.each<[Language, string, string]>([
    ['en', 'Go Not Ready None', 'This is already “Switch Ready / Not Ready”. Choose another one.'],
    [
      'de',
      'Nicht bereit melden Keines',
      'Das ist schon „Bereit / Nicht bereit wechseln“. Nimm ein anderes Kürzel.',
    ],
  ])('in %s are never twice the same', async (language, button, words) => {
    show(SOME, { language });
    await record(button);
    await press('r', 82, CTRL_ALT);
    expect(screen.getByRole('alert').textContent).toBe(words);
    expect(saved()).toEqual([]);
  });

  it('are not saved anew when the same is pressed again', async () => {
    show(SOME);
    await record('Switch Ready / Not Ready Ctrl+Alt+R');
    await press('r', 82, CTRL_ALT);
    expect(recorder('Switch Ready / Not Ready Ctrl+Alt+R').getAttribute('aria-pressed')).toBe('false');
    expect(saved()).toEqual([]);
  });

  it('do not take a key that is still held for a new press', async () => {
    show(NONE);
    await record('Go Ready None');
    expect(await press('Enter', 13, { repeat: true })).toBe(false);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('are removed, and the focus stays', async () => {
    show(SOME);
    await act(async () => void fireEvent.click(recorder('Remove: Go Ready')));
    expect(saved()).toEqual([['settings.change', { shortcuts: { ...SOME, ready: null } }]]);
    expect(document.activeElement).toBe(recorder('Go Ready Ctrl+Shift+F5'));
  });

  it('say that they could not be saved', async () => {
    taken = false;
    show(NONE);
    await record('Go Ready None');
    await press('x', 88, CTRL_ALT);
    expect(about(recorder('Go Ready None'))[0]).toBe('Could not be saved. Try again.');
  });
});

describe('a key combination that the system does not give', () => {
  it.each<[Language, string, string, RegExp]>([
    ['en', 'Go Ready Ctrl+Shift+F5', 'Switch Ready / Not Ready Ctrl+Alt+R', /perhaps another program has it/],
    [
      'de',
      'Bereit melden Strg+Umschalt+F5',
      'Bereit / Nicht bereit wechseln Strg+Alt+R',
      /vielleicht hat es ein anderes Programm/,
    ],
  ])('is named in %s, and no other', (language, refused, given, words) => {
    show(SOME, { language, shortcutsRefused: ['ready', 'notReady'] });
    expect(about(recorder(refused))[0]).toMatch(words);
    expect(recorder(refused).getAttribute('aria-invalid')).toBe('true');
    expect(about(recorder(given))).toHaveLength(1);
    expect(screen.getAllByRole('alert')).toHaveLength(1);
  });

  it('is no trouble of its own where the desktop gives none at all', () => {
    show(SOME, { shortcutsRefused: ['ready', 'toggle'] }, 'missing');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByText(/gives Schalter no key combinations/)).not.toBeNull();
  });
});

it.each<[Language, string, string]>([
  ['en', 'Go Ready Ctrl+Shift+F5', 'Set by your administrator'],
  ['de', 'Bereit melden Strg+Umschalt+F5', 'Von der Administration festgelegt'],
])(
  'in %s those that the administrator locked say so, and are neither recorded nor removed',
  (language, name, text) => {
    show(SOME, { language, locked: ['shortcuts'] });
    expect(about(recorder(name))[0]).toBe(text);
    for (const button of screen.getAllByRole<HTMLButtonElement>('button')) expect(button.disabled).toBe(true);
    expect(screen.getAllByRole('button')).toHaveLength(SHORTCUTS.length);
  },
);
