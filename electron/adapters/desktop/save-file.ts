import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { App, BrowserWindow, Dialog } from 'electron';

/** What saving a file needs of Electron. */
export interface SaveParts {
  readonly app: Pick<App, 'getPath'>;
  readonly dialog: Pick<Dialog, 'showSaveDialog'>;
  /** The dialog belongs to the one window there is. */
  readonly BrowserWindow: { getAllWindows(): BrowserWindow[] };
}

/**
 * Asks by the system's dialog where to keep a text, and writes it there. Gives back false where the person changed their
 * mind. Throws what keeps the file from being written.
 *
 * @param name the file name that is offered; its ending is the one kind of file there is to choose
 */
export async function saveFile(parts: SaveParts, name: string, text: string): Promise<boolean> {
  const { app, dialog, BrowserWindow } = parts;
  const extension = path.extname(name).slice(1);
  const options = {
    defaultPath: path.join(app.getPath('documents'), name),
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
  };
  const [parent] = BrowserWindow.getAllWindows();
  const { canceled, filePath } = await (parent
    ? dialog.showSaveDialog(parent, options)
    : dialog.showSaveDialog(options));
  if (canceled || filePath === '') return false;
  await writeFile(filePath, text);
  return true;
}
