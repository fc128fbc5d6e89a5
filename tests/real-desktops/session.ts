import { chownSync, mkdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createBell } from '../desktop/events';
import { type Desktop, foreignServices } from './desktop';
import { APP, type Machine, SHARED } from './machine';
import { USER } from './root';
import { type Screen, screenOf } from './screen';

/** A login session of the agent at the screen. */
export interface Session {
  readonly screen: Screen;
  /** As the desktop's autostart has it. */
  readonly env: Readonly<Record<string, string>>;
  /** Runs a shell command within the session, to its end; gives back what it printed. */
  run(command: string): Promise<string>;
  /** Starts the packaged app as the agent does, within the session. */
  start(...args: readonly string[]): ReturnType<Machine['spawn']>;
  /** Waits for its end. */
  ended(): Promise<void>;
}

const UNIT = 'session';

/** Writes what is to be in the agent's home, and starts what the desktop needs, before the first login. */
export async function prepare(machine: Machine, desktop: Desktop): Promise<void> {
  const { home = {}, services = [] } = desktop;
  const staged = path.join(machine.shared, 'home');
  for (const [name, text] of Object.entries(home)) {
    mkdirSync(path.dirname(path.join(staged, name)), { recursive: true });
    writeFileSync(path.join(staged, name), text);
  }
  await machine.run('root', ['sh', '-ec', `cp -r ${SHARED}/home/. ~agent/; chown -R agent: ~agent`]);
  for (const service of services) await machine.run('root', ['systemctl', 'start', service]);
  const others = [
    'sh',
    '-ec',
    'cd /usr/share/dbus-1/services; rm -f "$@"',
    'sh',
    ...foreignServices(desktop),
  ];
  await machine.run('root', others);
}

/**
 * Logs the agent in, as a login manager does: through PAM, with a session of the login manager's, on an X server that goes
 * when the session ends. A compositor of Wayland is a window in it.
 *
 * @returns once the desktop's autostart has run
 */
export async function logIn(machine: Machine, desktop: Desktop): Promise<Session> {
  const told = path.join(machine.shared, 'environment');
  const bell = createBell();
  const watcher = watch(machine.shared, bell.ring);
  await machine.attempt('root', ['rm', '-f', `${SHARED}/environment`]);
  // The network is this computer's, and with it the abstract sockets of X servers: a number that no other has.
  const display = `:${100 + (machine.leader % 800)}`;
  const start = path.join(machine.shared, 'start');
  writeFileSync(start, startScript(desktop), { mode: 0o755 });
  const environment = {
    XDG_SEAT: 'seat0',
    XDG_SESSION_TYPE: desktop.type,
    XDG_SESSION_CLASS: 'user',
    XDG_SESSION_DESKTOP: desktop.is,
    XDG_CURRENT_DESKTOP: desktop.is,
    LIBGL_ALWAYS_SOFTWARE: '1',
    LANG: 'C.UTF-8',
    ...(desktop.type === 'wayland' && { ELECTRON_OZONE_PLATFORM_HINT: 'wayland' }),
    ...desktop.env,
  };
  const properties = [
    'User=agent',
    'PAMName=login',
    'WorkingDirectory=/home/agent',
    `StandardOutput=append:${SHARED}/session.log`,
    `StandardError=append:${SHARED}/session.log`,
    ...Object.entries(environment).map(([name, value]) => `Environment=${name}=${value}`),
  ];
  const server = ['/usr/bin/Xvfb', display, '-screen', '0', '1024x768x24', '-nolisten', 'tcp'];
  await machine.run('root', [
    'systemd-run',
    '--quiet',
    '--collect',
    `--unit=${UNIT}`,
    ...properties.map(property => `--property=${property}`),
    'xinit',
    `${SHARED}/start`,
    ...desktop.command,
    '--',
    ...server,
  ]);
  const read = () => {
    try {
      return readFileSync(told, 'utf8');
    } catch {
      return undefined; // not yet
    }
  };
  const text = await bell
    .until(read, `the autostart of ${desktop.title}`, 60_000)
    .catch(error => {
      throw new Error(
        `${String(error)}\n${readFileSync(path.join(machine.shared, 'session.log'), 'utf8').slice(-2000)}`,
      );
    })
    .finally(() => watcher.close());
  const env = Object.fromEntries(
    text
      .split('\0')
      .filter(line => line.includes('='))
      .map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
  const scope = await scopeOf(machine);
  // Whatever is started by hand belongs to the session, as what a panel starts does.
  const within = (command: readonly string[]) => [
    'sh',
    '-c',
    `echo $$ > ${scope}/cgroup.procs; exec setpriv --reuid ${USER.id} --regid ${USER.id} --init-groups -- "$@"`,
    'sh',
    ...command,
  ];
  return {
    screen: screenOf(machine, display),
    env,
    run: async command => (await machine.attempt('root', within(['sh', '-c', command]), env)).output,
    start: (...args) => machine.spawn('root', within([`${APP}/schalter`, ...args]), env),
    async ended() {
      await machine.attempt('root', [
        'sh',
        '-c',
        `while systemctl is-active --quiet ${UNIT}; do sleep 0.1; done`,
      ]);
    },
  };
}

/** In the X server: the keychain is opened, as PAM does with the password, and the desktop takes the place of the script. */
function startScript({ type, before = [] }: Desktop): string {
  return `#!/bin/sh
printf ${USER.password} | gnome-keyring-daemon --unlock --components=secrets > /dev/null 2>&1
${type === 'x11' ? 'dbus-update-activation-environment --systemd DISPLAY' : ''}
${before.join('\n')}
exec "$@"
`;
}

/** The folder of the session's control group. */
async function scopeOf(machine: Machine): Promise<string> {
  const found = await machine.run('root', [
    'sh',
    '-c',
    `sed -n 's/^.*name=systemd://p;s/^0:://p' /proc/$(pgrep -n -x xinit)/cgroup | grep session- | head -1`,
  ]);
  const name = found.toString().trim();
  return `$(ls -d /sys/fs/cgroup/systemd${name} /sys/fs/cgroup${name} 2> /dev/null | head -1)`;
}

/** Makes a file that only the agent can read, which is to be seen inside at the same place below `SHARED`. */
export function ownFile(machine: Machine, name: string, text: string): string {
  const file = path.join(machine.shared, name);
  writeFileSync(file, text, { mode: 0o600 });
  chownSync(file, Number(USER.id), Number(USER.id));
  return `${SHARED}/${name}`;
}
