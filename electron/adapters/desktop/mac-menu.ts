import { app, Menu } from 'electron';

/**
 * macOS takes the shortcuts of text fields, and Cmd+Q, from the application's menu; that of an app without a place in
 * the Dock is never seen. Electron's own would quit without asking.
 *
 * @param label of the entry that quits
 */
export function setMacMenu(label: string, quit: () => void): void {
  if (process.platform !== 'darwin') return;
  const own = { label: app.getName(), submenu: [{ label, accelerator: 'Command+Q', click: quit }] };
  Menu.setApplicationMenu(Menu.buildFromTemplate([own, { role: 'editMenu' }, { role: 'windowMenu' }]));
}
