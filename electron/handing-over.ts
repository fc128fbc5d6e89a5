import { app, BrowserWindow, dialog } from 'electron';
import { saveFile } from './adapters/desktop/save-file';
import { openPath } from './adapters/profile/folder';
import type { CommandParts } from './commands/parts';

/** What the system's file manager and its dialogs do for the commands. */
export const handingOver: Pick<CommandParts, 'openPath' | 'saveFile'> = {
  openPath,
  saveFile: (name, text) => saveFile({ app, dialog, BrowserWindow }, name, text),
};
