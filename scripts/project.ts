import { homedir } from 'node:os';
import path from 'node:path';
import { PRODUCT } from '../electron/contract/product';

/** The project's folder, absolute. */
export const projectRoot = path.dirname(import.meta.dirname);

/** True for root on Linux, where Chromium refuses to start with its sandbox on. */
export function isRoot(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

/**
 * Where downloads are kept between runs: `SCHALTER_CACHE_DIR` if set; a system folder for root, whose home is often
 * thrown away with the container; else the user's cache folder. The folder need not exist yet.
 */
export function cacheDir(): string {
  const chosen = process.env['SCHALTER_CACHE_DIR'];
  if (chosen) return path.resolve(chosen);
  if (isRoot()) return path.join('/var/cache', PRODUCT.binary);
  return path.join(process.env['XDG_CACHE_HOME'] || path.join(homedir(), '.cache'), PRODUCT.binary);
}
