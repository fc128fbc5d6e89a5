import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { PNG } from 'pngjs';
import { LOOKS, type Look } from '../electron/contract/state';

const here = fileURLToPath(import.meta.url);
const source = (name: string) => readFileSync(join(dirname(here), '../assets', `${name}.svg`), 'utf8');
/** All in black, but what is white. */
const blackened = (svg: string) => svg.replaceAll(/ color="#\w+"/g, ' color="#000"');
const inside = (svg: string) => svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));

/** No text is drawn, so no fonts are loaded: that alone would take longer than all the icons. */
const png = (svg: string, size: number) =>
  Buffer.from(
    new Resvg(svg, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } })
      .render()
      .asPng(),
  );

/**
 * Each look is drawn twice by hand, on a grid of 16 and on one of 22, and every size is a frame around one of the
 * two that keeps whole pixels whole: 20 leaves out the 22 drawing's margin, 24 adds to it, the others are multiples.
 */
function frame(size: number): { grid: 16 | 22; from: number; width: number } {
  if (size === 20) return { grid: 22, from: 1, width: 20 };
  if (size === 24) return { grid: 22, from: -1, width: 24 };
  return { grid: size % 22 === 0 ? 22 : 16, from: 0, width: size % 22 === 0 ? 22 : 16 };
}

function tray(look: Look, demo: boolean, size: number, template = false): Buffer {
  const { grid, from, width } = frame(size);
  const drawing = (name: string) => {
    const svg = source(`tray/${name}-${grid}`);
    return template ? blackened(svg) : svg;
  };
  const state = drawing(look);
  const mark = drawing('demo');
  const paint = (svg: string) => svg.match(/ color="(#\w+)"/)?.[1];
  const all = `x="${from}" y="${from}" width="${width}" height="${width}"`;
  // The D stands clear of the state by one pixel: its own outline, two wide, is cut out of what lies behind it.
  const cut = `<mask id="cut" maskUnits="userSpaceOnUse" ${all}>
    <rect ${all} fill="#fff"/><g color="#000" stroke="#000" stroke-width="2">${inside(mark)}</g></mask>`;
  const body = demo
    ? `${cut}<g mask="url(#cut)">${inside(state)}</g><g color="${paint(mark)}">${inside(mark)}</g>`
    : inside(state);
  const box = `${from} ${from} ${width} ${width}`;
  const file = png(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" color="${paint(state)}">${body}</svg>`,
    size,
  );
  return template ? stencil(file) : file;
}

/** macOS paints a template image itself and looks only at alpha: what is white in the drawing becomes a hole. */
function stencil(file: Buffer): Buffer {
  const image = PNG.sync.read(file);
  for (let i = 0; i < image.data.length; i += 4) {
    const white = image.data[i] ?? 0;
    image.data.set([0, 0, 0, Math.round(((image.data[i + 3] ?? 0) * (255 - white)) / 255)], i);
  }
  return PNG.sync.write(image);
}

/** One image of an .ico: a bitmap stored bottom row first, as every reader of icons knows it; only 256 px is a PNG. */
function icoImage(file: Buffer): Buffer {
  const { width, height, data } = PNG.sync.read(file);
  if (width >= 256) return file;
  const header = Buffer.alloc(40);
  header.writeUInt32LE(40, 0);
  header.writeInt32LE(width, 4);
  header.writeInt32LE(height * 2, 8); // colours and mask, one above the other
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const rows = Array.from({ length: height }, (_, row) =>
    data.subarray(row * width * 4, (row + 1) * width * 4),
  );
  const pixels = Buffer.concat(rows.reverse());
  for (let i = 0; i < pixels.length; i += 4)
    pixels.set([pixels[i + 2] ?? 0, pixels[i + 1] ?? 0, pixels[i] ?? 0], i);
  // The mask is for displays without alpha; the format demands it all the same.
  return Buffer.concat([header, pixels, Buffer.alloc(Math.ceil(width / 32) * 4 * height)]);
}

/** png2icons can write an .ico too, but only by shrinking one large image: the small sizes would be soft. */
function ico(files: { size: number; file: Buffer }[]): Buffer {
  const images = files.map(({ file }) => icoImage(file));
  const head = Buffer.alloc(6 + 16 * files.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(files.length, 4);
  let offset = head.length;
  for (const [i, { size }] of files.entries()) {
    const length = images[i]?.length ?? 0;
    head.set([size % 256, size % 256, 0, 0, 1, 0, 32, 0], 6 + 16 * i); // 0 stands for 256
    head.writeUInt32LE(length, 6 + 16 * i + 8);
    head.writeUInt32LE(offset, 6 + 16 * i + 12);
    offset += length;
  }
  return Buffer.concat([head, ...images]);
}

/** An .icns is a list of PNGs, each named by four letters. Those for 16 and 32 at 1x are left out: not every macOS
 * reads them as PNG, and all of them shrink the 2x ones instead. */
function icns(draw: (size: number) => Buffer): Buffer {
  const kinds = { ic11: 32, ic12: 64, ic07: 128, ic13: 256, ic08: 256, ic14: 512, ic09: 512, ic10: 1024 };
  const part = (name: string, ...content: Buffer[]) => {
    const head = Buffer.from(`${name}....`);
    head.writeUInt32BE(
      content.reduce((sum, { length }) => sum + length, 8),
      4,
    );
    return Buffer.concat([head, ...content]);
  };
  return part('icns', ...Object.entries(kinds).map(([name, size]) => part(name, draw(size))));
}

/**
 * Draws every icon of the app from `assets/`, at build time:
 *
 * - `tray/linux/<look>.png` 22 px, `<look>@2x.png` 44 px
 * - `tray/mac/<look>Template.png` 16 px, `<look>Template@2x.png` 32 px: black and alpha only
 * - `tray/win/<look>.ico` 16, 20, 24, 32, 48 px
 * - `notices/<look>.png` 96 px, for notifications
 * - all of these again as `<look>-demo…`, with a D in the corner
 * - `icons/icon.png` 512 px, `icons/16x16.png` … `512x512.png`, `icons/icon.ico` 16 … 256 px, `icons/icon.icns` 32 … 1024 px
 */
export function drawIcons(out = 'dist'): void {
  const write = (path: string, file: Buffer) => {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), file);
  };
  for (const look of LOOKS)
    for (const demo of [false, true]) {
      const name = demo ? `${look}-demo` : look;
      write(`notices/${name}.png`, tray(look, demo, 96));
      write(`tray/linux/${name}.png`, tray(look, demo, 22));
      write(`tray/linux/${name}@2x.png`, tray(look, demo, 44));
      write(`tray/mac/${name}Template.png`, tray(look, demo, 16, true));
      write(`tray/mac/${name}Template@2x.png`, tray(look, demo, 32, true));
      write(
        `tray/win/${name}.ico`,
        ico([16, 20, 24, 32, 48].map(size => ({ size, file: tray(look, demo, size) }))),
      );
    }

  const drawn = new Map<number, Buffer>();
  const app = (size: number) => {
    // Below 48 px a headset is only noise: there the icon is the disc alone, drawn on a grid of 16.
    const file = drawn.get(size) ?? png(source(size < 48 ? 'icon-small' : 'icon'), size);
    drawn.set(size, file);
    return file;
  };
  for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) write(`icons/${size}x${size}.png`, app(size));
  write('icons/icon.png', app(512));
  write('icons/icon.ico', ico([16, 24, 32, 48, 64, 128, 256].map(size => ({ size, file: app(size) }))));
  // Apple's grid leaves a wider margin (100 of 1024) than other docks do.
  const apple = source('icon').replace('0 0 1024 1024', '-44 -44 1112 1112');
  write(
    'icons/icon.icns',
    icns(size => (size < 48 ? app(size) : png(apple, size))),
  );
}

if (process.argv[1] === here) drawIcons();
