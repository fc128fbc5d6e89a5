import { lstatSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** As Chromium names a file it has not finished writing (base/files/file_util_posix.cc), on Linux and macOS. */
const HALF_WRITTEN = /^\.org\.chromium\.Chromium\.[A-Za-z0-9]{6}$/;

/**
 * Removes what Chromium left half-written in the profile when it was killed: each kill at the wrong moment leaves one
 * file, and of all programs only Chrome on Windows sweeps them (crbug.com/1075917). `before` (ms since 1970): what is as
 * new as this run may be in use. Never throws: what stays does no harm.
 */
export async function sweepLitter(folder: string, before: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const sweep = async (file: string) => {
    if ((await stat(file)).mtimeMs < before) await rm(file);
  };
  const litter = names.filter(name => HALF_WRITTEN.test(name));
  await Promise.allSettled(litter.map(name => sweep(path.join(folder, name))));
}

/** As Chromium names what it puts into the folder for temporary files, and the picture of a tray icon in there. */
const ICON_FOLDER = /^\.org\.chromium\.Chromium\.[A-Za-z0-9]{6}$/;
const ICON = /^status_icon_\d+\.png$/;

/**
 * Removes the pictures of our icon that an earlier run left in the folder for temporary files. Where a panel reads them
 * from there (GNOME's), Chromium makes a folder for each, and forgets the last one when it ends while that is being
 * written, or is killed (status_icon_linux_dbus.cc, `WriteIconFile`). Every program that is built on Chromium names them
 * so: only a picture of ours is ours, and only if it is older than this run.
 *
 * @param isOurs whether a file shows our icon
 */
export async function sweepIcons(
  temporary: string,
  before: number,
  isOurs: (file: string) => boolean,
): Promise<void> {
  const names = await readdir(temporary).catch(() => []);
  const sweep = async (folder: string) => {
    const status = await stat(folder);
    const files = (await readdir(folder)).map(name => path.join(folder, name));
    const isLeft = status.mtimeMs < before && files.length > 0;
    if (isLeft && files.every(file => ICON.test(path.basename(file)) && isOurs(file)))
      await rm(folder, { recursive: true });
  };
  const found = names.filter(name => ICON_FOLDER.test(name));
  await Promise.allSettled(found.map(name => sweep(path.join(temporary, name))));
}

/** What Chromium puts into the socket's folder (process_singleton_posix.cc). */
const SOCKET_FOLDER = new Set(['SingletonSocket', 'SingletonCookie']);

/**
 * The folder with the socket of the run before, to be asked for before Chromium looks for it: after a crash it makes
 * another one and leaves this. Gives back what removes it, for whoever has the lock now: then nobody listens there.
 */
export function socketBefore(profile: string): () => void {
  try {
    const folder = path.dirname(readlinkSync(path.join(profile, 'SingletonSocket')));
    const isSocketFolder = () =>
      lstatSync(folder).isDirectory() && readdirSync(folder).every(name => SOCKET_FOLDER.has(name));
    return () => {
      try {
        if (isSocketFolder()) rmSync(folder, { recursive: true });
      } catch {
        // It has gone by itself, or stays: it does no harm.
      }
    };
  } catch {
    return () => {}; // no such link: the last run ended in order, or there was none
  }
}
