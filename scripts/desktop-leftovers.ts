import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { patience } from '../tests/support/patience';

/** How long (ms) the children of an app that has just ended take to go by themselves. */
const GOING_MS = patience(2000);

/** The processes of this desktop: those that have its folder in their environment (proc(5)). */
function ofThisDesktop(): number[] {
  const mark = `SCHALTER_DESKTOP=${process.env['SCHALTER_DESKTOP']}`;
  return readdirSync('/proc')
    .map(Number)
    .filter(pid => pid > 0 && pid !== process.pid && read(pid, 'environ').split('\0').includes(mark))
    .filter(pid => nameOf(pid) !== COMPILER);
}

/** What compiles this process's own TypeScript (tsx); it starts when it is first needed. */
const COMPILER = 'esbuild';

const nameOf = (pid: number) => read(pid, 'comm').trim();

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return ''; // it ended
  }
}

/** What makes up the desktop itself. */
const atTheStart = new Set(ofThisDesktop());

/**
 * Ends what a file of tests left running, so that the next one begins on a clean desktop.
 *
 * @returns the names of the programs
 */
export async function endLeftovers(): Promise<string[]> {
  const left = () => ofThisDesktop().filter(pid => !atTheStart.has(pid) && !isEnded(pid));
  const limit = Date.now() + GOING_MS;
  // Nobody but its parent hears of a process that ends.
  while (left().length > 0 && Date.now() < limit) await sleep(20);
  const names = left().map(nameOf);
  for (;;) {
    for (const pid of left()) kill(pid);
    if (left().length === 0) return names;
    await sleep(20);
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it has just ended
  }
}

/** A zombie: only its parent has still to take notice. */
const isEnded = (pid: number) => /^\d+ \(.*\) [ZX]/.test(read(pid, 'stat'));
