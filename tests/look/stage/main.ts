import path from 'node:path';
import { app, BrowserWindow } from 'electron';
import { hardenPages } from '../../../electron/adapters/window/hardening';
import { registerPageScheme, servePages } from '../../../electron/adapters/window/page-server';

/**
 * An Electron with nothing but the window: the built page from the app's own page server, with its real policy and
 * sandbox, before a bridge that plays scenes (preload.ts). Whoever directs it speaks the DevTools protocol (stage.ts).
 */
registerPageScheme();
hardenPages(app);
void app.whenReady().then(async () => {
  servePages(path.resolve(process.argv.at(-1) ?? ''));
  const preload = path.join(import.meta.dirname, 'preload.cjs');
  const window = new BrowserWindow({
    width: 360,
    height: 600,
    useContentSize: true,
    show: false,
    // Else the page that lies below another one gets no animation frames.
    webPreferences: { preload, sandbox: true, contextIsolation: true, backgroundThrottling: false },
  });
  await window.loadURL('about:blank');
  // Only a window that is on the screen is drawn for a picture.
  window.show();
});
