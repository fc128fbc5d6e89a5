import path from 'node:path';
import * as z from 'zod';
import { displayNames } from '../computer/display';
import { type FileKind, openJsonFile, readJsonFile } from './files';

/** Where a Schalter runs: a user may be logged in more than once, and all of these sessions have one profile. */
export interface Whereabouts {
  readonly pid: number;
  /** When it started, ms since 1970. */
  readonly since: number;
  /** What tells its session from others: displays on Linux, the session's name on Windows. Empty: nobody knows. */
  readonly session: readonly string[];
}

/** As a session is told, from one Schalter to another. */
export const session = z.array(z.string().max(200)).max(9).readonly();

const kind: FileKind<Whereabouts> = {
  schema: z.object({
    pid: z.number().int().positive(),
    since: z.number(),
    session,
  }),
  empty: { pid: 0, since: 0, session: [] },
};
const NAME = 'session';

/** What tells the session that an environment is of from the user's other ones. */
export function sessionOf(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string[] {
  if (platform === 'linux') return displayNames(env);
  return platform === 'win32' && env['SESSIONNAME'] ? [env['SESSIONNAME']] : [];
}

/** Writes down where the one that holds the profile runs. Never throws: a second start has less to say then. */
export function tellWhereabouts(folder: string, where: Whereabouts): void {
  try {
    openJsonFile(folder, NAME, kind, { setAside: () => undefined }).write(where);
  } catch {
    // The settings and the memory tell of a disk that takes nothing.
  }
}

/** Where the one that holds the profile runs; null: it has not said so, or whoever did runs no longer. */
export function findWhereabouts(folder: string): Whereabouts | null {
  const found = readJsonFile(path.join(folder, `${NAME}.json`), kind);
  if (found === null || typeof found === 'string') return null;
  return runs(found.value.pid) ? found.value : null;
}

/** Whether two sessions are not the same one, for sure. */
export const isAnother = (one: readonly string[], other: readonly string[]): boolean =>
  one.length > 0 && other.length > 0 && !one.some(name => other.includes(name));

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
