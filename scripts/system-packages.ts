import { accessSync, constants, readdirSync } from 'node:fs';
import path from 'node:path';
import { cli, run } from './child';
import { candidates, choosePackages, describeMissing, knownPackages, type Missing } from './debian-packages';
import { electronBinary, electronRuntime } from './electron-runtime';
import { isRoot } from './project';

/**
 * `app`: what Electron itself needs. `desktop`: that, and the tools of the throw-away desktop. `machines`: that of `app`,
 * and what makes containers with real desktops.
 */
export type Need = 'app' | 'desktop' | 'machines';

const COMMANDS: Readonly<Record<Need, readonly string[]>> = {
  app: [],
  desktop: [
    'Xvfb',
    'dbus-daemon',
    'gnome-keyring-daemon',
    'scrot',
    'setpriv',
    'strace',
    'systemd-inhibit',
    'unshare',
    'xdotool',
  ],
  machines: ['debootstrap', 'nsenter', 'setpriv', 'systemd-nspawn'],
};
/** For what speaks D-Bus with file descriptors in it: of the system's own Python, whatever else PATH has. */
const PYTHON = '/usr/bin/python3';
const PYTHON_MODULES = ['dbus', 'gi'];
/** Loaded by Electron while it runs, so that `ldd` does not know them: notifications, the keychain. */
const LOADED_LATER = ['libnotify.so.4', 'libsecret-1.so.0'];
const FONT_FOLDERS = ['/usr/share/fonts', '/usr/local/share/fonts'];

function hasCommand(command: string): boolean {
  return (process.env['PATH'] ?? '').split(path.delimiter).some(folder => {
    try {
      accessSync(path.join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function hasFont(): boolean {
  return FONT_FOLDERS.some(folder => {
    try {
      return readdirSync(folder, { recursive: true }).some(name => /\.(ttf|otf|ttc)$/i.test(String(name)));
    } catch {
      return false;
    }
  });
}

async function missingModules(): Promise<string[]> {
  const found = await Promise.all(
    PYTHON_MODULES.map(async module => {
      const asked = await run([PYTHON, '-c', `import ${module}`]).catch(() => null); // there is no Python
      return { module, isThere: asked?.code === 0 };
    }),
  );
  return found.filter(({ isThere }) => !isThere).map(({ module }) => module);
}

/** Shared libraries that Electron needs and the system has not. */
async function missingLibraries(dist: string): Promise<string[]> {
  const [linked, cache] = await Promise.all([
    run(['ldd', electronBinary(dist)]),
    // Not in everybody's PATH: it lives among the tools for root.
    run(['/sbin/ldconfig', '-p']).catch(() => run(['ldconfig', '-p'])),
  ]);
  const absent = [...linked.output.matchAll(/^\s*(\S+) => not found$/gm)].map(match => match[1] ?? '');
  return [...new Set([...absent, ...LOADED_LATER.filter(name => !cache.output.includes(`${name} `))])];
}

async function findMissing(need: Need, dist: string): Promise<Missing> {
  return {
    commands: COMMANDS[need].filter(command => !hasCommand(command)),
    libraries: await missingLibraries(dist),
    modules: need === 'desktop' ? await missingModules() : [],
    fonts: !hasFont(),
  };
}

async function apt(...args: string[]): Promise<void> {
  const { code, output } = await run(['apt-get', ...args], { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  if (code !== 0) throw new Error(`${output}\napt-get ${args[0]} failed (exit code ${code}).`);
}

async function packagesFor(missing: Missing): Promise<string[]> {
  const wanted = candidates(missing);
  // Names apt does not know make it exit with an error, but it still shows the others.
  const shown = await run(['apt-cache', 'show', '--no-all-versions', ...new Set(wanted.flat())]);
  return choosePackages(wanted, knownPackages(shown.output));
}

/**
 * Makes sure that the system has what Electron, or the throw-away desktop, needs (Linux; elsewhere there is nothing
 * to do). What is missing is installed when we are root on Debian or Ubuntu, which is said first; everybody else is
 * told the command to type.
 *
 * @param dist Electron's folder
 * @throws an error that names what is missing and what to do, if it is not there afterwards
 */
export async function requireSystemPackages(need: Need, dist: string): Promise<void> {
  if (process.platform !== 'linux') {
    if (need !== 'app') throw new Error('The throw-away desktop needs Linux.');
    return;
  }
  const missing = await findMissing(need, dist);
  if (describeMissing(missing) === '') return;
  if (!hasCommand('apt-get')) {
    throw new Error(
      `Missing on this system: ${describeMissing(missing)}.\n` +
        `Please install them; on Debian the packages are: ${choosePackages(candidates(missing), new Set()).join(' ')}`,
    );
  }
  if (!isRoot()) {
    const line = `sudo apt-get install -y --no-install-recommends ${(await packagesFor(missing)).join(' ')}`;
    throw new Error(`Missing on this system: ${describeMissing(missing)}. Please run:\n  ${line}`);
  }
  // Best effort: one broken source in somebody's list must not stop us, the installation itself will tell.
  await apt('update').catch(() => undefined);
  const packages = await packagesFor(missing);
  console.error(`Missing on this system: ${describeMissing(missing)}. Installing ${packages.join(' ')} …`);
  await apt('install', '-y', '--no-install-recommends', ...packages);
  const left = describeMissing(await findMissing(need, dist));
  if (left) throw new Error(`Still missing after the installation: ${left}.`);
}

void cli(import.meta.url, async ([need]) => {
  await requireSystemPackages(need === 'app' ? 'app' : 'desktop', (await electronRuntime()).dist);
  return 0;
});
