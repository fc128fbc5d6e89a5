import type { PNG } from 'pngjs';
import { at, type Box, type Channels, isNear } from './pixels';

/** How much of a picture has to fit: a clock ticks. */
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
