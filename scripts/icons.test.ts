import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PNG } from 'pngjs';
import { LOOKS } from '../electron/contract/state';
import { drawIcons } from './icons';

const out = mkdtempSync(join(tmpdir(), 'icons-'));
beforeAll(() => drawIcons(out));
afterAll(() => rmSync(out, { recursive: true }));

type Pixel = [red: number, green: number, blue: number, alpha: number];
const read = (path: string) => readFileSync(join(out, path));
const picture = (path: string) => PNG.sync.read(read(path));
const pixels = ({ data }: { data: Buffer }) =>
  Array.from({ length: data.length / 4 }, (_, i) => [...data.subarray(4 * i, 4 * i + 4)] as Pixel);

/** What is drawn, colour left out: covered at least by half, and not the white inside a filled shape. */
const shape = (path: string) =>
  pixels(picture(path)).map(([r, g, b, alpha]) => alpha >= 128 && Math.min(r, g, b) < 190);
/** 0 for the same shape, 1 for two that share no pixel. */
const distance = (a: boolean[], b: boolean[]) =>
  a.filter((on, i) => on !== b[i]).length / a.filter((on, i) => on || b[i]).length;

const light = (rgb: number[]) => {
  const [r = 0, g = 0, b = 0] = rgb.map(c => (c <= 10 ? c / 3294.6 : ((c / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
};
const contrast = (a: number[], b: number[]) => Math.max(light(a), light(b)) / Math.min(light(a), light(b));
const panels = { light: [0xf2, 0xf0, 0xee], dark: [0x1d, 0x1f, 0x21] };

/** Sizes and images of an .ico, as its own directory has them. */
const icoImages = (path: string) => {
  const file = read(path);
  return Array.from({ length: file.readUInt16LE(4) }, (_, i) => {
    const entry = file.subarray(6 + 16 * i);
    const from = entry.readUInt32LE(12);
    return { size: entry.readUInt8(0) || 256, image: file.subarray(from, from + entry.readUInt32LE(8)) };
  });
};

const names = LOOKS.flatMap(look => [look, `${look}-demo`]);
const small: [string, (name: string) => string][] = [
  ['22 px', name => `tray/linux/${name}.png`],
  ['16 px', name => `tray/mac/${name}Template.png`],
];

describe('files', () => {
  it.each([
    ...names.flatMap((name): [string, number][] => [
      [`tray/linux/${name}.png`, 22],
      [`tray/linux/${name}@2x.png`, 44],
      [`tray/mac/${name}Template.png`, 16],
      [`tray/mac/${name}Template@2x.png`, 32],
    ]),
    ...[16, 24, 32, 48, 64, 128, 256, 512].map((s): [string, number] => [`icons/${s}x${s}.png`, s]),
    ['icons/icon.png', 512] as [string, number],
  ])('%s is %d px', (path, size) => {
    const { width, height } = picture(path);
    expect([width, height]).toEqual([size, size]);
  });

  it.each(names)('%s.ico holds every size of the Windows tray', name => {
    const images = icoImages(`tray/win/${name}.ico`);
    expect(images.map(({ size }) => size)).toEqual([16, 20, 24, 32, 48]);
    // Its 20 px image is the middle of the 22 px file, so every pixel of the bitmap can be checked.
    const { image } = images[1] as { image: Buffer };
    const middle = picture(`tray/linux/${name}.png`);
    for (let y = 0; y < 20; y++)
      for (let x = 0; x < 20; x++) {
        const [r, g, b, alpha] = middle.data.subarray(((y + 1) * 22 + x + 1) * 4);
        expect([...image.subarray(40 + ((19 - y) * 20 + x) * 4).subarray(0, 4)]).toEqual([b, g, r, alpha]);
      }
  });

  it("the app's icon holds every size for Windows and macOS", () => {
    expect(icoImages('icons/icon.ico').map(({ size }) => size)).toEqual([16, 24, 32, 48, 64, 128, 256]);
    const icns = read('icons/icon.icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const sizes: Record<string, number> = {};
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
      sizes[icns.toString('latin1', at, at + 4)] = icns.readUInt32BE(at + 8 + 16); // the width in a PNG's header
    expect(sizes).toEqual({
      ic11: 32,
      ic12: 64,
      ic07: 128,
      ic13: 256,
      ic08: 256,
      ic14: 512,
      ic09: 512,
      ic10: 1024,
    });
  });
});

describe.each(small)('shapes at %s', (_, path) => {
  // Measured: 0.42 (not-ready and changing, 16 px) to 0.82. A ring with bars beside a bare ring would be 0.3.
  it.each(LOOKS.flatMap((a, i) => LOOKS.slice(i + 1).map(b => [a, b] as const)))('%s is not %s', (a, b) => {
    expect(distance(shape(path(a)), shape(path(b)))).toBeGreaterThan(0.38);
  });

  // Measured: 0.12 to 0.32 from its own look, and at least 0.17 more from every other (changing, 16 px: the D stands in
  // the open quarter of its ring).
  it.each(LOOKS)('%s stays what it is as a demo, and shows that it is one', look => {
    const demo = shape(path(`${look}-demo`));
    const own = distance(demo, shape(path(look)));
    expect(own).toBeGreaterThan(0.1);
    expect(own).toBeLessThan(0.35);
    for (const other of LOOKS.filter(other => other !== look))
      expect(distance(demo, shape(path(other))) - own).toBeGreaterThan(0.15);
  });
});

it('the badge of an obstacle is whole in the demo, too', () => {
  const isBadge = ([r, g, b]: Pixel) => r > 2 * g && r > 2 * b;
  const badge = (name: string) => pixels(picture(`tray/linux/${name}.png`)).map(isBadge);
  expect(badge('obstacle').filter(Boolean).length).toBeGreaterThan(40);
  expect(badge('obstacle-demo')).toEqual(badge('obstacle'));
});

describe('colours', () => {
  it.each(names)('%s reads on a light and on a dark panel', name => {
    const counts = new Map<string, number>();
    for (const [r, g, b, alpha] of pixels(picture(`tray/linux/${name}.png`)))
      if (alpha === 255 && Math.min(r, g, b) < 190)
        counts.set(`${r},${g},${b}`, (counts.get(`${r},${g},${b}`) ?? 0) + 1);
    // Only whole pixels have the full contrast: a colour that exists in soft edges alone would not be seen.
    const main = [...counts].filter(([, count]) => count >= 20).map(([rgb]) => rgb.split(',').map(Number));
    // The shape's, the badge's and the D's.
    expect(main).toHaveLength(1 + Number(name.startsWith('obstacle')) + Number(name.endsWith('demo')));
    for (const colour of main)
      for (const panel of Object.values(panels)) expect(contrast(colour, panel)).toBeGreaterThanOrEqual(3);
  });

  it.each(names.flatMap(name => [`${name}Template`, `${name}Template@2x`]))(
    '%s is black and alpha only',
    name => {
      const all = pixels(picture(`tray/mac/${name}.png`));
      expect(all.filter(([r, g, b]) => r + g + b > 0)).toEqual([]);
      expect(all.some(([, , , alpha]) => alpha === 255)).toBe(true);
      expect(all.some(([, , , alpha]) => alpha === 0)).toBe(true);
    },
  );
});
