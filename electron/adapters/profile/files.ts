import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import Store from 'electron-store';
import * as z from 'zod';

/** A small JSON file of ours: read once, checked, written whole and atomically, readable by its owner only. */
export interface JsonFile<T> {
  read(): T;
  /** Throws the system's error if it cannot be written; the value counts all the same. */
  write(value: T): void;
}

/** A file's fields, as some version had them. */
export type Raw = Readonly<Record<string, unknown>>;

/** What a file holds and how it came to that. Its version stands in the file and nowhere else. */
export interface FileKind<T> {
  readonly schema: z.ZodType<T>;
  readonly empty: T;
  /** Pure steps: the first from version 1 to 2, the last to the current version. A file without a version is 1. */
  readonly migrations?: readonly ((raw: Raw) => Raw)[];
}

/** Why a file is set aside: it makes no sense, or a newer Schalter wrote it. */
export type SetAsideBecause = 'broken' | 'newer';

/**
 * Opens (or begins) the file `name` in the profile. One that is broken, does not fit or is newer than this program is
 * set aside with its date (`onSetAside` is told where, and why) and begun anew: nothing is lost, nothing is silently
 * reset. An older one is read as a current one, and written as such with the next change. Throws an error that names
 * the file where it can neither be read nor set aside.
 */
export function openJsonFile<T extends object>(
  folder: string,
  name: string,
  kind: FileKind<T>,
  onSetAside: (setAside: string, why: SetAsideBecause) => void,
): JsonFile<T> {
  const file = path.join(folder, `${name}.json`);
  sweep(folder, new RegExp(`^${name}\\.json${HALF_WRITTEN}$`));
  const found = read(file, kind);
  if (typeof found === 'string') onSetAside(setAside(file, found), found);
  let value = found === null || typeof found === 'string' ? kind.empty : found.value;
  const version = currentVersion(kind);
  // Behind our own reading: the store takes a list or null for an empty file, and throws at what is no JSON.
  const store = new Store<Record<string, unknown>>({
    cwd: folder,
    name,
    configFileMode: 0o600,
    clearInvalidConfig: false,
  });
  return {
    read: () => value,
    write(next) {
      value = next;
      store.store = { version, ...next };
    },
  };
}

/**
 * Removes what earlier contents left in the profile: files that were set aside, and half-written ones. They may name
 * the account, so a sign-out wipes them; the files themselves stay. Throws the system's error if one cannot be removed.
 */
export function forgetSetAside(folder: string): void {
  sweep(folder, new RegExp(`^[a-z]+(\\.(broken|newer)-${DATE}\\.json|\\.json${HALF_WRITTEN})$`));
}

/** As `setAside` writes it. */
const DATE = '\\d{4}-\\d\\d-\\d\\dT[\\d-]+Z';
/** electron-store writes beside the file and renames (atomically's `temp.js`); a crash in between leaves that. */
const HALF_WRITTEN = '\\.tmp-[0-9a-f]+';

function sweep(folder: string, names: RegExp): void {
  for (const name of filesIn(folder)) if (names.test(name)) rmSync(path.join(folder, name), { force: true });
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // not made yet; one that cannot be listed tells at the first reading
  }
}

/** What the file holds, as the current version has it; null if there is none; why not, if it is of no use. */
function read<T>(file: string, kind: FileKind<T>): { value: T } | SetAsideBecause | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Error(`${file} cannot be read (${codeOf(error)}).`, { cause: error });
  }
  const parsed = versioned.safeParse(parsedOrNull(text));
  if (!parsed.success) return 'broken';
  const { version, ...raw } = parsed.data;
  if (version > currentVersion(kind)) return 'newer';
  try {
    const steps = (kind.migrations ?? []).slice(version - 1);
    return {
      value: kind.schema.parse(steps.reduce<Raw>((older, step) => step(older), raw)),
    };
  } catch {
    return 'broken'; // a step may trip over what no schema has checked
  }
}

const versioned = z.looseObject({ version: z.number().int().min(1).default(1) });

const currentVersion = ({ migrations = [] }: FileKind<unknown>) => migrations.length + 1;

/** Gives back what the file is called now. */
function setAside(file: string, why: SetAsideBecause): string {
  const aside = file.replace(/json$/, `${why}-${new Date().toISOString().replace(/[:.]/g, '-')}.json`);
  try {
    renameSync(file, aside);
  } catch (error) {
    throw new Error(`${file} is ${why}, and cannot be set aside (${codeOf(error)}).`, { cause: error });
  }
  return aside;
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
