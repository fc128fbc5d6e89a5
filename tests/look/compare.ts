import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { projectRoot } from '../../scripts/project';
import { KEPT } from './gallery';

/** Where the pictures of a failure go. */
const FAILED = path.join(projectRoot, 'screenshots/different');

/**
 * What is no difference. The same Chromium and the same fonts draw the same pixels, so nothing has to be let pass but a
 * rounding of the last bits on another processor: at most 5 of 255 steps of brightness (pixelmatch's 0.02), smooth edges
 * included. Not one pixel may differ by more: a dash is eight.
 */
const SAME = { threshold: 0.02, includeAA: true };

/** Two pictures that are not the same; `pixels: null`: not even of the same size. */
export interface Difference {
  readonly pixels: number | null;
  /** What differs, in red; the picture itself where the sizes differ. */
  readonly picture: Buffer;
}

/** Compares two PNGs. @returns null where nobody could tell them apart */
export function difference(kept: Buffer, now: Buffer): Difference | null {
  if (kept.equals(now)) return null;
  const [before, after] = [PNG.sync.read(kept), PNG.sync.read(now)];
  const { width, height } = before;
  if (width !== after.width || height !== after.height) return { pixels: null, picture: now };
  const red = new PNG({ width, height });
  const pixels = pixelmatch(before.data, after.data, red.data, width, height, SAME);
  return pixels === 0 ? null : { pixels, picture: PNG.sync.write(red) };
}

/**
 * Compares a picture with the kept one of the same file, and writes both and their difference down where they differ.
 * @returns what is wrong, in a sentence; null if nothing is
 */
export function verdict(file: string, now: Buffer, kept: Buffer | null): string | null {
  const accept = '`npm run screenshots` accepts it.';
  if (kept === null) return `${file} is not in docs/screenshots/: ${accept}`;
  const found = difference(kept, now);
  if (found === null) return null;
  mkdirSync(FAILED, { recursive: true });
  const name = path.basename(file, '.png');
  const pictures = { kept, now, difference: found.picture };
  for (const [which, picture] of Object.entries(pictures))
    writeFileSync(path.join(FAILED, `${name}.${which}.png`), picture);
  const how = found.pixels === null ? 'has another size' : `differs in ${found.pixels} pixels`;
  return `${file} ${how}: look at ${path.relative(projectRoot, FAILED)}/${name}.{kept,now,difference}.png. If it is meant so, ${accept}`;
}

/** The kept picture; null if there is none. */
export function keptPicture(file: string): Buffer | null {
  return keptFiles().includes(file) ? readFileSync(path.join(KEPT, file)) : null;
}

/** The files of all kept pictures. */
export function keptFiles(): string[] {
  return readdirSync(KEPT).filter(name => name.endsWith('.png'));
}
