import { BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import type { Push, Pushes } from '../contract/bridge';
import { PAGE_ORIGIN, PAGE_URL } from './page-server';

export interface WindowOptions {
  readonly preload: string;
  readonly icon: string;
  /** The development server; undefined in the built app. */
  readonly devServer: string | undefined;
  readonly onOpen: (open: boolean) => void;
  readonly onTrouble: (text: string, cause?: unknown) => void;
}

/** The one window. Made when it is wanted and destroyed when it is closed: a hidden one costs memory for nothing. */
export interface AppWindow {
  /** Opens it, or brings it to the front. */
  open(title: string): void;
  /** Destroys it, with all that was typed in it. */
  close(): void;
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
  const origin = options.devServer === undefined ? PAGE_ORIGIN : new URL(options.devServer).origin;

  function make(title: string): BrowserWindow {
    const made = new BrowserWindow({
      width: 360,
      height: 600,
      useContentSize: true,
      minWidth: 320,
      minHeight: 400,
      title,
      icon: options.icon,
      show: false,
      fullscreenable: false,
      autoHideMenuBar: true,
      webPreferences: { preload: options.preload, sandbox: true, contextIsolation: true, spellcheck: false },
    });
    made.once('ready-to-show', () => made.show());
    made.on('page-title-updated', event => event.preventDefault());
    made.on('closed', () => {
      window = null;
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

  return {
    open(title) {
      if (window === null) window = make(title);
      else {
        if (window.isMinimized()) window.restore();
        window.show();
        window.focus();
      }
    },
    isOpen: () => window !== null,
    close() {
      window?.destroy();
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

/** Not URL.origin: for a custom scheme that is "null" in Node. */
function originOf(url: string): string {
  return /^[a-z]+:\/\/[^/]+/.exec(url)?.[0] ?? '';
}
