import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { PRODUCT } from '../electron/contract/product';
import { patience } from '../tests/support/patience';
import { run, script } from './child';
import { type Outcome, step, type Tally } from './steps';

/** A file of tests, and the Jest project that knows how to run it. */
export interface TestFile {
  readonly project: string;
  /** From the project's folder. */
  readonly file: string;
}

/** What a desktop says: that it is free, after how the file before went, if there was one. */
export interface Report {
  readonly outcome: Outcome | null;
  /** It ends after this: what a failed file left behind must not make the next one fail. */
  readonly isLast: boolean;
}

/** What a desktop is told: the next file, the tests to run in it (Jest's `-t`), or null: there is nothing left to do. */
export type Order = (TestFile & { readonly only: string | undefined }) | null;

export interface DesktopOptions {
  /** How many desktops run side by side. */
  readonly desktops: number;
  /** Added to the environment of the tests. */
  readonly env: Readonly<Record<string, string>>;
  /** Jest's `--testNamePattern`. */
  readonly only?: string | undefined;
}

/** A file in the queue. */
interface Work extends TestFile {
  /** A desktop takes it. */
  begins(): void;
  settle(outcome: Outcome): void;
}

/** No file takes as long (ms): its tests have deadlines of their own. Nor does a desktop take as long to come up. */
const LONGEST_FILE = patience(10 * 60_000);

/**
 * Runs files of tests on throw-away desktops (desktop.ts). Each desktop lives for many files: to start one costs as much as
 * three starts of the app. It takes the next file from the queue when it is done with one, and is replaced after a file
 * that failed. Prints a line for each file. A file that no desktop could run has failed.
 *
 * @param files the queue, in this order: those that take longest belong first
 */
export async function onDesktops(files: readonly TestFile[], options: DesktopOptions): Promise<Tally[]> {
  const folder = mkdtempSync(path.join(tmpdir(), `${PRODUCT.binary}-queue-`));
  const queue: Work[] = [];
  const tallies = files.map(file =>
    step(`${file.project}: ${path.basename(file.file, '.test.ts')}`, begins => queued(queue, file, begins)),
  );
  const socket = path.join(folder, 'socket');
  const dealer = await deal(socket, queue, options.only);
  try {
    const env = { TZ: whereItIsNoon(), ...options.env };
    const desktop = async (): Promise<void> => {
      while (queue.length > 0) await oneDesktop(socket, dealer, queue, env);
    };
    await Promise.all(Array.from({ length: Math.min(options.desktops, files.length) }, desktop));
    return await Promise.all(tallies);
  } finally {
    dealer.server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A time zone in which it is between 12 and 13 o'clock now: texts name the day of a time before midnight. */
function whereItIsNoon(): string {
  const ahead = 12 - new Date().getUTCHours();
  // The sign is that of POSIX: west of Greenwich is positive (tzdata, file "etcetera").
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

const queued = (queue: Work[], file: TestFile, begins: () => void) =>
  new Promise<Outcome>(settle => void queue.push({ ...file, begins, settle }));

interface Dealer {
  readonly server: Server;
  /** What each running desktop, by its name, works on; null: nothing yet. */
  readonly inWork: Map<string, Work | null>;
  /** Calls back when a desktop, by its name, says something. */
  readonly heard: Map<string, () => void>;
}

/** Hands out the files of the queue over a socket. A desktop's first line is its name, each further one a `Report`. */
async function deal(socket: string, queue: Work[], only: string | undefined): Promise<Dealer> {
  const inWork: Dealer['inWork'] = new Map();
  const heard: Dealer['heard'] = new Map();
  /** null for a desktop that has ended: what it said last may arrive after its end. */
  function next(name: string, { outcome, isLast }: Report): Order {
    if (!inWork.has(name)) return null;
    if (outcome) inWork.get(name)?.settle(outcome);
    const work = (isLast ? undefined : queue.shift()) ?? null;
    inWork.set(name, work);
    work?.begins();
    return work && { project: work.project, file: work.file, only };
  }
  async function serve(connection: Socket): Promise<void> {
    connection.on('error', () => {}); // a desktop that died: `oneDesktop` reports it
    const lines = createInterface(connection)[Symbol.asyncIterator]();
    const name = String((await lines.next()).value);
    for await (const line of { [Symbol.asyncIterator]: () => lines }) {
      heard.get(name)?.();
      connection.write(`${JSON.stringify(next(name, JSON.parse(line) as Report))}\n`);
    }
  }
  const server = createServer(connection => void serve(connection).catch(() => connection.destroy()));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(socket, resolve);
  });
  return { server, inWork, heard };
}

let desktops = 0;

/**
 * Runs one desktop until the queue is empty or a file failed. A file on which it ends early, or hangs, has failed; one that
 * never came up takes the next file of the queue with it, so that a machine without desktops fails every file once.
 */
async function oneDesktop(
  socket: string,
  { inWork, heard }: Dealer,
  queue: Work[],
  env: Record<string, string>,
): Promise<void> {
  desktops += 1;
  const name = `desktop ${desktops}`;
  const hangs = new AbortController();
  const limit = setTimeout(() => hangs.abort(), LONGEST_FILE);
  heard.set(name, () => limit.refresh());
  inWork.set(name, null);
  const worker = script('scripts/desktop-worker.ts', socket, name);
  const end = await run(script('scripts/desktop.ts', '--', ...worker), { env, signal: hangs.signal });
  clearTimeout(limit);
  heard.delete(name);
  const left = inWork.get(name) ?? (end.code === 0 ? null : queue.shift());
  inWork.delete(name);
  const how = hangs.signal.aborted ? `was given up after ${LONGEST_FILE / 60_000} min` : 'ended early';
  const output = `The desktop ${how} (exit code ${end.code}).\n${end.output}`;
  left?.settle({ passed: 0, failed: 1, output });
}
