import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PRODUCT } from '../../electron/contract/product';
import { createBell } from './events';

/** The program under test: from source on the Electron at hand, or packaged. */
export type Program = 'source' | 'packaged';

/** A folder for everything Schalter writes: profile, caches, home. One per agent, kept over restarts. */
export interface Home {
  readonly folder: string;
  remove(): void;
}

/** A running Schalter, as its user and its system see it. */
export interface RunningApp {
  readonly process: ChildProcess;
  /** All it has printed so far, both streams. */
  output(): string;
  /** Waits until it has printed such a line. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  /** Waits for its end; gives back the exit code, null after a signal. */
  ended(): Promise<number | null>;
  /** Ends it by a signal and waits. */
  kill(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Makes an empty home. */
export function makeHome(): Home {
  const folder = mkdtempSync(path.join(tmpdir(), 'schalter-home-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** There is none here, and looking for one at each start takes a tenth of the tests' time. */
export const WITHOUT_GPU = ['--disable-gpu', '--disable-software-rasterizer'];

export interface StartOptions {
  readonly program?: Program;
  /** Another command that starts it, as a desktop does: in the home folder. `kill` reaches its first process only. */
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What it reads from standard input. */
  readonly input?: string;
  /** How many times faster its clocks and timers run (scaled-clock.cjs); from source only. */
  readonly speed?: number;
}

/** Starts Schalter in a home. Everything it leaves is in there. */
export function startApp(home: Home, options: StartOptions = {}): RunningApp {
  const { program = 'source', command, speed = 1 } = options;
  const [file = '', ...first] = command ?? programOf(program, speed);
  // The throw-away desktop makes an ordinary user of root where the machine lets it (scripts/desktop.ts).
  const isRoot = process.getuid?.() === 0;
  const sandbox = isRoot && !command ? ['--no-sandbox'] : [];
  // A command that is not ours takes no such argument; Electron asks its environment too.
  const unsandboxed = isRoot && command ? { ELECTRON_DISABLE_SANDBOX: '1' } : {};
  const drawing = command ? [] : WITHOUT_GPU;
  const child = spawn(file, [...first, ...sandbox, ...drawing, ...(options.args ?? [])], {
    cwd: command ? home.folder : undefined,
    env: {
      ...process.env,
      HOME: home.folder,
      XDG_CONFIG_HOME: path.join(home.folder, '.config'),
      XDG_CACHE_HOME: path.join(home.folder, '.cache'),
      XDG_DATA_HOME: path.join(home.folder, '.local/share'),
      LANGUAGE: 'en',
      ...unsandboxed,
      SCHALTER_CLOCK_SPEED: String(speed),
      ...options.env,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const bell = createBell();
  let output = '';
  let code: number | null | undefined;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      bell.ring();
    });
  }
  child.once('close', status => {
    code = status;
    bell.ring();
  });
  child.stdin.on('error', () => {}); // it may end before it has read everything
  child.stdin.end(options.input ?? '');
  const ended = () =>
    bell
      .until(() => (code === undefined ? undefined : { code }), 'the end of Schalter')
      .then(end => end.code);
  return {
    process: child,
    output: () => output,
    printed: pattern =>
      bell
        .until(() => pattern.exec(output) ?? undefined, `${pattern} in the output of Schalter`)
        .catch((error: unknown) => {
          throw new Error(`${String(error)}\nIt printed:\n${output}`);
        }),
    ended,
    async kill(signal) {
      if (code === undefined) child.kill(signal);
      await ended();
    },
  };
}

function programOf(program: Program, speed: number): string[] {
  const root = process.cwd();
  if (program === 'packaged' && speed !== 1)
    throw new Error('The clocks of the packaged app cannot be scaled.');
  if (program === 'packaged') return [path.join(root, 'release/linux-unpacked', PRODUCT.binary)];
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!dist) throw new Error('ELECTRON_OVERRIDE_DIST_PATH is not set: run the tests by npm test');
  const scaled = speed === 1 ? [] : ['-r', path.join(root, 'tests/desktop/scaled-clock.cjs')];
  return [path.join(dist, 'electron'), ...scaled, root];
}
