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
