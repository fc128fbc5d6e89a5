import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';

/** Another display of the same user: a remote desktop, say. */
export interface SecondDisplay {
  /** As `DISPLAY` has it. */
  readonly name: string;
  stop(): void;
}

/**
 * Starts an X server. Not on the first free number: its lock files hold the ids of processes, and those of other desktops
 * mean nothing in this one's own namespace.
 */
export async function startSecondDisplay(): Promise<SecondDisplay> {
  const name = `:${randomInt(10_000, 1_000_000)}`;
  const server = spawn('Xvfb', [name, '-nolisten', 'tcp', '-noreset', '-displayfd', '3'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', code => reject(new Error(`Xvfb ended (exit code ${code}) before it had a display.`)));
    server.stdio[3]?.once('data', () => resolve());
  });
  return { name, stop: () => void server.kill() };
}
