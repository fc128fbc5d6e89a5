import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import type { Bridge } from '../electron/contract/bridge';
import type { Page, Setting, Shown, Snapshot } from '../electron/contract/snapshot';
import { App } from './App';
import { connect } from './connection';

const SNAPSHOT: Snapshot = {
  look: 'ready',
  headline: { is: 'ready', time: { is: 'seen', at: 0 } },
  confirmedAt: Date.now(),
  failure: null,
  owesNotReady: false,
  currentReason: null,
  reasonSetAt: null,
  allowed: { goReady: false, goNotReady: true },
  notice: null,
};
const SETTING: Setting = {
  language: 'en',
  chosenLanguage: null,
  demo: false,
  account: { email: 'ada@test.com', serverUrl: 'https://api.tenios.com' },
  reasons: [],
  keyStorage: 'keychain',
  version: '1.2.3',
  testRuntime: null,
};
const shown = (page: Page, setting: Partial<Setting> = {}): Shown => ({
  snapshot: SNAPSHOT,
  setting: { ...SETTING, ...setting },
  page,
});

const calls = jest.fn();
let push: (shown: Shown) => void;
let answer: (shown: Shown) => void;
function open() {
  calls.mockReset();
  const bridge: Bridge = {
    call: (...call) => {
      calls(...call);
      return new Promise<never>(resolve => {
        answer = value => resolve({ ok: true, value } as never);
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
});
