import { cpus } from 'node:os';
import { run } from './child';

/** What `WORK` takes (ms) on the reference machine (2 cores, nothing else running): see the README. */
const REFERENCE_MS = 250;
/** The start of a process, compiling and hashing: what the tests' programs do most. Prints the ms that it took. */
const WORK = `
  const begin = performance.now();
  require('node:crypto').pbkdf2Sync('speed', 'salt', 300_000, 64, 'sha512');
  console.log(performance.now() - begin);
`;
/** Beyond this a machine does not get the tests done, however long they wait. */
const MOST = 8;

/**
 * Measures how busy or slow this machine is: the same work in as many processes as it has processors, in parallel.
 *
 * @returns how many times longer the slowest took than on the reference machine; from 1 to 8
 */
export async function slowness(): Promise<number> {
  const each = await Promise.all(cpus().map(() => run([process.execPath, '-e', WORK])));
  const slowest = Math.max(...each.map(({ output }) => Number(output)));
  return Math.min(MOST, Math.max(1, slowest / REFERENCE_MS));
}
