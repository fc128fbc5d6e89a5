import { chmodSync, closeSync, existsSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
// Not electron-log/main: that listens to messages of the window as soon as it is imported, and writes them down.
import electronLog from 'electron-log/node';
import { PRODUCT } from '../../contract/product';
import { moveAside } from './aside';
import type { FileEvents } from './files';
import { type Private, redact } from './redact';

/**
 * What the app says of itself, for whoever has to find out why something does not work. The access key, email addresses
 * and the home folder never get into it (`redact.ts`). Callers see to the rest: nothing in it may tell when the agent
 * was ready, or did what; a log is no record of somebody's working day (works councils rightly ask).
 */
export interface Log {
  /** Into the file only. */
  info(text: string, cause?: unknown): void;
  /** Into the file and on stderr. `cause`: of an error its name, message and stack are told. */
  warn(text: string, cause?: unknown): void;
  error(text: string, cause?: unknown): void;
  /** Where the files are: `main.log`, and up to three older ones. */
  readonly folder: string;
}

export interface LogOptions extends Pick<Private, 'secrets'> {
  /** Made if it is not there. */
  readonly folder: string;
  /** The person's own folder; as the system says, unless given. */
  readonly home?: string;
  /** Told what becomes of its file. */
  readonly events?: FileEvents;
}

/** Bytes after which a new file is begun, and how many full ones are kept. */
const FULL = 1 << 20;
const KEPT = 3;

/** Opens the log. One that cannot be written is told on stderr, and takes nothing down. */
export function openLog({ folder, secrets, home = homedir(), events }: LogOptions): Log {
  const logger = electronLog.create({ logId: folder });
  const { file, console: terminal } = logger.transports; // its other two are off, and stay so
  // Whatever is written passes here, whoever logs it.
  logger.hooks.push(message => {
    const [text, cause] = message.data;
    const shown = inOneEntry(redact(text, cause, { secrets, home }));
    return { ...message, data: [`${message.date.toISOString()} ${message.level} ${shown}`] };
  });
  terminal.level = 'warn';
  terminal.format = ({ data }) => data;
  terminal.writeFn = ({ message }) => console.error(String(message.data[0]));

  file.level = isWritable(folder, events) ? 'info' : false;
  file.setAppName(PRODUCT.name); // or it looks for a package.json, and throws where there is none
  file.resolvePathFn = () => path.join(folder, 'main.log');
  file.format = ({ data }) => data;
  file.maxSize = FULL;
  file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  file.archiveLogFn = full => moveOn(folder) || full.clear();
  // A disk that filled up later: its default is a line on stderr for each that is lost, with paths in it.
  electronLog.transports.console.writeFn = () => {};

  return {
    info: (text, cause) => logger.info(text, cause),
    warn: (text, cause) => logger.warn(text, cause),
    error: (text, cause) => logger.error(text, cause),
    folder,
  };
}

/** What follows the first line is indented: no text can pose as an entry of its own. */
function inOneEntry(text: string): string {
  return text.trimEnd().replace(/\s*[\n\r\u2028\u2029]+/g, '\n  ');
}

/** Makes folder and file, for the user alone. What is in the way is set aside. */
function isWritable(folder: string, events?: FileEvents): boolean {
  const file = path.join(folder, 'main.log');
  function make(): void {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    closeSync(openSync(file, 'a', 0o600));
    chmodSync(file, 0o600);
  }
  try {
    try {
      make();
    } catch {
      const why = 'unreadable';
      events?.setAside(moveAside(isFolder(folder) ? file : folder, why), why);
      make();
    }
    return true;
  } catch (error) {
    console.error(`There will be no log: its file cannot be written (${String(Object(error).code)}).`);
    events?.kept?.(error);
    return false;
  }
}

function isFolder(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** main.log becomes main.1.log, that main.2.log, and so on; the oldest goes. Gives back whether main.log is gone. */
function moveOn(folder: string): boolean {
  const file = (age: number) => path.join(folder, age === 0 ? 'main.log' : `main.${age}.log`);
  try {
    for (let age = KEPT - 1; age >= 0; age -= 1) {
      if (existsSync(file(age))) renameSync(file(age), file(age + 1));
    }
    return true;
  } catch {
    return false; // somebody holds one open, on Windows
  }
}
