import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { BaseWindow, BrowserWindow, SaveDialogOptions, SaveDialogReturnValue } from 'electron';
import { saveFile } from './save-file';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'schalter-save-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A dialog that is answered at once; tells what it was asked. */
function dialogThat(answers: Partial<SaveDialogReturnValue>, window?: BrowserWindow) {
  const asked: unknown[][] = [];
  const showSaveDialog = async (...args: [BaseWindow, SaveDialogOptions] | [SaveDialogOptions]) => {
    asked.push(args);
    return { canceled: false, filePath: '', ...answers };
  };
  const BrowserWindow = { getAllWindows: () => (window ? [window] : []) };
  return { asked, parts: { app: { getPath: () => folder }, dialog: { showSaveDialog }, BrowserWindow } };
}

it('a text is written where the person says, and nothing else is', async () => {
  const file = path.join(folder, 'mine.json');
  const { asked, parts } = dialogThat({ filePath: file });
  expect(await saveFile(parts, 'list.json', 'text ü')).toBe(true);
  expect(readFileSync(file, 'utf8')).toBe('text ü');
  expect(asked).toEqual([
    [{ defaultPath: path.join(folder, 'list.json'), filters: [{ name: 'JSON', extensions: ['json'] }] }],
  ]);
});

it('the dialog belongs to the window that is there', async () => {
  const window = {} as BrowserWindow;
  const { asked, parts } = dialogThat({ canceled: true }, window);
  await saveFile(parts, 'list.json', 'text');
  expect(asked[0]?.[0]).toBe(window);
});

it('who changes their mind leaves no file', async () => {
  const { parts } = dialogThat({ canceled: true });
  expect(await saveFile(parts, 'list.json', 'text')).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});

it('what keeps a file from being written is no success', async () => {
  const { parts } = dialogThat({ filePath: path.join(folder, 'nowhere', 'list.json') });
  await expect(saveFile(parts, 'list.json', 'text')).rejects.toThrow(/ENOENT/);
});
