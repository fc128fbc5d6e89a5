import { readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import Store from 'electron-store';
import type * as z from 'zod';

/** A small JSON file of ours: read once, checked, written whole and atomically, readable by its owner only. */
export interface JsonFile<T> {
  read(): T;
  /** Throws the system's error if it cannot be written; the value counts all the same. */
  write(value: T): void;
}

/**
 * Opens (or begins) a file in the profile. One that is broken or does not fit its schema is set aside with its date
 * (`onBroken` is told where) and begun anew: nothing is lost, nothing is silently reset.
 */
export function openJsonFile<T extends object>(
  folder: string,
  name: string,
  schema: z.ZodType<T>,
  empty: T,
  onBroken: (setAside: string) => void,
): JsonFile<T> {
  // Before the store sees it: that takes a list or null for an empty file, and throws at what is no JSON.
  let value = checked(path.join(folder, `${name}.json`), schema, onBroken) ?? empty;
  const store = new Store({ cwd: folder, name, configFileMode: 0o600, clearInvalidConfig: false });
  return {
    read: () => value,
    write(next) {
      value = next;
      store.store = next as Record<string, unknown>;
    },
  };
}

/** What the file holds; null if there is none, or none any more. */
function checked<T>(file: string, schema: z.ZodType<T>, onBroken: (setAside: string) => void): T | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const parsed = schema.safeParse(parsedOrNull(text));
  if (parsed.success) return parsed.data;
  const aside = file.replace(/json$/, `broken-${new Date().toISOString().replace(/[:.]/g, '-')}.json`);
  renameSync(file, aside);
  onBroken(aside);
  return null;
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
