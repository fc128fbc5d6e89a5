import type { PNG } from 'pngjs';
import { at, type Box, type Channels, isNear } from './pixels';

/** Pixels; letters further apart than that are not of one word or label. */
const GAP = 24;
/** A line is at least so high, in pixels: lower is what only separates. */
const LOW = 6;
/** How much of a row may differ from the ground that its letters stand on. */
const LETTERS = 0.7;

/**
 * The lines of text in a menu or a notice, from the top, each with its labels from the left: rows in which something stands
 * out from the ground.
 *
 * @param from where letters may begin, as a part of the width: at the edges are frames and marks
 */
export function linesOfText(picture: PNG, box: Box, from = 0.12): Box[][] {
  const ground = groundOf(picture, box);
  const ink = (y: number) => inkIn(picture, box, y, ground, from);
  const lines: Box[][] = [];
  let top: number | null = null;
  for (let y = box.y; y <= box.y + box.height; y += 1) {
    const isInk = y < box.y + box.height && ink(y).length > 0;
    if (isInk && top === null) top = y;
    if (isInk || top === null) continue;
    const rows = Array.from({ length: y - top }, (_, n) => (top ?? 0) + n);
    if (rows.length >= LOW) lines.push(labels(rows.flatMap(ink), { top, height: rows.length }));
    top = null;
  }
  return lines;
}

/** The colour that most of it has. */
function groundOf(picture: PNG, box: Box): Channels {
  const counts = new Map<string, { readonly is: Channels; times: number }>();
  for (let y = box.y; y < box.y + box.height; y += 1)
    for (let x = box.x; x < box.x + box.width; x += 3) {
      const is = at(picture, x, y);
      const count = counts.get(is.join()) ?? { is, times: 0 };
      counts.set(is.join(), { ...count, times: count.times + 1 });
    }
  return [...counts.values()].sort((a, b) => b.times - a.times)[0]?.is ?? [0, 0, 0, 0];
}

/** Where in this row something stands out; nothing where hardly any of it is ground. */
function inkIn(picture: PNG, { x: left, width }: Box, y: number, ground: Channels, from: number): number[] {
  const first = left + Math.round(width * from);
  const last = left + width - Math.round(width * 0.05);
  const xs: number[] = [];
  for (let x = first; x < last; x += 1) if (!isNear(at(picture, x, y), ground)) xs.push(x);
  return xs.length > (last - first) * LETTERS ? [] : xs;
}

function labels(ink: readonly number[], { top, height }: { top: number; height: number }): Box[] {
  const found: Box[] = [];
  for (const x of [...new Set(ink)].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && x - (last.x + last.width) <= GAP)
      found[found.length - 1] = { ...last, width: x - last.x + 1 };
    else found.push({ x, y: top, width: 1, height });
  }
  return found;
}
