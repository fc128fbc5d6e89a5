import { rmSync } from 'node:fs';
import path from 'node:path';
import { PRODUCT } from '../../contract/product';
import { autostartFile, type DesktopEntry } from './desktop-entry';
import { baseFolder, mended, readEntryFile, writeWhole } from './entry-file';

/** Our file among those that a Linux desktop starts at login: Desktop Application Autostart Specification. */
export interface Autostart {
  isOn(): boolean;
  /** Writes the file, or removes it. Throws an error in plain words where it may not. */
  set(on: boolean): void;
  /** Where the file starts nothing as it is, it is mended. Throws as `set` does. */
  repair(): void;
}

/** Finds the folder (`XDG_CONFIG_HOME`, below `home` if that is not set); nothing is written before `set`. */
export function createAutostart(options: {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly entry: DesktopEntry;
}): Autostart {
  const { env, home, entry } = options;
  const config = baseFolder(env['XDG_CONFIG_HOME'], path.join(home, '.config'));
  const file = path.join(config, 'autostart', PRODUCT.desktopFile);
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
    isOn: () => readEntryFile(file)?.isOn ?? false,
    set(on) {
      if (on) attempt('written', () => writeWhole(file, autostartFile(entry)));
      else attempt('removed', () => rmSync(file, { force: true }));
    },
    repair() {
      const found = readEntryFile(file);
      if (!found?.isOn) return;
      const right = mended(found, entry.command[0] ?? '');
      if (right !== found.text) attempt('written', () => writeWhole(file, right));
    },
  };
}
