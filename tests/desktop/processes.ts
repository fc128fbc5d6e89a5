import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { createBell } from './events';

/** A running process (proc(5)). */
interface Running {
  readonly pid: number;
  readonly parent: number;
  /** Program and arguments. */
  readonly command: readonly string[];
}

/**
 * Whether a process of Chromium's shows a page. Without DevTools (a packaged Schalter has none, one that was started at
 * login neither) that is how to tell whether a window is open: Schalter has no other pages, and hides no window.
 *
 * @param pid the main process
 */
export function hasWindow(pid: number): boolean {
  return descendants(pid).some(({ command }) => command.some(argument => argument === '--type=renderer'));
}

/** The processes of this type (Chromium's `--type`) among those that came from a main process. */
export function processesOfType(pid: number, type: string): number[] {
  return descendants(pid)
    .filter(({ command }) => command.includes(`--type=${type}`))
    .map(process => process.pid);
}

/** The main process that works in a profile, whoever started it: Chromium's lock is a link to `<host>-<pid>`. */
export function mainProcess(profile: string): number {
  const [, pid] = /-(\d+)$/.exec(readlinkSync(path.join(profile, 'SingletonLock'))) ?? [];
  return Number(pid);
}

/** Waits until a window is open. */
export async function windowOpens(pid: number): Promise<void> {
  const bell = createBell();
  // Nobody tells when a process begins but to its parent.
  const tick = setInterval(bell.ring, 50);
  await bell
    .until(() => hasWindow(pid) || undefined, 'a process with a page')
    .finally(() => clearInterval(tick));
}

/** The command line of a process and of all that came from it. */
export function commandLines(pid: number): string {
  return descendants(pid)
    .map(({ command }) => command.join(' '))
    .join('\n');
}

function descendants(pid: number): Running[] {
  const all = running();
  const found = all.filter(process => process.pid === pid);
  // Grows while it is read: children of children come too.
  for (const { pid: parent } of found) found.push(...all.filter(process => process.parent === parent));
  return found;
}

function running(): Running[] {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(name => {
      try {
        // Some of Chromium's put blanks where the zeros between arguments were.
        const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').split(/[\0 ]/);
        // The name in parentheses may hold anything.
        const [, parent] = readFileSync(`/proc/${name}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ');
        return [{ pid: Number(name), parent: Number(parent), command }];
      } catch {
        return []; // ended meanwhile
      }
    });
}

/** The processes that a process has started with this argument. */
export function childrenWith(pid: number, argument: string): number[] {
  return running()
    .filter(({ parent, command }) => parent === pid && command.includes(argument))
    .map(process => process.pid);
}

/** Waits for the end of a process, whosever it is. */
export async function ends(pid: number): Promise<void> {
  const bell = createBell();
  // Nobody tells when a process ends but its parent.
  const tick = setInterval(bell.ring, 50);
  const isThere = () => running().some(process => process.pid === pid);
  await bell
    .until(() => (isThere() ? undefined : true), `the end of process ${pid}`)
    .finally(() => clearInterval(tick));
}
