import { lstatSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Why a file is set aside: it makes no sense, a newer Schalter wrote it, or it cannot be read at all. */
export type SetAsideBecause = 'broken' | 'newer' | 'unreadable';

/** The date in the name of a file that was set aside. */
const DATE = '\\d{4}-\\d\\d-\\d\\dT[\\d-]+Z';

/**
 * Renames a file, which works for a folder, a dead link and what must not be read as well, to `name.why-date.ending` beside it.
 * Gives back what it is called now. Throws the system's error where it stays.
 */
export function moveAside(file: string, why: SetAsideBecause): string {
  const { dir, name, ext } = path.parse(file);
  const aside = path.join(dir, `${name}.${why}-${new Date().toISOString().replace(/[:.]/g, '-')}${ext}`);
  renameSync(file, aside);
  return aside;
}

/**
 * Removes what earlier contents left in the profile: files that were set aside, and half-written ones. They may name
 * the account, so a sign-out wipes them; the files themselves stay. Throws the system's error if one cannot be removed.
 */
export function forgetSetAside(folder: string): void {
  sweep(folder, new RegExp(`^[a-z]+(\\.(broken|newer|unreadable)-${DATE}\\.json|\\.json${HALF_WRITTEN})$`));
}

/** electron-store writes beside the file and renames (atomically's `temp.js`); a crash in between leaves that. */
const HALF_WRITTEN = '\\.tmp-[0-9a-f]+';

function sweep(folder: string, names: RegExp): void {
  for (const name of filesIn(folder)) {
    const file = path.join(folder, name);
    if (names.test(name) && !isForeign(file)) rmSync(file, { force: true });
  }
}

/** A folder that lay in the place of a file of ours: nothing in it was written by us. */
function isForeign(file: string): boolean {
  return path.basename(file).includes('.unreadable-') && lstatSync(file).isDirectory();
}

/** Removes what a crash left of the file `name` while it was written. Never throws. */
export function sweepHalfWritten(folder: string, name: string): void {
  try {
    sweep(folder, new RegExp(`^${name}\\.json${HALF_WRITTEN}$`));
  } catch {
    // What cannot be removed does no harm.
  }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // not made yet; one that cannot be listed tells at the first reading
  }
}
