import { canGo } from '../contract/allowed';
import { type Messages, messagesIn } from '../contract/messages';
import type { Page, Shown } from '../contract/snapshot';
import type { ReadyState } from '../contract/state';
import type { Action } from './actions';

/** What Electron does by itself, in its own words (docs/api/menu-item.md, "Roles"). */
type Role =
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'zoomIn'
  | 'zoomOut'
  | 'resetZoom'
  | 'minimize'
  | 'close';

/** A menu as data. `key` is a key combination as Electron writes it (docs/api/accelerator.md). */
export type MenuEntry =
  | { readonly is: 'entry'; readonly label: string; readonly action: Action | null; readonly key?: string }
  | {
      readonly is: 'submenu';
      readonly label: string;
      readonly enabled: boolean;
      readonly entries: readonly MenuEntry[];
    }
  /** With a key of its own it is another one for the same, which nobody sees. */
  | { readonly is: 'role'; readonly label: string; readonly role: Role; readonly key?: string }
  | { readonly is: 'separator' };

export const separator: MenuEntry = { is: 'separator' };

/** The keys that act while the window has the keyboard. The tray's menu shows the same. */
const KEYS = {
  READY: 'CommandOrControl+R',
  NOT_READY: 'CommandOrControl+N',
  settings: 'CommandOrControl+,',
  quit: 'CommandOrControl+Q',
} as const;

/** What both menus offer. An entry without an action is disabled: it cannot work now. */
export function commonEntries({ snapshot, setting }: Pick<Shown, 'snapshot' | 'setting'>) {
  const { menu: m, details } = messagesIn(setting.language);
  const go = (label: string, want: ReadyState): MenuEntry => ({
    is: 'entry',
    label,
    action: canGo(snapshot, want, null) ? { do: 'go', want, reason: null } : null,
    key: KEYS[want],
  });
  return {
    goReady: go(m.goReady, 'READY'),
    goNotReady: (label: string) => go(label, 'NOT_READY'),
    phone: open(details.menu, 'phone'),
    settings: { ...open(m.settings, 'settings'), key: KEYS.settings },
    quit: { is: 'entry', label: m.quit, action: { do: 'quit' }, key: KEYS.quit } satisfies MenuEntry,
  };
}

const open = (label: string, page: Page) =>
  ({ is: 'entry', label, action: { do: 'open', page } }) satisfies MenuEntry;

/**
 * The window's own menu, which gives the standard keys their meaning: on macOS at the top of the screen, elsewhere shown
 * by Alt. Nothing in it reloads the page or opens developer tools.
 */
export function windowMenu(shown: Pick<Shown, 'snapshot' | 'setting'>): readonly MenuEntry[] {
  const m = messagesIn(shown.setting.language);
  const common = commonEntries(shown);
  return [
    submenu(m.window.title, [
      common.goReady,
      common.goNotReady(m.menu.goNotReady),
      separator,
      common.phone,
      common.settings,
      separator,
      role('close', m),
      common.quit,
    ]),
    submenu(m.menu.edit, [
      role('undo', m),
      role('redo', m),
      separator,
      role('cut', m),
      role('copy', m),
      role('paste', m),
      role('selectAll', m),
    ]),
    submenu(m.menu.view, [
      role('zoomIn', m),
      // The + of most keyboards needs Shift, and the one beside the digits is a key of its own.
      ...['CommandOrControl+=', 'CommandOrControl+numadd'].map(key => ({ ...role('zoomIn', m), key })),
      role('zoomOut', m),
      { ...role('zoomOut', m), key: 'CommandOrControl+numsub' },
      role('resetZoom', m),
      { ...role('resetZoom', m), key: 'CommandOrControl+num0' },
      separator,
      role('minimize', m),
    ]),
  ];
}

const submenu = (label: string, entries: readonly MenuEntry[]): MenuEntry => ({
  is: 'submenu',
  label,
  enabled: true,
  entries,
});

const role = (role: Role, { menu }: Messages): MenuEntry => ({ is: 'role', label: menu.role[role], role });
