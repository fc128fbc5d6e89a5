/** An empty window of Electron's: opened at the first line it reads, destroyed at the next, and so on. */
import { createInterface } from 'node:readline';
import { app, BrowserWindow, Menu } from 'electron';

app.on('window-all-closed', () => {});
Menu.setApplicationMenu(null);
void app.whenReady().then(() => {
  let window: BrowserWindow | null = null;
  const lines = createInterface({ input: process.stdin });
  lines.on('line', () => {
    if (window === null) {
      window = open();
    } else {
      window.destroy();
      window = null;
    }
  });
  lines.on('close', () => app.quit());
  process.stdout.write('ready\n');
});

function open(): BrowserWindow {
  const options = { title: 'Bare', width: 360, height: 600, show: false };
  const made = new BrowserWindow({ ...options, webPreferences: { sandbox: true } });
  made.once('ready-to-show', () => made.show());
  void made.loadURL('about:blank');
  return made;
}
