import path from 'node:path';
import { nativeImage, type Rectangle, Tray } from 'electron';
import type { Action } from '../../core/actions';
import type { TrayView } from '../../core/tray-view';
import { buildMenu } from './menu';

/** The icon in the tray. `show` changes only what differs. */
export interface TrayIcon {
  show(view: TrayView): void;
  /** Puts it into the tray anew. */
  renew(): void;
  /** Where it is, in DIP; null where the system does not tell. */
  bounds(): Rectangle | null;
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
    // A tray has no keyboard to take keys from: it only shows what they are in the window.
    set('menu', JSON.stringify(next.menu), () =>
      tray.setContextMenu(buildMenu(next.menu, act, { takesKeys: false })),
    );
  }
  function renew(): void {
    tray.destroy();
    tray = make();
    shown = { icon: '', tooltip: '', menu: '' };
    show(newest);
  }

  /** Electron's docs name macOS and Windows; on Linux all of it is 0. */
  function bounds(): Rectangle | null {
    const found = tray.getBounds();
    return found.width > 0 && found.height > 0 ? found : null;
  }

  show(view);
  return { show, renew, bounds };
}

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
