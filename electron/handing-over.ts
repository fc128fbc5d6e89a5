import { app, BrowserWindow, dialog } from 'electron';
import { saveFile } from './adapters/desktop/save-file';
import { openPath } from './adapters/profile/folder';
import type { CommandParts } from './commands/parts';

/** What the system does for the commands: its file manager, its dialogs, its region. */
export const handingOver: Pick<CommandParts, 'openPath' | 'saveFile' | 'country'> = {
  openPath,
  country: () => app.getLocaleCountryCode(),
  saveFile: (name, text) => saveFile({ app, dialog, BrowserWindow }, name, text),
};
