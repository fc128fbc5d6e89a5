import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { deskAt, TEN_O_CLOCK } from '../../tests/support/core-desk';
import { SETTING, SNAPSHOT } from '../../tests/support/shown';
import type { Setting } from '../contract/setting';
import type { Snapshot } from '../contract/snapshot';
import type { Action } from './actions';
import type { MenuEntry } from './menu';
import { trayView } from './tray-view';

beforeAll(() => void jest.useFakeTimers({ now: TEN_O_CLOCK }));
afterAll(() => void jest.useRealTimers());

const setting: Setting = {
  ...SETTING,
  reasons: [{ code: 'COFFEE', label: { en: 'Coffee', de: 'Kaffee' } }],
};

/** What can be clicked, with submenus flattened. */
function clickable(menu: readonly MenuEntry[]): string[] {
  return menu.flatMap(entry => {
    if (entry.is === 'submenu') return entry.enabled ? clickable(entry.entries) : [];
    return entry.is === 'entry' && entry.action ? [entry.label] : [];
  });
}

const always = ['Open Schalter', 'Phone & Skills…', 'Settings…', 'Quit Schalter'];

describe('the tray', () => {
  it('says the state and offers what can be done', () => {
    const desk = deskAt('READY');
    const view = trayView({ snapshot: desk.shown(), setting });
    expect(view).toMatchObject({ icon: 'ready', demo: false });
    expect(view.tooltip).toMatch(/^Ready · seen \d\d:\d\d$/);
    expect(view.menu[0]).toEqual({ is: 'entry', label: view.tooltip, action: null });
    expect(clickable(view.menu)).toEqual(['Without a reason', 'Coffee', ...always]);
  });

  it('has what is done most at the top, and nothing but words where nothing can be done', () => {
    const allowed = { goReady: true, goNotReady: true };
    const { tooltip, menu } = trayView({ snapshot: { ...SNAPSHOT, allowed }, setting });
    const entry = (label: string, action: Action | null, key?: string) => ({
      is: 'entry',
      label,
      action,
      ...(key && { key: `CommandOrControl+${key}` }),
    });
    const entries = [
      entry('Without a reason', { do: 'go', want: 'NOT_READY', reason: null }, 'N'),
      entry('Coffee', { do: 'go', want: 'NOT_READY', reason: 'COFFEE' }),
    ];
    expect(menu).toEqual([
      entry(tooltip, null),
      { is: 'separator' },
      entry('Go Ready', { do: 'go', want: 'READY', reason: null }, 'R'),
      { is: 'submenu', label: 'Go Not Ready', enabled: true, entries },
      { is: 'separator' },
      entry('Open Schalter', { do: 'open', page: 'state' }),
      entry('Phone & Skills…', { do: 'open', page: 'phone' }),
      entry('Settings…', { do: 'open', page: 'settings' }, ','),
      { is: 'separator' },
      entry('Quit Schalter', { do: 'quit' }, 'Q'),
    ]);
  });

  it('says what keeps calls away, in its tooltip and its first line', () => {
    const check = { is: 'obstacle', obstacle: 'acd-off' } as const;
    const snapshot: Snapshot = { ...SNAPSHOT, look: 'obstacle', details: { ...SNAPSHOT.details, check } };
    const { icon, tooltip, menu } = trayView({ snapshot, setting });
    expect(icon).toBe('obstacle');
    expect(tooltip).toMatch(/^Ready · seen .* · ACD is switched off for you$/);
    expect(menu[0]).toEqual({ is: 'entry', label: tooltip, action: null });
    const german = { ...setting, language: 'de', demo: true } as const;
    expect(trayView({ snapshot, setting: german }).tooltip).toMatch(
      /^Bereit · .* · die ACD ist für dich ausgeschaltet · Demo$/,
    );
  });

  it('does not offer the reason that is set already', () => {
    const desk = deskAt('READY');
    desk.click('NOT_READY', 'COFFEE');
    desk.pass(1);
    const { icon, tooltip, menu } = trayView({ snapshot: desk.shown(), setting });
    expect(icon).toBe('not-ready');
    expect(tooltip).toContain('Not Ready (Coffee) · since');
    expect(clickable(menu)).toEqual(['Go Ready', 'Without a reason', ...always]);
  });

  it('offers no change without an account', () => {
    const { icon, menu } = trayView({ snapshot: deskAt('READY', { account: null }).shown(), setting });
    expect(icon).toBe('needs-you');
    expect(clickable(menu)).toEqual(always);
  });

  it('speaks German, and names a demo', () => {
    const snapshot = deskAt('WRAP_UP').shown();
    const view = trayView({ snapshot, setting: { ...setting, language: 'de', demo: true } });
    expect(view.icon).toBe('unknown');
    expect(view.tooltip).toMatch(/WRAP_UP.* · .* · Demo$/);
    expect(clickable(view.menu)).toContain('Kaffee');
  });
});
