import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Ended, ended, startBound } from '../../scripts/child';
import { patience } from '../support/patience';
import { USER } from './root';

/** Where the app and the folder that both sides see lie inside. */
export const APP = '/opt/Schalter';
export const SHARED = '/mnt/shared';

/** Who runs a command: root, the agent as a service would be, or the agent within the session of the screen. */
export type Who = 'root' | 'agent';

/** A computer of its own: Debian with systemd, in a container with this computer's network. */
export interface Machine {
  /** The folder that is `SHARED` inside. */
  readonly shared: string;
  /** The process id of its first process, as this computer counts. */
  readonly leader: number;
  /** Starts a command inside. `env` is all the environment it gets. */
  spawn(who: Who, command: readonly string[], env?: Readonly<Record<string, string>>): ChildProcess;
  /** Runs a command inside to its end; throws where it fails. */
  run(who: Who, command: readonly string[], env?: Readonly<Record<string, string>>): Promise<Buffer>;
  /** The same, whatever it ends with. */
  attempt(who: Who, command: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ended>;
  /** Pulls the plug. */
  end(): Promise<void>;
}

const BASE_ENV = {
  root: { HOME: '/root', PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LANG: 'C.UTF-8' },
  agent: {
    HOME: `/home/${USER.name}`,
    USER: USER.name,
    LOGNAME: USER.name,
    PATH: '/usr/bin:/bin',
    LANG: 'C.UTF-8',
    XDG_RUNTIME_DIR: `/run/user/${USER.id}`,
    DBUS_SESSION_BUS_ADDRESS: `unix:path=/run/user/${USER.id}/bus`,
  },
} as const;

/** Boots one. @param root what `debianRoot` made @param app the folder of the packaged app */
export async function bootMachine(root: string, app: string): Promise<Machine> {
  const shared = mkdtempSync(path.join(tmpdir(), 'schalter-machine-'));
  chmodSync(shared, 0o777);
  const name = path.basename(shared);
  const console = path.join(shared, 'console');
  mkdirSync(console);
  const container = startBound(
    'KILL',
    [
      // Its own process namespace takes the machine along, should the keeper be killed.
      ...['unshare', '--pid', '--fork', '--kill-child', '--mount-proc'],
      'systemd-nspawn',
      '--quiet',
      `--directory=${root}`,
      `--machine=${name}`,
      // There may be no systemd out here to tell of it.
      '--register=no',
      '--keep-unit',
      // All that is written goes to memory, and with the machine.
      '--volatile=overlay',
      '--link-journal=no',
      '--console=pipe',
      `--bind-ro=${app}:${APP}`,
      `--bind=${shared}:${SHARED}`,
      '--boot',
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  for (const stream of [container.stdout, container.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000);
    });
  const over = ended(container);

  const leader = await leaderOf(container, () => said);
  const enter = ['-t', String(leader), '--mount', '--uts', '--ipc', '--pid'];

  function spawnInside(who: Who, command: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const ids = ['--reuid', USER.id, '--regid', USER.id, '--init-groups'];
    const drop = who === 'agent' ? ['setpriv', ...ids, '--'] : [];
    const variables = Object.entries({ ...BASE_ENV[who], ...env }).map(([name, value]) => `${name}=${value}`);
    const inside = [...drop, 'env', '-i', '-C', '/', ...variables, ...command];
    return spawn('nsenter', [...enter, ...inside], { stdio: ['ignore', 'pipe', 'pipe'] });
  }

  async function collect(child: ChildProcess): Promise<{ code: number; bytes: Buffer; errors: string }> {
    const bytes: Buffer[] = [];
    let errors = '';
    child.stdout?.on('data', (chunk: Buffer) => bytes.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    const code = await ended(child);
    return { code, bytes: Buffer.concat(bytes), errors };
  }

  const machine: Machine = {
    shared,
    leader,
    spawn: spawnInside,
    async run(who, command, env) {
      const { code, bytes, errors } = await collect(spawnInside(who, command, env));
      if (code !== 0)
        throw new Error(`${command.join(' ')} failed (exit code ${code}): ${errors.slice(-1000)}`);
      return bytes;
    },
    async attempt(who, command, env) {
      const { code, bytes, errors } = await collect(spawnInside(who, command, env));
      return { code, output: bytes.toString() + errors };
    },
    async end() {
      process.kill(leader, 'SIGKILL');
      await over;
      rmSync(shared, { recursive: true, force: true });
    },
  };
  await untilUp(machine);
  return machine;
}

/** systemd tells when all is up ("degraded": without something that a container cannot have), once it can be asked. */
async function untilUp(machine: Machine): Promise<void> {
  const end = Date.now() + patience(30_000);
  for (;;) {
    const { output } = await machine.attempt('root', ['systemctl', 'is-system-running', '--wait']);
    if (/running|degraded/.test(output)) return;
    if (Date.now() > end) throw new Error(`The machine does not come up: ${output}`);
    await sleep(50);
  }
}

/** The container's first process, a child of its keeper's. There is no event for it. */
async function leaderOf(container: ChildProcess, said: () => string): Promise<number> {
  const end = Date.now() + patience(20_000);
  while (Date.now() < end && container.exitCode === null) {
    const first = childrenOf(String(container.pid))
      .flatMap(childrenOf)
      .find(pid => commOf(pid) === 'systemd');
    if (first) return Number(first);
    await sleep(20);
  }
  throw new Error(`The machine does not start: ${said()}`);
}

function childrenOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
  } catch {
    return []; // it has gone
  }
}

function commOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return ''; // it has gone
  }
}
