import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** ms until a program that ended is started again: first, twice as long each time after that, at most this often. */
const AGAIN = { first: 1_000, times: 10 };
/** ms; one that ran this long worked, and all counts anew. */
const LASTED = 60_000;

/**
 * Runs a program that only waits, and reads nothing: a shell waits for the end of the pipe from us in its stead, and ends
 * it then. So it outlives us after no crash.
 */
const BOUND = `exec 3<&0
{ read -r _ <&3; kill $$; } >/dev/null 2>&1 &
exec "$@" 3<&-`;

export interface TellerEvents {
  /** It was started; what one before it said no longer counts. */
  started(): void;
  line(text: string): void;
  /** It ended by itself, or could not be started. */
  ended(): void;
}

/**
 * Keeps a program running that tells by lines what happens, and starts it again if it ends: after 1 s, then 2, 4 and so on,
 * ten times in a row at most. Gives back what ends it.
 */
export function keepTelling(
  command: readonly string[],
  env: NodeJS.ProcessEnv,
  { started, line, ended }: TellerEvents,
): () => void {
  let stop: () => void = () => {};
  let failures = 0;

  function start(): void {
    const begun = performance.now();
    const child = spawn('/bin/sh', ['-c', BOUND, 'sh', ...command], {
      env,
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const lines = createInterface(child.stdout).on('line', line);
    child.stdin.on('error', () => undefined); // it has gone, which its end tells
    const over = () => {
      if (performance.now() - begun >= LASTED) failures = 0;
      const wait = AGAIN.first * 2 ** failures;
      failures += 1;
      const again = failures > AGAIN.times ? undefined : setTimeout(start, wait).unref();
      stop = () => clearTimeout(again);
      ended();
    };
    child.once('error', () => undefined); // no shell: "close" follows
    child.once('close', over);
    stop = () => {
      child.off('close', over);
      lines.off('line', line);
      child.kill();
    };
    started();
  }

  start();
  return () => stop();
}

/** Whether there is such a program in `PATH`. */
export function isInstalled(program: string, env: NodeJS.ProcessEnv): boolean {
  const folders = env['PATH']?.split(path.delimiter) ?? [];
  return folders.some(folder => {
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
