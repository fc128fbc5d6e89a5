import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { electronRuntime } from './electron-runtime';
import { REGISTRY_ELECTRON, registryElectron } from './offline-electron/registry-electron';
import { projectRoot } from './project';
import type { Outcome } from './steps';

/** The most that the window's scripts may weigh, gzipped, in bytes: it opens at once on a slow computer, too. */
const HEAVIEST = 150_000;

/** The window's scripts, weighed. @param folder where the built window lies */
export function weight(folder = path.join(projectRoot, 'dist/renderer')): Outcome {
  const scripts = filesIn(folder).filter(name => name.endsWith('.js'));
  const bytes = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(name)).length, 0);
  const kB = (n: number) => `${Math.round(n / 1000)} kB`;
  const output = `The window's scripts weigh ${kB(bytes)} gzipped, and ${kB(HEAVIEST)} at most is meant: see what came in by the last import.`;
  return bytes > 0 && bytes <= HEAVIEST ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
}

/** The files in a folder, or the file itself. */
const filesIn = (folder: string): string[] => (statSync(folder).isFile() ? [folder] : filesBelow(folder));

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
    .sort();

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

/** What the pictures are made from, beside the Electron that draws them. */
const SOURCES = [
  'dist/renderer',
  'electron/contract/messages',
  'tests/look/scenes',
  'tests/look/stage',
  'tests/support/shown.ts',
];
/** Beside the pictures: the checksum of what they were made from. */
const CHECKSUM = path.join(projectRoot, 'docs/screenshots/sources.sha256');

/** The checksum of what the pictures would be made from now. Needs the built window. */
function checksum(): string {
  const hash = createHash('sha256').update(REGISTRY_ELECTRON.version);
  for (const file of SOURCES.flatMap(folder => filesIn(path.join(projectRoot, folder)))) {
    hash.update(path.relative(projectRoot, file)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Whether the window, its texts or the scenes have changed since the pictures in docs/screenshots/ were drawn. */
export function picturesMayDiffer(): boolean {
  try {
    return readFileSync(CHECKSUM, 'utf8').trim() !== checksum();
  } catch {
    return true; // no checksum yet
  }
}

/** Notes what the pictures in docs/screenshots/ were drawn from. */
export function noteSources(): void {
  writeFileSync(CHECKSUM, `${checksum()}\n`);
}
