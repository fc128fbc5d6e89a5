import { availableParallelism } from 'node:os';
import { run } from './child';

/** What `WORK` takes (ms), process and all, on the reference machine: 2 cores, nothing else running. */
const REFERENCE_MS = 300;
/** Nothing but computing, in a process of its own: tests start many, and each computes. */
const WORK = "require('node:crypto').pbkdf2Sync('speed', 'salt', 300_000, 64, 'sha512')";
/** Beyond this a machine does not get the tests done, however long they wait. */
const MOST = 8;

/** @throws if Node cannot even do that */
async function once(): Promise<number> {
  const start = performance.now();
  const { code, output } = await run([process.execPath, '-e', WORK]);
  if (code !== 0) throw new Error(`The speed of this machine cannot be measured: ${output}`);
  return performance.now() - start;
}

/**
 * Measures how busy or slow this machine is: the same work in as many processes as it has processors, in parallel.
 *
 * @returns how many times longer the slowest took than on the reference machine; from 1 to 8
 */
export async function slowness(): Promise<number> {
  const slowest = Math.max(...(await Promise.all(Array.from({ length: availableParallelism() }, once))));
  return Math.min(MOST, Math.max(1, slowest / REFERENCE_MS));
}
