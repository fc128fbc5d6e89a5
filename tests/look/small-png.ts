import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

/** Where the letters' edges are rounded to: enough to look like the original, and a third of its size. */
const COLOURS = 24;
/** Of two colours nearer than this (the sum over red, green and blue) one is enough for an edge. */
const NEAR = 8;

/**
 * Makes a picture small: the colours it has most keep their value, the others, which are the edges of letters, become
 * the nearest of these. The same picture gives the same file.
 *
 * @param picture PNG without transparency
 * @returns PNG with a palette, which pngjs reads but does not write (https://www.w3.org/TR/png-3/#11PLTE)
 */
export function smallPng(picture: Buffer): Buffer {
  const { width, height, data } = PNG.sync.read(picture);
  const counts = new Map<number, number>();
  // Plain loops: there are many pixels, and the tests makes 200 pictures.
  const pixels = new Uint32Array(width * height);
  for (let at = 0; at < pixels.length; at++) pixels[at] = data.readUInt32BE(at * 4) >>> 8;
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = choose(counts);
  const index = new Map([...counts.keys()].map(colour => [colour, nearest(palette, colour)]));
  // Each line begins with its filter: none, which is best for flat colours.
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 1; x <= width; x++, at++) lines[y * (width + 1) + x] = index.get(pixels[at] ?? 0) ?? 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // 8 bits for each pixel's place in the palette
  const colours = Buffer.from(palette.flatMap(channels));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The most frequent colours, none beside another that is nearly the same. */
function choose(counts: ReadonlyMap<number, number>): number[] {
  const palette: number[] = [];
  // By value where the counts agree, so that the order is always the same.
  const byCount = [...counts].sort(([a, n], [b, m]) => m - n || a - b);
  for (const [colour] of byCount) {
    if (palette.length === COLOURS) break;
    if (palette.every(other => distance(other, colour) >= NEAR)) palette.push(colour);
  }
  return palette;
}

function nearest(palette: readonly number[], colour: number): number {
  const distances = palette.map(other => distance(other, colour));
  return distances.indexOf(Math.min(...distances));
}

const channels = (colour: number): [number, number, number] => [
  colour >> 16,
  (colour >> 8) & 255,
  colour & 255,
];

function distance(one: number, other: number): number {
  const [r, g, b] = channels(one);
  const [red, green, blue] = channels(other);
  return Math.abs(r - red) + Math.abs(g - green) + Math.abs(b - blue);
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(typed), 4);
  return Buffer.concat([around.subarray(0, 4), typed, around.subarray(4)]);
}
