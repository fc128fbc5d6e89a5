import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import type { Bridge } from '../electron/contract/bridge';
import type { Setting } from '../electron/contract/setting';
import type { Page, Shown } from '../electron/contract/snapshot';
import { SETTING, SNAPSHOT } from '../tests/support/shown';
import { App } from './App';
import { connect } from './connection';

const shown = (page: Page, setting: Partial<Setting> = {}): Shown => ({
  snapshot: SNAPSHOT,
  setting: { ...SETTING, ...setting },
  page,
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
    expect(within(screen.getByRole('status')).getByRole('heading', { level: 1 }).textContent).toBe('Ready');
  });

  it('follows the newest push, whatever comes later of the first answer', async () => {
    open();
    push(shown('settings'));
    await act(async () => answer(shown('state')));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Settings');
    push(shown('state'));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Ready');
  });

  it.each<['en' | 'de', string, string]>([
    ['en', 'Now', 'Settings'],
    ['de', 'Jetzt', 'Einstellungen'],
  ])('in %s has a way to each page, and says which one this is', (language, now, settings) => {
    open();
    push(shown('state', { language }));
    expect(document.documentElement.lang).toBe(language);
    const tabs = within(screen.getByRole('navigation'));
    expect(
      tabs.getAllByRole('button').map(tab => [tab.textContent, tab.getAttribute('aria-current')]),
    ).toEqual([
      [now, 'page'],
      [settings, null],
    ]);
    fireEvent.click(tabs.getByRole('button', { name: settings }));
    expect(calls).toHaveBeenLastCalledWith('page.open', { page: 'settings' });
    // The main process turns the page; the window only asks.
    expect(within(screen.getByRole('status')).queryByRole('heading')).not.toBeNull();
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
    ['set-up', 'New access key', 'Neuer Zugangsschlüssel'],
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

describe('above every page', () => {
  const PAGES: Page[] = ['state', 'settings', 'set-up', 'check-reasons', 'quit', 'sign-out'];

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
    const setAside = ['settings.broken-2026-01-05T10-42-11-123Z.json', 'vault.broken-2026.json'];
    push(shown(page, { setAside }));
    expect(screen.getByText(new RegExp(`as ${setAside.join(', ')}; nothing of it is lost`))).not.toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Open folder' }));
    expect(calls).toHaveBeenLastCalledWith('folder.open', { folder: 'profile' });
    push(shown(page, { setAside, language: 'de' }));
    expect(screen.getByText(/nichts davon ist verloren/)).not.toBeNull();
  });

  it('a folder that could not be opened is said', async () => {
    open();
    push(shown('state', { setAside: ['vault.broken-2026.json'] }));
    fireEvent.click(screen.getByRole('button', { name: 'Open folder' }));
    await act(async () => refuse());
    expect(screen.getByText('The folder could not be opened.')).not.toBeNull();
  });
});
