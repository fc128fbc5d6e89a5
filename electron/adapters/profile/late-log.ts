import type { Log } from './log';

/**
 * A log whose file is opened later: until then it keeps what it is told.
 *
 * @param open loads and opens the real one; if it cannot, that is told on stderr
 * @param after ms to wait before, for what is more urgent
 */
export function lateLog(folder: string, open: () => Promise<Log>, after: number): Log {
  const early: ((log: Log) => void)[] = [];
  let log: Log | null = null;

  async function begin(): Promise<void> {
    try {
      log = await open();
      for (const tell of early.splice(0)) tell(log);
    } catch {
      console.error('There will be no log: it cannot be opened.');
    }
  }

  const entry = (level: 'info' | 'warn' | 'error') => (text: string, cause?: unknown) => {
    if (log) log[level](text, cause);
    else early.push(opened => opened[level](text, cause));
  };
  setTimeout(() => void begin(), after);
  return { folder, info: entry('info'), warn: entry('warn'), error: entry('error') };
}
