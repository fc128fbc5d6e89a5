import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PRODUCT } from '../../contract/product';
import {
  type AutostartEntry,
  type AutostartState,
  autostartFile,
  programOf,
  readAutostart,
  withProgram,
  withVersion,
} from './autostart-entry';

/** Our file among those that a Linux desktop starts at login: Desktop Application Autostart Specification. */
export interface Autostart {
  isOn(): boolean;
  /** Writes the file, or removes it. Throws an error in plain words where it may not. */
  set(on: boolean): void;
  /**
   * Where the file starts a program that is gone, it starts this one from now on, and on every desktop, if an earlier
   * Schalter wrote it; all else in it stays, such as what somebody added by hand. Throws as `set` does.
   */
  repair(): void;
}

/** Finds the folder (`XDG_CONFIG_HOME`, below `home` if that is not set); nothing is written before `set`. */
export function createAutostart(options: {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly entry: AutostartEntry;
}): Autostart {
  const { env, home, entry } = options;
  const config = env['XDG_CONFIG_HOME'] ?? '';
  // A relative one is to be ignored: XDG Base Directory Specification.
  const folder = path.join(path.isAbsolute(config) ? config : path.join(home, '.config'), 'autostart');
  const file = path.join(folder, PRODUCT.desktopFile);
  /** `doing` is for the error: what cannot be done with the file. */
  function attempt(doing: string, act: () => void): void {
    try {
      act();
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? String(error);
      throw new Error(`${file} cannot be ${doing} (${code}).`, { cause: error });
    }
  }

  return {
    isOn: () => readFile(file)?.isOn ?? false,
    set(on) {
      if (on) attempt('written', () => write(folder, file, autostartFile(entry)));
      else attempt('removed', () => rmSync(file, { force: true }));
    },
    repair() {
      const found = readFile(file);
      if (!found?.isOn || found.exec === null) return;
      const { text, exec } = found;
      const right = withVersion(isGone(programOf(exec)) ? withProgram(text, entry.command[0] ?? '') : text);
      if (right !== text) attempt('written', () => write(folder, file, right));
    },
  };
}

const isGone = (program: string): boolean => path.isAbsolute(program) && !existsSync(program);

/** null: there is none that can be read. */
function readFile(file: string): (AutostartState & { readonly text: string }) | null {
  try {
    const text = readFileSync(file, 'utf8');
    return { ...readAutostart(text), text };
  } catch {
    return null;
  }
}

/** Whole or not at all. A desktop reads every `.desktop` in the folder, so the half-written one has another ending. */
function write(folder: string, file: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  const beside = `${file}.tmp-${process.pid}`;
  try {
    writeFileSync(beside, text);
    chmodSync(beside, 0o644); // whatever the umask is
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
