import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from './project';

/** How a command ended: its exit code (128 + signal number when a signal ended it) and what it printed. */
export interface Ended {
  code: number;
  /** stdout and stderr in the order they came; empty when `show` was set. */
  output: string;
}

export interface RunOptions {
  /** Added to this process's own environment; `undefined` removes a variable. */
  env?: Record<string, string | undefined>;
  /**
   * Give the command this process's own stdin, stdout and stderr, and the signals that would end this process, which
   * then waits for it. Default: no stdin, output collected.
   */
  show?: boolean;
  /** Milliseconds after which the command is killed. Default: no limit. */
  timeoutMs?: number;
  /** Ends the command with SIGTERM when it is aborted. Its exit code is then 143, or its own. */
  signal?: AbortSignal;
}

/** Waits until `child` has ended. @returns its exit code, or 128 + the number of the signal that ended it */
export function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

/**
 * Runs a command in the project's folder and waits for its end.
 *
 * @param command the program, looked up in PATH, and its arguments; no shell is involved
 * @throws only if the program cannot be started; a non-zero exit code is in the answer
 */
export async function run(command: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    cwd: projectRoot,
    env: { ...process.env, ...options.env },
    stdio: options.show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    ...(options.timeoutMs ? { timeout: options.timeoutMs, killSignal: 'SIGKILL' } : {}),
  });
  const abort = () => void child.kill('SIGTERM');
  options.signal?.addEventListener('abort', abort, { once: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const pass = (signal: NodeJS.Signals) => void child.kill(signal);
  const signals = options.show ? (['SIGINT', 'SIGTERM', 'SIGHUP'] as const) : [];
  for (const signal of signals) process.on(signal, pass);
  try {
    return { code: await ended(child), output };
  } finally {
    options.signal?.removeEventListener('abort', abort);
    for (const signal of signals) process.off(signal, pass);
  }
}

/** Starts a program that the kernel ends with `signal` when this process ends, however it ends (Linux only). */
export function startBound(
  signal: 'TERM' | 'KILL',
  command: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  return spawn('setpriv', ['--pdeathsig', signal, ...command], options);
}

/**
 * The command that runs one of the project's scripts in one Node process (the `tsx` command would start two).
 *
 * @param script path from the project's folder, e.g. `scripts/tour.ts`
 */
export function script(script: string, ...args: string[]): string[] {
  return [process.execPath, '--import', import.meta.resolve('tsx'), path.join(projectRoot, script), ...args];
}

/** The command that runs a tool from node_modules. @param file the tool's JavaScript, e.g. `jest/bin/jest.js` */
export function tool(file: string, ...args: string[]): string[] {
  return [process.execPath, path.join(projectRoot, 'node_modules', file), ...args];
}

/**
 * Runs `main` if `url` is the script Node was started with, and ends the process with its answer as exit code. An
 * error is told as one sentence with exit code 1: what goes wrong here is told to a person who did not write these
 * scripts (`SCHALTER_DEBUG=1` shows where it came from).
 *
 * @param url the caller's `import.meta.url`
 * @param main takes the command-line arguments, gives the exit code
 */
export async function cli(url: string, main: (args: string[]) => number | Promise<number>): Promise<void> {
  if (!process.argv[1] || path.resolve(process.argv[1]) !== fileURLToPath(url)) return;
  try {
    process.exit(await main(process.argv.slice(2)));
  } catch (error) {
    console.error(process.env['SCHALTER_DEBUG'] || !(error instanceof Error) ? error : error.message);
    process.exit(1);
  }
}
