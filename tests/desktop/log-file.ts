import { mkdirSync, readFileSync, watch } from 'node:fs';
import path from 'node:path';
import { PRODUCT } from '../../electron/contract/product';
import type { Home, Program } from './app';
import { createBell } from './events';

/** What a Schalter in this home writes into its log. Call it before the start. */
export interface LogFile {
  /** Waits until such a line is in it, from this run or an earlier one. */
  says(pattern: RegExp): Promise<true>;
  stop(): void;
}

export function readLogFile(home: Home, program: Program = 'source'): LogFile {
  const profile = program === 'source' ? `${PRODUCT.name}-source` : PRODUCT.name;
  const folder = path.join(home.folder, '.config', profile, 'logs');
  mkdirSync(folder, { recursive: true });
  const bell = createBell();
  const watcher = watch(folder, bell.ring);
  const text = () => {
    try {
      return readFileSync(path.join(folder, 'main.log'), 'utf8');
    } catch {
      return ''; // not there yet
    }
  };
  return {
    says: pattern => bell.until(() => pattern.test(text()) || undefined, `${pattern} in the log`),
    stop: () => watcher.close(),
  };
}
