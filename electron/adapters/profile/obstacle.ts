import { lstatSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import type { StartTrouble } from '../../contract/disk-trouble';

/** What Chromium puts into the profile, as links, so that a second start finds the first (process_singleton_posix.cc). */
const LINKS = ['SingletonLock', 'SingletonCookie', 'SingletonSocket'];

/**
 * `requestSingleInstanceLock()` gives back the same for a lock that somebody holds as for one that cannot be had. This
 * finds out which it was: null where another Schalter is there, else what is in the way of this one. What is tried leaves
 * nothing behind.
 *
 * @param temporary where Chromium puts the lock's socket
 */
export async function lockObstacle(folder: string, temporary: string): Promise<StartTrouble | null> {
  // On Windows a window answers, which cannot be asked from here.
  // Without a display there is no time to wait: Electron ends itself as soon as this script has run.
  if (process.platform !== 'win32' && (await isHeld(folder))) return null;
  const unusable = folderTrouble(folder) ?? linkTrouble(folder) ?? folderTrouble(temporary);
  if (unusable !== null || process.platform === 'win32') return unusable;
  return { path: path.join(folder, 'SingletonLock'), code: 'EBUSY' };
}

/** Whether another Schalter runs in this profile. Not on Windows. */
export async function isHeld(folder: string): Promise<boolean> {
  const socket = path.join(folder, 'SingletonSocket');
  return isLink(socket) && (await answers(socket));
}

function isLink(file: string): boolean {
  try {
    return lstatSync(file).isSymbolicLink();
  } catch {
    return false;
  }
}

/** Whether somebody listens there, who need not say a word: a process that hangs has not let go of the lock. */
function answers(socket: string): Promise<boolean> {
  return new Promise(resolve => {
    const asked = connect(socket);
    asked.once('connect', () => resolve(true));
    asked.once('error', () => resolve(false));
    asked.once('close', () => asked.destroy());
    asked.once('connect', () => asked.destroy());
  });
}

/** Why nothing can be written into a folder, which is made if it is not there; null: all is well. */
export function folderTrouble(folder: string): StartTrouble | null {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const made = mkdtempSync(path.join(folder, 'try-'));
    try {
      writeFileSync(path.join(made, 'file'), 'x'); // a full disk may still take a folder
    } finally {
      rmSync(made, { recursive: true, force: true });
    }
    return null;
  } catch (error) {
    return { path: folder, code: codeOf(error) };
  }
}

function linkTrouble(folder: string): StartTrouble | null {
  for (const link of LINKS.map(name => path.join(folder, name))) {
    const found = lstatSync(link, { throwIfNoEntry: false });
    if (found && !found.isSymbolicLink()) return { path: link, code: 'EEXIST' };
  }
  return null;
}

const codeOf = (error: unknown) => String((error as NodeJS.ErrnoException).code ?? error);
