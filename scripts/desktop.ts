import { type ChildProcess, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';
import { PRODUCT } from '../electron/contract/product';
import { cli, ended, script, startBound } from './child';
import { cacheDir, isRoot, projectRoot } from './project';

const SOCKETS = '/tmp/.X11-unix';
/** Whatever would lead to the desktop of the person who runs this. */
const FOREIGN = [
  'WAYLAND_DISPLAY',
  'XAUTHORITY',
  'XDG_CURRENT_DESKTOP',
  'XDG_SESSION_DESKTOP',
  'XDG_SESSION_TYPE',
  'XDG_SESSION_ID',
  'DESKTOP_SESSION',
  'GNOME_KEYRING_CONTROL',
  'GDMSESSION',
];

/** A user and a group that every Linux knows (`daemon`, `bin`): a message bus turns away who is not in /etc/passwd. */
const ORDINARY = 1;

/**
 * How to run the session as an ordinary user when we are root: Chromium keeps its sandbox on for nobody else. In a
 * user namespace the files stay ours, since root outside is user 1 inside. With a process namespace of its own,
 * the kernel ends all that is left when the session ends. Tried in this order: containers may allow less.
 */
function namespaces(): string[] {
  const user = isRoot()
    ? ['--user', `--map-user=${ORDINARY}`, `--map-group=${ORDINARY}`]
    : ['--user', '--map-current-user'];
  const own = ['--pid', '--fork', '--kill-child', '--mount-proc'];
  for (const options of [[...user, ...own], user]) {
    if (spawnSync('unshare', [...options, 'true']).status !== 0) continue;
    // A shell as the first process: it also collects orphans, which Node would leave as zombies.
    return ['unshare', ...options, 'sh', '-c', '"$@"; exit $?', 'sh'];
  }
  if (isRoot()) console.error('No user namespaces here: Electron has to run as root, without its sandbox.');
  return [];
}

/**
 * Starts an X server on the first free display. It stays outside the namespace, because the lock files of X servers
 * hold process ids, which mean something only among processes that count alike.
 */
async function startDisplay(): Promise<{ server: ChildProcess; display: string }> {
  if (!existsSync(SOCKETS)) {
    mkdirSync(SOCKETS);
    chmodSync(SOCKETS, 0o1777); // only root's X server would make it
  }
  const options = ['-screen', '0', '1280x800x24', '-nolisten', 'tcp', '-noreset', '-displayfd', '3'];
  const server = startBound('TERM', ['Xvfb', ...options], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const display = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', code => reject(new Error(`Xvfb ended (exit code ${code}) before it had a display.`)));
    let text = '';
    server.stdio[3]?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.endsWith('\n')) resolve(`:${text.trim()}`);
    });
  });
  return { server, display };
}

function environment(folder: string, display: string, own: Record<string, string>): NodeJS.ProcessEnv {
  const inside = (name: string) => {
    const made = path.join(folder, name);
    mkdirSync(made, { mode: 0o700 });
    return made;
  };
  inside('tmp');
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    SCHALTER_CACHE_DIR: cacheDir(),
    SCHALTER_DESKTOP: folder,
    DISPLAY: display,
    HOME: inside('home'),
    XDG_CACHE_HOME: inside('cache'),
    XDG_CONFIG_HOME: inside('config'),
    XDG_DATA_HOME: inside('data'),
    XDG_RUNTIME_DIR: inside('run'),
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${folder}/run/bus`,
    DBUS_SYSTEM_BUS_ADDRESS: `unix:path=${folder}/run/system-bus`,
    GSETTINGS_BACKEND: 'memory',
    LANG: 'C.UTF-8', // the one UTF-8 locale that every system has
    LANGUAGE: 'en_US',
    ...own,
  };
  for (const name of FOREIGN) if (!(name in own)) delete env[name];
  return env;
}

/**
 * Runs a command on a throw-away desktop: an X server, a session and a system bus, an unlocked keychain, empty home
 * and XDG folders, all private to it. There is no tray, no notification service and no login service: whoever needs
 * one brings it and takes its name on the bus. Root is an ordinary user in there. All of it is gone afterwards, also
 * after a crash or a signal.
 *
 * @param command the program and its arguments, run in the project's folder with our stdin, stdout and stderr
 * @param env added to the environment of the command, and stronger than the desktop's own variables
 * @returns the command's exit code, or 130 or 143 if SIGINT or SIGTERM ended this early
 * @throws if the X server or the session does not start
 */
export async function withDesktop(
  command: readonly string[],
  env: Record<string, string> = {},
): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), `${PRODUCT.binary}-desktop-`));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  let stopped: number | undefined;
  let session: ChildProcess | undefined;
  const stop = (signal: NodeJS.Signals) => {
    stopped = 128 + constants.signals[signal];
    session?.kill('SIGKILL');
  };
  process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);
  const { server, display } = await startDisplay();
  try {
    // Not TERM: unshare does not listen to it.
    session = startBound('KILL', [...namespaces(), ...script('scripts/desktop-session.ts', ...command)], {
      cwd: projectRoot,
      env: environment(folder, display, env),
      stdio: 'inherit',
    });
    const code = await ended(session);
    return stopped ?? code;
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop).off('SIGHUP', stop);
    if (server.kill()) await ended(server);
    remove();
    process.off('exit', remove);
  }
}

void cli(import.meta.url, args => {
  const command = args[0] === '--' ? args.slice(1) : args;
  if (command.length === 0) throw new Error('Say what to run: tsx scripts/desktop.ts -- COMMAND ARGUMENTS');
  return withDesktop(command);
});
