import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildStage } from '../tests/look/stage/build';
import { run, script } from './child';
import { electronRuntime } from './electron-runtime';
import { jest } from './jest';
import { registryElectron } from './offline-electron/registry-electron';
import { projectRoot } from './project';
import { type Outcome, step, type Tally } from './steps';

/** The most that the window's scripts may weigh, gzipped, in bytes: it opens at once on a slow computer, too. */
const HEAVIEST = 150_000;

/** The window's scripts, weighed. @param folder where the built window lies */
export function weight(folder = path.join(projectRoot, 'dist/renderer')): Outcome {
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
    name.endsWith('.js'),
  );
  const bytes = scripts.reduce(
    (sum, name) => sum + gzipSync(readFileSync(path.join(folder, name))).length,
    0,
  );
  const kB = (n: number) => `${Math.round(n / 1000)} kB`;
  const output = `The window's scripts weigh ${kB(bytes)} gzipped, and ${kB(HEAVIEST)} at most is meant: see what came in by the last import.`;
  return bytes > 0 && bytes <= HEAVIEST ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
}

/**
 * The Electron that draws the pictures. Two Chromiums draw the edges of letters differently, so it is always the one
 * that every x64 Linux can get, and else the one at hand.
 *
 * @returns its folder
 */
export async function pictureElectron(): Promise<string> {
  if (process.platform === 'linux' && process.arch === 'x64') return registryElectron();
  return (await electronRuntime()).dist;
}

/**
 * Looks at each scene of the window (tests/look): how it looks, what axe says, what does not fit. On desktops of their
 * own, after the build. Prints a line for each.
 *
 * @param electron the folder of the Electron to look with
 */
export async function look(electron: string): Promise<Tally[]> {
  await buildStage();
  const onDesktop = (dist: string, files: string) =>
    jest(['--selectProjects', 'look', '--forceExit', '--runInBand', '--testPathPatterns', files], command =>
      run(script('scripts/desktop.ts', '--', ...command), { env: { ELECTRON_OVERRIDE_DIST_PATH: dist } }),
    );
  // One after the other: the unit tests keep the other core busy.
  return [
    await step('the window: pictures', async () => onDesktop(await pictureElectron(), 'pictures')),
    await step('the window: axe and reflow', () => onDesktop(electron, 'accessible|reflow')),
  ];
}
