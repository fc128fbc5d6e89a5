import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type EntryState, programOf, readEntry, withProgram, withVersion } from './desktop-entry';

/** A desktop file as it lies on disk. */
export interface EntryFile extends EntryState {
  readonly text: string;
}

/** null: there is none that can be read. */
export function readEntryFile(file: string): EntryFile | null {
  try {
    const text = readFileSync(file, 'utf8');
    return { ...readEntry(text), text };
  } catch {
    return null;
  }
}

/**
 * The text as it should be: where it starts a program that is gone it starts this one, and on every desktop, if an earlier
 * Schalter wrote it; all else in it stays, such as what somebody added by hand.
 */
export function mended({ text, exec }: EntryFile, program: string): string {
  if (exec === null) return text;
  return withVersion(isGone(programOf(exec)) ? withProgram(text, program) : text);
}

const isGone = (program: string): boolean => path.isAbsolute(program) && !existsSync(program);

/** Whole or not at all. A desktop reads every file of its kind in the folder, so the half-written one has another ending. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const beside = `${file}.tmp-${process.pid}`;
  try {
    writeFileSync(beside, content);
    chmodSync(beside, 0o644); // whatever the umask is
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** A folder that a variable names, or the usual one. A relative one is to be ignored: XDG Base Directory Specification. */
export const baseFolder = (named: string | undefined, usual: string): string =>
  named && path.isAbsolute(named) ? named : usual;
