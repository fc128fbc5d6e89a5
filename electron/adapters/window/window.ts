import { app, BrowserWindow, type IpcMainInvokeEvent, nativeTheme, type Rectangle, screen } from 'electron';
import type { Push, Pushes } from '../../contract/bridge';
import { isWayland, minimizesWindows } from '../computer/wayland';
import type { WindowPlace } from '../profile/window-place';
import { BACKGROUND } from './background';
import { PAGE_ORIGIN, PAGE_URL } from './page-server';
import { putInPlace } from './placing';

export interface WindowOptions {
  readonly preload: string;
  readonly icon: string;
  /** The development server; undefined in the built app. */
  readonly devServer: string | undefined;
  /** Where it was last. */
  readonly place: WindowPlace;
  /** Where the tray's icon is; null where the system does not tell. */
  readonly trayBounds: () => Rectangle | null;
  /** Whether somebody may look at it now: it is there, and was not put away by its close button. */
  readonly onOpen: (open: boolean) => void;
  /** Whether the window is the only way to reach the app: its close button then leaves it in the task list. */
  readonly isOnlyWay: () => boolean;
  readonly onTrouble: (text: string, cause?: unknown) => void;
}

/** Of the page, in pixels of CSS. */
const SIZE = { width: 360, height: 600 } as const;

/**
 * The one window. Made when it is wanted and destroyed when it is closed: a hidden one costs memory for nothing. Where
 * no tray leads back to it, closing minimises it instead, if the desktop can do that.
 */
export interface AppWindow {
  /** Opens it, or brings it to the front. */
  open(title: string): void;
  /** Does what its close button does. */
  close(): void;
  /** Destroys it, with all that was typed in it, and opens another one in its place. */
  renew(title: string): void;
  isOpen(): boolean;
  /** Changes the title of the open window. */
  setTitle(title: string): void;
  push<K extends Push>(name: K, payload: Pushes[K]): void;
  /** Whether a message comes from our own page, in the main frame of our own window. */
  isSender(event: IpcMainInvokeEvent): boolean;
}

/** Prepares the window without opening it. */
export function createWindow(options: WindowOptions): AppWindow {
  let window: BrowserWindow | null = null;
  let isPutAway = false;
  let isQuitting = false;
  // Quitting closes the window in the same breath; a quit that somebody called off does not.
  app.on('before-quit', () => {
    isQuitting = true;
    setImmediate(() => {
      isQuitting = false;
    });
  });
  const isOnWayland = isWayland(process.env);
  const canMinimize = minimizesWindows(process.env);
  const origin = options.devServer === undefined ? PAGE_ORIGIN : new URL(options.devServer).origin;

  function make(title: string, icon: Rectangle | null): BrowserWindow {
    const made = new BrowserWindow({
      ...SIZE,
      useContentSize: true,
      minWidth: 320,
      minHeight: 400,
      title,
      icon: options.icon,
      // There `ready-to-show` comes late or never, and a window that is shown after it was loaded may stay empty
      // (electron#48859; seen on sway, GNOME and Plasma).
      show: isOnWayland,
      backgroundColor: BACKGROUND[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
      fullscreenable: false,
      autoHideMenuBar: true,
      webPreferences: { preload: options.preload, sandbox: true, contextIsolation: true, spellcheck: false },
    });
    // Nor does anybody but the desktop know there where a window lies, and how large it is before its scale is known.
    if (isOnWayland) leaveRoomForFrame(made);
    else {
      putInPlace(made, icon, options.place, screen);
      made.once('ready-to-show', () => made.show());
    }
    made.on('page-title-updated', event => event.preventDefault());
    made.on('close', event => {
      if (isQuitting || !canMinimize || !options.isOnlyWay()) return;
      event.preventDefault();
      putAway(true);
      made.minimize();
    });
    made.on('restore', () => putAway(false));
    // What is left of it is no window: nothing in it works, and nothing in it was state of record.
    made.webContents.on('render-process-gone', (_event, { reason }) => {
      options.onTrouble(`The page ended: ${reason}`);
      made.destroy();
    });
    made.on('closed', () => {
      window = null;
      isPutAway = false;
      options.onOpen(false);
    });
    // A page that cannot be loaded is our own bug; there is nobody to handle it but whoever reads the log.
    made.loadURL(options.devServer ?? PAGE_URL).catch((error: unknown) => {
      // Closed before it was there: nobody misses it.
      if (!made.isDestroyed()) options.onTrouble('The window cannot be loaded.', error);
    });
    options.onOpen(true);
    return made;
  }

  function putAway(now: boolean): void {
    if (isPutAway === now) return;
    isPutAway = now;
    options.onOpen(!now);
  }

  return {
    open(title) {
      // No program brings a minimised window back on Wayland, so another one takes its place.
      if (isOnWayland && (isPutAway || window?.isMinimized())) window?.destroy();
      if (window === null) window = make(title, options.trayBounds());
      else {
        if (window.isMinimized()) window.restore();
        window.show();
        window.focus();
        putAway(false);
      }
    },
    isOpen: () => window !== null,
    close() {
      window?.close();
    },
    renew(title) {
      const before = window?.getBounds();
      window?.destroy();
      window = make(title, null);
      // Where the system tells of the icon, a window lies where it is put; on X11 it does not (placing.ts).
      if (before && options.trayBounds()) window.setBounds(before);
    },
    setTitle(title) {
      window?.setTitle(title);
    },
    push(name, payload) {
      window?.webContents.send(name, payload);
    },
    isSender({ sender, senderFrame }) {
      if (window === null || sender !== window.webContents || senderFrame === null) return false;
      return senderFrame === window.webContents.mainFrame && originOf(senderFrame.url) === origin;
    },
  };
}

/** Where Electron draws the frame itself (Wayland, GNOME), 33.2.1 takes the size of the content for that of the frame. */
function leaveRoomForFrame(window: BrowserWindow): void {
  const [frame, content] = [window.getBounds(), window.getContentBounds()];
  window.setSize(SIZE.width + frame.width - content.width, SIZE.height + frame.height - content.height);
}

/** Not URL.origin: for a custom scheme that is "null" in Node. */
function originOf(url: string): string {
  return /^[a-z]+:\/\/[^/]+/.exec(url)?.[0] ?? '';
}
