import { describe, expect, it } from '@jest/globals';
import { deskAt } from '../../tests/support/core-desk';
import { SETTING } from '../../tests/support/shown';
import type { Setting } from '../contract/setting';
import { type MenuEntry, trayView } from './tray-view';

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

const always = ['Open Bereit', 'Settings…', 'Quit Bereit'];

describe('the tray', () => {
  it('says the state and offers what can be done', () => {
    const desk = deskAt('READY');
    const view = trayView({ snapshot: desk.shown(), setting });
    expect(view).toMatchObject({ icon: 'ready', demo: false });
    expect(view.tooltip).toMatch(/^Ready · seen \d\d:\d\d$/);
    expect(view.menu[0]).toEqual({ is: 'entry', label: view.tooltip, action: null });
    expect(clickable(view.menu)).toEqual(['Without a reason', 'Coffee', ...always]);
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
    expect(view.tooltip).toMatch(/^WRAP_UP · .* · Demo$/);
    expect(clickable(view.menu)).toContain('Kaffee');
  });
});
