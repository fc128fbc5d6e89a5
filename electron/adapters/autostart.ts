import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  type AutostartEntry,
  type AutostartState,
  autostartFile,
  execOf,
  readAutostart,
} from './autostart-entry';

/** The name our window and our icon go by on a Linux desktop (`desktopName` in package.json). */
const NAME = 'de.bereit.Bereit.desktop';

/** Our file among those that a Linux desktop starts at login: Desktop Application Autostart Specification. */
export interface Autostart {
  isOn(): boolean;
  /** Whether the file starts this program. */
  isUpToDate(): boolean;
  /** Writes the file, or removes it. Throws an error in plain words where it may not. */
  set(on: boolean): void;
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
  const file = path.join(folder, NAME);
  return {
    isOn: () => stateOf(file)?.isOn ?? false,
    isUpToDate: () => stateOf(file)?.exec === execOf(entry.command),
    set(on) {
      try {
        if (on) write(folder, file, autostartFile(entry));
        else rmSync(file, { force: true });
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code ?? String(error);
        throw new Error(`${file} cannot be ${on ? 'written' : 'removed'} (${code}).`, { cause: error });
      }
    },
  };
}

/** null: there is none that can be read. */
function stateOf(file: string): AutostartState | null {
  try {
    return readAutostart(readFileSync(file, 'utf8'));
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
