import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createBell } from './events';

/** A program that says, line by line, what a test wants it to say. */
export interface TellingProgram {
  /** A `PATH` where it is found, besides what the system has. */
  readonly path: string;
  /** The arguments of each of its starts. */
  readonly starts: readonly string[];
  /** Waits for its next start that nobody has waited for, and gives back its process. */
  started(): Promise<number>;
  /** What it says, or will say when it is started. */
  say(line: string): void;
  end(): void;
}

const BOTH_WAYS = constants.O_RDWR | constants.O_NONBLOCK;

/**
 * Puts such a program into a folder of its own.
 *
 * @param first what a shell does first at each of its starts
 */
export function makeTellingProgram(name: string, first = ''): TellingProgram {
  const folder = mkdtempSync(path.join(tmpdir(), 'schalter-program-'));
  const [log, lines] = [path.join(folder, 'log'), path.join(folder, 'lines')];
  execFileSync('mkfifo', [log, lines]);
  const script = `#!/bin/sh\n${first}\necho "$$ $*" > ${log}\nexec cat ${lines}\n`;
  writeFileSync(path.join(folder, name), script, { mode: 0o755 });
  const bell = createBell();
  const starts: string[] = [];
  const pids: number[] = [];
  let taken = 0;
  const logged = new Socket({ fd: openSync(log, BOTH_WAYS) });
  createInterface(logged).on('line', line => {
    const [pid = '', ...args] = line.split(' ');
    pids.push(Number(pid));
    starts.push(args.join(' '));
    bell.ring();
  });
  const said = openSync(lines, BOTH_WAYS);
  return {
    path: `${folder}:/usr/bin:/bin`,
    starts,
    async started() {
      taken += 1;
      return bell.until(() => pids[taken - 1], `start ${taken} of ${name}`);
    },
    say: line => void writeSync(said, `${line}\n`),
    end() {
      logged.destroy();
      closeSync(said);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
