import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import type { Bridge } from '../electron/contract/bridge';
import type { Setting } from '../electron/contract/setting';
import { PAGES, type Page, type Shown } from '../electron/contract/snapshot';
import { SETTING, SNAPSHOT } from '../tests/support/shown';
import { App } from './App';
import { connect } from './connection';

const shown = (page: Page, setting: Partial<Setting> = {}): Shown => ({
  snapshot: SNAPSHOT,
  setting: { ...SETTING, ...setting },
  page,
  steps: [],
});

const calls = jest.fn();
let push: (shown: Shown) => void;
let answer: (shown: Shown) => void;
let refuse: () => void;
function open() {
  calls.mockReset();
  const bridge: Bridge = {
    call: (...call) => {
      calls(...call);
      return new Promise<never>(resolve => {
        answer = value => resolve({ ok: true, value } as never);
        refuse = () => resolve({ ok: false, error: 'failed' } as never);
      });
    },
    on: (_name, listener) => {
      push = payload => act(() => listener(payload));
      return () => {};
    },
  };
  return render(<App connection={connect(bridge)} />);
}
beforeEach(() => {
  document.documentElement.lang = '';
});

describe('the window', () => {
  it('shows nothing before the first snapshot, then the state', async () => {
    const { container } = open();
    expect(container.innerHTML).toBe('');
    await act(async () => answer(shown('state')));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Ready');
  });

  it('follows the newest push, whatever comes later of the first answer', async () => {
    open();
    push(shown('settings'));
    await act(async () => answer(shown('state')));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Settings');
    push(shown('state'));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Ready');
  });

  it.each<['en' | 'de', string, string, string]>([
    ['en', 'Now', 'Phone', 'Settings'],
    ['de', 'Jetzt', 'Telefon', 'Einstellungen'],
  ])('in %s has a way to each page, and says which one this is', (language, now, phone, settings) => {
    open();
    push(shown('state', { language }));
    expect(document.documentElement.lang).toBe(language);
    const tabs = within(screen.getByRole('navigation'));
    expect(
      tabs.getAllByRole('button').map(tab => [tab.textContent, tab.getAttribute('aria-current')]),
    ).toEqual([
      [now, 'page'],
      [phone, null],
      [settings, null],
    ]);
    fireEvent.click(tabs.getByRole('button', { name: settings }));
    expect(calls).toHaveBeenLastCalledWith('page.open', { page: 'settings' });
    // The main process turns the page; the window only asks.
    expect(screen.queryByRole('heading', { name: settings })).toBeNull();
    push(shown('settings', { language }));
    expect(tabs.getByRole('button', { name: settings }).getAttribute('aria-current')).toBe('page');
    fireEvent.click(tabs.getByRole('button', { name: now }));
    expect(calls).toHaveBeenLastCalledWith('page.open', { page: 'state' });
  });

  it('changes its language with a push, everywhere', () => {
    open();
    push(shown('state', { language: 'en' }));
    push(shown('state', { language: 'de' }));
    expect(document.documentElement.lang).toBe('de');
    expect(document.body.textContent).toContain('Bereit');
    expect(document.body.textContent).not.toMatch(/Ready|Settings|Confirmed/);
  });

  it.each<[string, 'en' | 'de', Page]>([
    ['Demo · Nothing here reaches a real ACD.', 'en', 'state'],
    ['Demo · Nichts davon erreicht eine echte ACD.', 'de', 'settings'],
  ])('says %j in the demo, and only there', (text, language, page) => {
    open();
    push(shown(page, { language, demo: true }));
    expect(document.body.textContent).toContain(text);
    push(shown(page, { language }));
    expect(document.body.textContent).not.toContain(text);
  });

  it.each<[Page, string, string]>([
    ['state', 'Ready', 'Bereit'],
    ['settings', 'Settings', 'Einstellungen'],
    ['welcome', 'Welcome to Schalter', 'Willkommen bei Schalter'],
    ['set-up', 'New access key', 'Neuer Zugangsschlüssel'],
    ['first-reasons', 'Your Not-Ready Reasons', 'Deine Gründe'],
    ['first-check', 'Do your reasons arrive?', 'Kommen deine Gründe an?'],
    ['first-habits', 'What Schalter does by itself', 'Was die App selbst tut'],
    ['check-reasons', 'Do your reasons arrive?', 'Kommen deine Gründe an?'],
    ['quit', 'You are Ready. Quit anyway?', 'Du bist bereit. Trotzdem beenden?'],
    ['sign-out', 'Sign out?', 'Abmelden?'],
  ])('has the page %s, with tabs only where one moves around freely', (page, en, de) => {
    open();
    push(shown(page));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(en);
    expect(screen.queryByRole('navigation') !== null).toBe(page === 'state' || page === 'settings');
    push(shown(page, { language: 'de' }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(de);
  });

  it.each(PAGES)('puts the focus on the page %s when it is turned to, by whatever way', page => {
    open();
    push(shown(page === 'state' ? 'settings' : 'state'));
    (document.activeElement as HTMLElement).blur();
    push(shown(page));
    const main = document.activeElement?.closest('main');
    expect(main?.querySelector('h1')?.textContent).toBe(
      screen.getByRole('heading', { level: 1 }).textContent,
    );
  });

  it('leaves the focus where it is while the page stays', () => {
    open();
    push(shown('state'));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    const coffee = screen.getByRole('button', { name: 'Coffee' });
    coffee.focus();
    push(shown('state'));
    expect(document.activeElement).toBe(coffee);
  });

  it('keeps what is half typed in the settings while the state is looked at', () => {
    open();
    push(shown('settings'));
    fireEvent.click(screen.getByRole('button', { name: 'Add a reason' }));
    fireEvent.change(screen.getByLabelText('Code'), { target: { value: 'MEE' } });
    push(shown('state'));
    expect(screen.queryByRole('textbox')).toBeNull();
    push(shown('settings'));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Code' }).value).toBe('MEE');
  });
});

it('counts the steps of a first run', () => {
  open();
  const steps: Page[] = ['welcome', 'set-up', 'first-habits'];
  push({ ...shown('welcome'), steps });
  expect(screen.getByText('Step 1 of 3')).not.toBeNull();
  push({ ...shown('first-habits'), steps });
  expect(screen.getByText('Step 3 of 3')).not.toBeNull();
  push(shown('state'));
  expect(screen.queryByText(/^Step/)).toBeNull();
});

describe('above every page', () => {
  it.each(PAGES)('the demo leads to the set-up, but for the page that is it: %s', page => {
    open();
    push(shown(page, { demo: true }));
    const strip = within(document.querySelector<HTMLElement>('.demo') ?? document.body);
    const button = strip.queryByRole('button', { name: 'Set up…' });
    expect(button === null).toBe(page === 'set-up');
    if (button) fireEvent.click(button);
    expect(calls).toHaveBeenLastCalledWith(...(button ? ['page.open', { page: 'set-up' }] : ['shown.get']));
  });

  it.each(PAGES)('a broken file is named on %s, with the way to it', page => {
    open();
    push(shown(page));
    expect(screen.queryByRole('button', { name: 'Open folder' })).toBeNull();
    push(
      shown(page, { setAside: ['/home/ada/.config/Schalter/settings.broken-2026-01-05T10-42-11-123Z.json'] }),
    );
    expect(screen.getByRole('alert').querySelector('p')?.textContent).toBe(
      'The settings were broken, so Schalter begins anew. The old file is kept: settings.broken-2026-01-05T10-42-11-123Z.json.',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Open folder' }));
    expect(calls).toHaveBeenLastCalledWith('folder.open', { folder: 'profile' });
  });

  it.each<[string, string[], string, string]>([
    [
      'that holds the key',
      ['/p/vault.broken-1.json'],
      'The stored access key was broken. Enter it again. The old file is kept: vault.broken-1.json.',
      'Der gespeicherte Zugangsschlüssel war beschädigt. Gib ihn neu ein. Die alte Datei ist aufgehoben: vault.broken-1.json.',
    ],
    [
      'of a newer version, on Windows',
      ['C:\\Users\\ada\\Schalter\\settings.newer-1.json'],
      'The settings were of a newer version, so Schalter begins anew. The old file is kept: settings.newer-1.json.',
      'Die Einstellungen waren von einer neueren Version, die App beginnt neu. Die alte Datei ist aufgehoben: settings.newer-1.json.',
    ],
    [
      'that must not be read',
      ['/p/memory.unreadable-1.json', '/p/logs/main.unreadable-2.log'],
      'The notes from the last run were unreadable. Check your state. The log was unreadable, so a new one begins. The old files are kept: memory.unreadable-1.json, main.unreadable-2.log.',
      'Die Notizen vom letzten Mal waren nicht lesbar. Prüfe deinen Status. Das Protokoll war nicht lesbar, ein neues beginnt. Die alten Dateien sind aufgehoben: memory.unreadable-1.json, main.unreadable-2.log.',
    ],
    [
      'and another one',
      ['/p/settings.broken-1.json', '/p/memory.broken-2.json'],
      'The settings were broken, so Schalter begins anew. The notes from the last run were broken. Check your state. The old files are kept: settings.broken-1.json, memory.broken-2.json.',
      'Die Einstellungen waren beschädigt, die App beginnt neu. Die Notizen vom letzten Mal waren beschädigt. Prüfe deinen Status. Die alten Dateien sind aufgehoben: settings.broken-1.json, memory.broken-2.json.',
    ],
  ])('a file %s is told by what it means', (_which, setAside, en, de) => {
    open();
    const told = () => screen.getByRole('alert').querySelector('p')?.textContent;
    push(shown('state', { setAside }));
    expect(told()).toBe(en);
    push(shown('state', { setAside, language: 'de' }));
    expect(told()).toBe(de);
  });

  it.each(PAGES)(
    'what cannot be written is told on %s for as long as that lasts, with the way to it',
    page => {
      open();
      const full = { file: 'memory', why: 'full' } as const;
      push(shown(page, { unkept: [full, { file: 'settings', why: 'full' }] }));
      expect(screen.getByRole('alert').querySelector('p')?.textContent).toBe(
        'The disk is full. A Not Ready that has not arrived yet would be forgotten in a crash. What you set is forgotten when Schalter ends.',
      );
      push(shown(page, { unkept: [full], language: 'de' }));
      expect(screen.getByRole('alert').querySelector('p')?.textContent).toBe(
        'Der Datenträger ist voll. Ein „Nicht\u00a0bereit“, das noch nicht angekommen ist, ginge bei einem Absturz verloren.',
      );
      fireEvent.click(screen.getByRole('button', { name: 'Ordner öffnen' }));
      expect(calls).toHaveBeenLastCalledWith('folder.open', { folder: 'profile' });
      push(shown(page));
      expect(screen.queryByRole('alert')).toBeNull();
    },
  );

  it('a folder that could not be opened is said', async () => {
    open();
    push(shown('state', { setAside: ['vault.broken-2026.json'] }));
    fireEvent.click(screen.getByRole('button', { name: 'Open folder' }));
    await act(async () => refuse());
    expect(screen.getByText('The folder could not be opened.')).not.toBeNull();
  });
});
