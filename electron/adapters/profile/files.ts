import { accessSync, constants, lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import Store from 'electron-store';
import * as z from 'zod';
import { moveAside, type SetAsideBecause, sweepHalfWritten } from './aside';

/** A small JSON file of ours: read once, checked, written whole and atomically, readable by its owner only. */
export interface JsonFile<T> {
  read(): T;
  /** Throws the system's error if it cannot be written; the value counts all the same. */
  write(value: T): void;
}

/** What becomes of a file while it is used. */
export interface FileEvents {
  /** It was of no use and was set aside: where it is now, and why. */
  setAside(file: string, why: SetAsideBecause): void;
  /** It could not be written, or set aside (the system's error), or could after all (null). Only changes are told. */
  kept?(trouble: unknown): void;
}

/** A file that can be written again later on. */
export interface RetriedFile<T> extends JsonFile<T> {
  /** Tries once more what has failed. Never throws. */
  retry(): void;
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

/**
 * Opens (or begins) the file `name` in the profile. One that is broken, does not fit, is newer than this program or
 * cannot be read is set aside with its date and begun anew: nothing is lost, nothing is silently reset. An older one
 * is read as a current one, and written as such with the next change. One that cannot be set aside either stays as it
 * is, and nothing is written in its place: what is set counts for this run only, and that is told.
 */
export function openJsonFile<T extends object>(
  folder: string,
  name: string,
  kind: FileKind<T>,
  events: FileEvents,
): RetriedFile<T> {
  const file = path.join(folder, `${name}.json`);
  const version = currentVersion(kind);
  let inTheWay: SetAsideBecause | null = null;
  let isUnwritten = false;
  let trouble: unknown = null;

  function tell(now: unknown): void {
    if (codeOf(now) !== codeOf(trouble)) events.kept?.(now);
    trouble = now;
  }

  function makeRoom(): void {
    // It may have been taken away by hand meanwhile.
    if (inTheWay !== null && exists(file)) events.setAside(moveAside(file, inTheWay), inTheWay);
    inTheWay = null;
  }

  /** Tells, and throws, where it cannot be done. */
  function attempt(work: () => void): void {
    try {
      makeRoom();
      work();
      tell(null);
    } catch (error) {
      tell(error);
      throw error;
    }
  }

  function save(): void {
    isUnwritten = true;
    const target = realPath(file) ?? file;
    // electron-store tries for a second before it takes no for an answer, and holds everything up meanwhile.
    if (exists(path.dirname(target))) accessSync(path.dirname(target), constants.W_OK);
    // Only now, and behind our own reading: it takes a list or null for an empty file, and throws at what is no JSON.
    const options = { cwd: folder, name, configFileMode: 0o600, clearInvalidConfig: false };
    new Store<Record<string, unknown>>(options).store = { version, ...value };
    isUnwritten = false;
  }

  sweepHalfWritten(folder, name);
  const found = readJsonFile(file, kind);
  if (typeof found === 'string') inTheWay = found;
  let value = found === null || typeof found === 'string' ? kind.empty : found.value;
  const retry = () => {
    try {
      if (inTheWay !== null || isUnwritten) attempt(isUnwritten ? save : () => {});
    } catch {
      // told
    }
  };
  retry();
  return {
    read: () => value,
    write(next) {
      value = next;
      isUnwritten = true;
      attempt(save);
    },
    retry,
  };
}

/** What the file holds, as the current version has it; null if there is none; why not, if it is of no use. */
export function readJsonFile<T>(file: string, kind: FileKind<T>): { value: T } | SetAsideBecause | null {
  let text: string;
  try {
    const status = statSync(file);
    // Not a folder, nor a pipe, for whose end a reader would wait; and no file of ours is as large.
    if (!status.isFile() || status.size > LARGEST) return 'unreadable';
    text = readFileSync(file, 'utf8');
  } catch {
    // A link that leads nowhere is something, too.
    return exists(file) ? 'unreadable' : null;
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

const LARGEST = 1 << 26;

/** Whether there is anything of that name. What cannot be looked for is taken to be there. */
function exists(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    return codeOf(error) !== 'ENOTDIR';
  }
}

/** Where a link leads; null: nowhere. */
function realPath(file: string): string | null {
  try {
    return realpathSync(file);
  } catch {
    return null;
  }
}

function codeOf(error: unknown): string | null {
  return error === null ? null : ((error as NodeJS.ErrnoException).code ?? String(error));
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
