import path from 'node:path';
import { Menu, type MenuItemConstructorOptions, nativeImage, Tray } from 'electron';
import { assertNever } from '../../contract/state';
import type { Action } from '../../core/actions';
import type { MenuEntry, TrayView } from '../../core/tray-view';

/** The icon in the tray. `show` changes only what differs. */
export interface TrayIcon {
  show(view: TrayView): void;
  /** Puts it into the tray anew. */
  renew(): void;
}

/**
 * Puts the icon into the tray. `icons` is the folder they are drawn to; `act` does what the menu asks for. A left click
 * opens the window where the system sends one, and never changes the state.
 */
export function createTray(icons: string, view: TrayView, act: (action: Action) => void): TrayIcon {
  let newest = view;
  let shown = { icon: '', tooltip: '', menu: '' };
  let tray = make();

  function make(): Tray {
    const made = new Tray(image(icons, newest));
    made.on('click', () => act({ do: 'open', page: 'state' }));
    return made;
  }

  /** Once per value: a tray host is another process, and redraws what it is told. */
  function set(part: keyof typeof shown, value: string, apply: () => void): void {
    if (shown[part] === value) return;
    shown[part] = value;
    apply();
  }

  function show(next: TrayView): void {
    newest = next;
    set('icon', iconFile(icons, next), () => tray.setImage(image(icons, next)));
    set('tooltip', next.tooltip, () => tray.setToolTip(next.tooltip));
    // An entry's label is fixed when the menu is built (Electron docs, MenuItem), so a new menu it is.
    set('menu', JSON.stringify(next.menu), () =>
      tray.setContextMenu(Menu.buildFromTemplate(template(next.menu, act))),
    );
  }
  function renew(): void {
    tray.destroy();
    tray = make();
    shown = { icon: '', tooltip: '', menu: '' };
    show(newest);
  }

  show(view);
  return { show, renew };
}

function template(
  entries: readonly MenuEntry[],
  act: (action: Action) => void,
): MenuItemConstructorOptions[] {
  return entries.map(entry => {
    switch (entry.is) {
      case 'separator':
        return { type: 'separator' };
      case 'submenu':
        return { label: literal(entry.label), enabled: entry.enabled, submenu: template(entry.entries, act) };
      case 'entry': {
        const { action } = entry;
        const label = literal(entry.label);
        return action ? { label, click: () => act(action) } : { label, enabled: false };
      }
      default:
        return assertNever(entry);
    }
  });
}

/** A single & marks the access key of a menu entry; people's reasons may contain one. */
const literal = (label: string): string => label.replaceAll('&', '&&');

function image(icons: string, view: TrayView): Electron.NativeImage {
  const icon = nativeImage.createFromPath(iconFile(icons, view));
  if (process.platform === 'darwin') icon.setTemplateImage(true);
  return icon;
}

function iconFile(icons: string, { icon, demo }: TrayView): string {
  const name = demo ? `${icon}-demo` : icon;
  switch (process.platform) {
    case 'darwin':
      return path.join(icons, 'mac', `${name}Template.png`);
    case 'win32':
      return path.join(icons, 'win', `${name}.ico`);
    default:
      return path.join(icons, 'linux', `${name}.png`);
  }
}
