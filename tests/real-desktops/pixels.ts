import type { PNG } from 'pngjs';
import type { Place } from './screen';

/** A part of a picture, in pixels. */
export interface Box extends Place {
  readonly width: number;
  readonly height: number;
}

/** The middle of a box. */
export const middleOf = ({ x, y, width, height }: Box): Place => ({
  x: Math.round(x + width / 2),
  y: Math.round(y + height / 2),
});

/** How far a channel (0 to 255) may be off: desktops blend. */
const TOLERANCE = 40;

/** Red, green, blue and how opaque it is, 0 to 255 each. */
export type Channels = readonly [number, number, number, number];

/** The pixel there. */
export function at({ data, width }: PNG, x: number, y: number): Channels {
  const i = (y * width + x) * 4;
  return [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0, data[i + 3] ?? 0];
}

/** Whether an eye would call them the same. */
export const isNear = ([r, g, b]: Channels, [r2, g2, b2]: Channels) =>
  Math.abs(r - r2) <= TOLERANCE && Math.abs(g - g2) <= TOLERANCE && Math.abs(b - b2) <= TOLERANCE;
