import { Menu, type MenuItemConstructorOptions } from 'electron';
import { assertNever } from '../../contract/state';
import type { Action } from '../../core/actions';
import type { MenuEntry } from '../../core/menu';

/**
 * The application's menu; `show` builds it anew only where it differs. macOS takes the keys of text fields and Cmd+Q from
 * it, though that of an app without a place in the Dock is never seen; elsewhere Alt shows it in the window. Electron's own
 * would quit without asking, and reload the page.
 *
 * @param act does what an entry asks for
 */
export function createAppMenu(act: (action: Action) => void): { show(menu: readonly MenuEntry[]): void } {
  let shown = '';
  return {
    show(menu) {
      const next = JSON.stringify(menu);
      if (shown === next) return;
      shown = next;
      Menu.setApplicationMenu(buildMenu(menu, act, { takesKeys: true }));
    },
  };
}

/** An entry's label is fixed when the menu is built (Electron docs, MenuItem). `takesKeys`: not only shows them. */
export function buildMenu(
  menu: readonly MenuEntry[],
  act: (action: Action) => void,
  { takesKeys }: { readonly takesKeys: boolean },
): Menu {
  return Menu.buildFromTemplate(template(menu));

  function template(entries: readonly MenuEntry[]): MenuItemConstructorOptions[] {
    return entries.map(entry => {
      switch (entry.is) {
        case 'separator':
          return { type: 'separator' };
        case 'submenu':
          return { label: literal(entry.label), enabled: entry.enabled, submenu: template(entry.entries) };
        case 'role': {
          const { role, key } = entry;
          const label = literal(entry.label);
          if (key === undefined) return { label, role };
          return { label, role, accelerator: key, visible: false, acceleratorWorksWhenHidden: true };
        }
        case 'entry': {
          const { action, key } = entry;
          const keys = key === undefined ? {} : { accelerator: key, registerAccelerator: takesKeys };
          const item = { label: literal(entry.label), ...keys };
          return action ? { ...item, click: () => act(action) } : { ...item, enabled: false };
        }
        default:
          return assertNever(entry);
      }
    });
  }
}

/** A single & marks the access key of a menu entry; people's reasons may contain one. */
const literal = (label: string): string => label.replaceAll('&', '&&');
