import type { PNG } from 'pngjs';
import type { Place } from './screen';

/** A part of a picture, in pixels. */
export interface Box extends Place {
  readonly width: number;
  readonly height: number;
}

/** How far a channel (0 to 255) may be off, and how much of a picture has to fit: desktops blend, and a clock ticks. */
const TOLERANCE = 40;
const ENOUGH = { page: 0.95, icon: 0.85 };
/** Panels draw an icon in one of these sizes, in pixels. */
const ICON_SIZES = [22, 24, 16, 18, 20, 21, 23, 26, 28, 32];

/** No panel here is higher, in pixels. */
const PANEL = 48;

const CORNERS = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;

type Channels = readonly [number, number, number, number];

function at({ data, width }: PNG, x: number, y: number): Channels {
  const i = (y * width + x) * 4;
  return [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0, data[i + 3] ?? 0];
}

const isNear = ([r, g, b]: Channels, [r2, g2, b2]: Channels) =>
  Math.abs(r - r2) <= TOLERANCE && Math.abs(g - g2) <= TOLERANCE && Math.abs(b - b2) <= TOLERANCE;

/** What differs within this part of two pictures of one size: the smallest box around it; null: nothing does. */
export function changed(before: PNG, after: PNG, within: Box = { x: 0, y: 0, ...after }): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -1, -1];
  for (let y = within.y; y < within.y + within.height; y += 1) {
    for (let x = within.x; x < within.x + within.width; x += 1) {
      if (isNear(at(before, x, y), at(after, x, y))) continue;
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
  }
  return right < 0 ? null : { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
}

/** The lines of text in a menu, from the top: rows in which something stands out, other than lines that only separate. */
export function linesOfText(picture: PNG, menu: Box): Box[] {
  const counts = new Map<string, number>();
  for (let y = menu.y; y < menu.y + menu.height; y += 1)
    for (let x = menu.x; x < menu.x + menu.width; x += 3) {
      const key = at(picture, x, y).join();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  const [most = ''] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const background = most.split(',').map(Number) as unknown as Channels;
  const lines: Box[] = [];
  let from: number | null = null;
  for (let y = menu.y; y <= menu.y + menu.height; y += 1) {
    const isInk = y < menu.y + menu.height && hasInk(picture, menu, y, background);
    if (isInk && from === null) from = y;
    if (isInk || from === null) continue;
    if (y - from >= 6) lines.push({ x: menu.x, y: from, width: menu.width, height: y - from });
    from = null;
  }
  return lines;
}

function hasInk(picture: PNG, { x: left, width }: Box, y: number, background: Channels): boolean {
  // Not at its edges, where frames and marks are.
  for (let x = left + Math.round(width * 0.12); x < left + width * 0.5; x += 1)
    if (!isNear(at(picture, x, y), background)) return true;
  return false;
}

/** A pixel that has to be there (or `not`): where in the part, and what. */
type Sample = { readonly x: number; readonly y: number; readonly is: Channels; readonly not?: true };

/** The same in another order: what is looked at first is spread over all of it, and soon tells what it is not. */
function spread(samples: readonly Sample[]): Sample[] {
  const step = 7919; // a prime: each comes once
  return samples.map((_, n) => samples[(n * step) % samples.length] as Sample);
}

function fits(screen: PNG, samples: readonly Sample[], left: number, top: number, enough: number): boolean {
  const most = samples.length * (1 - enough);
  let wrong = 0;
  for (const [n, { x, y, is, not = false }] of samples.entries()) {
    const isWrong = isNear(at(screen, left + x, top + y), is) === not;
    if (isWrong && not) return false;
    if (isWrong) wrong += 1;
    if (wrong > most || (wrong > 4 && n < 12)) return false;
  }
  return true;
}

function search(
  screen: PNG,
  samples: readonly Sample[],
  { width, height }: Pick<Box, 'width' | 'height'>,
  { enough, rows }: { readonly enough: number; readonly rows: (y: number) => boolean },
): Box | null {
  for (let y = 0; y + height <= screen.height; y += 1) {
    if (!rows(y)) continue;
    for (let x = 0; x + width <= screen.width; x += 1) {
      if (fits(screen, samples, x, y, enough)) return { x, y, width, height };
    }
  }
  return null;
}

/** Where a window's page is on the screen, drawn as the page itself says; null: it is not. */
export function findPage(screen: PNG, page: PNG): Box | null {
  const samples: Sample[] = [];
  for (let y = 20; y < page.height - 20; y += 17)
    for (let x = 10; x < page.width - 10; x += 13) samples.push({ x, y, is: at(page, x, y) });
  const told = new Set(samples.map(({ is }) => is.join()));
  if (told.size < 4) return null; // an empty page is on any empty screen
  return search(screen, spread(samples), page, { enough: ENOUGH.page, rows: () => true });
}

/** Where an icon is in a panel at the top or the bottom, in whatever size that draws it; null: nowhere. */
export function findIcon(screen: PNG, icon: PNG): Box | null {
  // Elsewhere are the window and the notices, which show it, too.
  const rows = (y: number) => y < PANEL - 22 || y >= screen.height - PANEL;
  for (const size of ICON_SIZES) {
    const samples: Sample[] = [];
    for (let y = 0; y < size; y += 1)
      for (let x = 0; x < size; x += 1) {
        const is = averaged(icon, x, y, size);
        if (is[3] > 240) samples.push({ x, y, is });
      }
    // A surface of its colour is no icon: its corners are not of it.
    const { is } = samples[0] ?? {};
    const last = size - 1;
    if (is) for (const [x, y] of CORNERS) samples.unshift({ x: x * last, y: y * last, is, not: true });
    const found = search(
      screen,
      spread(samples),
      { width: size, height: size },
      { enough: ENOUGH.icon, rows },
    );
    if (found) return found;
  }
  return null;
}

/** One pixel of the icon at another size: the mean of what lies there, or what lies between its neighbours. */
function averaged(icon: PNG, x: number, y: number, size: number): Channels {
  const scale = icon.width / size;
  const reach = Math.max(scale, 1) / 2;
  const sum = [0, 0, 0, 0];
  let weight = 0;
  const [cx, cy] = [(x + 0.5) * scale - 0.5, (y + 0.5) * scale - 0.5];
  for (
    let j = Math.max(0, Math.floor(cy - reach));
    j <= Math.min(icon.height - 1, Math.ceil(cy + reach));
    j += 1
  )
    for (
      let i = Math.max(0, Math.floor(cx - reach));
      i <= Math.min(icon.width - 1, Math.ceil(cx + reach));
      i += 1
    ) {
      const near =
        Math.max(0, 1 - Math.abs(i - cx) / (2 * reach)) * Math.max(0, 1 - Math.abs(j - cy) / (2 * reach));
      const [r, g, b, a] = at(icon, i, j);
      for (const [k, value] of [r, g, b].entries()) sum[k] = (sum[k] ?? 0) + value * a * near;
      sum[3] = (sum[3] ?? 0) + a * near;
      weight += near;
    }
  const alpha = sum[3] ?? 0;
  const mean = (k: number) => (alpha === 0 ? 0 : (sum[k] ?? 0) / alpha);
  return [mean(0), mean(1), mean(2), weight === 0 ? 0 : alpha / weight];
}
