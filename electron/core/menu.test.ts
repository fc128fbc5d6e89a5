import { describe, expect, it } from '@jest/globals';
import { SETTING, SNAPSHOT } from '../../tests/support/shown';
import type { Allowed } from '../contract/snapshot';
import { type MenuEntry, windowMenu } from './menu';
import { trayView } from './tray-view';

const allowing = (allowed: Allowed) => ({ snapshot: { ...SNAPSHOT, allowed }, setting: SETTING });
const all = allowing({ goReady: true, goNotReady: true });

const flat = (menu: readonly MenuEntry[]): MenuEntry[] =>
  menu.flatMap(entry => (entry.is === 'submenu' ? flat(entry.entries) : [entry]));
const entries = (menu: readonly MenuEntry[]) => flat(menu).filter(entry => entry.is === 'entry');
const doing = (menu: readonly MenuEntry[]) => entries(menu).filter(({ action }) => action !== null);

describe('the window’s menu', () => {
  it('has a key for each thing that is done all day, and the way to what is looked at now and then', () => {
    expect(entries(windowMenu(all))).toEqual([
      {
        is: 'entry',
        label: 'Go Ready',
        action: { do: 'go', want: 'READY', reason: null },
        key: 'CommandOrControl+R',
      },
      {
        is: 'entry',
        label: 'Go Not Ready',
        action: { do: 'go', want: 'NOT_READY', reason: null },
        key: 'CommandOrControl+N',
      },
      { is: 'entry', label: 'Phone & Skills…', action: { do: 'open', page: 'phone' } },
      {
        is: 'entry',
        label: 'Settings…',
        action: { do: 'open', page: 'settings' },
        key: 'CommandOrControl+,',
      },
      { is: 'entry', label: 'Quit Schalter', action: { do: 'quit' }, key: 'CommandOrControl+Q' },
    ]);
  });

  it.each<[string, Allowed, string[]]>([
    ['both', { goReady: true, goNotReady: true }, ['Go Ready', 'Go Not Ready']],
    ['what would change something', { goReady: false, goNotReady: true }, ['Go Not Ready']],
    ['nothing without an account', { goReady: false, goNotReady: false }, []],
  ])('offers %s', (_what, allowed, labels) => {
    const offered = doing(windowMenu(allowing(allowed))).map(({ label }) => label);
    expect(offered).toEqual([...labels, 'Phone & Skills…', 'Settings…', 'Quit Schalter']);
  });

  it('does by a key what the tray’s menu shows at it', () => {
    const byKey = (menu: readonly MenuEntry[]) =>
      doing(menu).flatMap(({ key, action }) => (key === undefined ? [] : [[key, action]]));
    expect(byKey(windowMenu(all))).toEqual(byKey(trayView(all).menu));
  });

  it('has what text fields and the size of the text need, and nothing that reloads the page', () => {
    const roles = flat(windowMenu(all)).flatMap(entry => (entry.is === 'role' ? [entry.role] : []));
    expect(new Set(roles)).toEqual(
      new Set([
        ...['close', 'undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'],
        ...['zoomIn', 'zoomOut', 'resetZoom', 'minimize'],
      ]),
    );
  });

  it('stays as it is while only the state’s words change', () => {
    const later = { ...SNAPSHOT.headline, time: { is: 'seen', by: null, at: 60_000 } } as const;
    const snapshot = { ...all.snapshot, headline: later };
    expect(windowMenu({ ...all, snapshot })).toEqual(windowMenu(all));
  });

  it('speaks German throughout', () => {
    const german = windowMenu({ ...all, setting: { ...SETTING, language: 'de' } });
    const labels = flat(german).flatMap(entry => (entry.is === 'separator' ? [] : [entry.label]));
    expect(labels.slice(0, 6)).toEqual([
      'Bereit melden',
      'Nicht bereit melden',
      'Telefon & Skills…',
      'Einstellungen…',
      'Fenster schließen',
      'Schalter beenden',
    ]);
    expect(german.map(entry => (entry.is === 'submenu' ? entry.label : null))).toEqual([
      'Schalter',
      'Bearbeiten',
      'Ansicht',
    ]);
  });
});
