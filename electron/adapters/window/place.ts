import type { Display, Rectangle, Size } from 'electron';

/** What is read of a display. All lengths are DIP, so scale factors are in them already. */
export type DisplayArea = Pick<Display, 'bounds' | 'workArea'>;

/**
 * Where the window opens: beside the tray's icon if the system tells where that is, else where it was last, else in the
 * middle; always within the work area of that display.
 *
 * @param size the size the window has by itself
 * @param displays at least one, the primary one first
 */
export function placeOf({
  size,
  icon,
  last,
  displays,
}: {
  readonly size: Size;
  readonly icon: Rectangle | null;
  readonly last: Rectangle | null;
  readonly displays: readonly [DisplayArea, ...DisplayArea[]];
}): Rectangle {
  const wanted = { width: (last ?? size).width, height: (last ?? size).height };
  const near = icon && displayOf(icon, displays);
  if (icon && near) return beside(icon, wanted, near.workArea);
  const before = last && displayOf(last, displays);
  if (last && before) return within(before.workArea, last);
  const { workArea } = displays[0];
  return within(workArea, around(middleOf(workArea), wanted));
}

/**
 * Where the agent left the window. A length is what was asked for unless it has really changed: read back it may be larger,
 * for whole pixels are no whole DIP at most scales and Chromium rounds outwards (gfx::ToEnclosingRect). What is read must
 * not be asked for next time.
 *
 * @param asked what was asked for @param laid what came of it @param now what it is now
 */
export function leftAt({
  asked,
  laid,
  now,
}: Readonly<Record<'asked' | 'laid' | 'now', Rectangle>>): Rectangle {
  const { x, y } = isNear(now, laid, ['x', 'y']) ? asked : now;
  const { width, height } = isNear(now, laid, ['width', 'height']) ? asked : now;
  return { x, y, width, height };
}

/**
 * The place of a window whose frame is known by now: window managers of X11 put the window where it was asked for, and the
 * frame around it, but push it down or aside where the frame would leave the screen (seen with Xfwm, Marco and KWin).
 *
 * @param asked what was asked for @param laid where it lies, without its frame
 */
export function fitted({
  asked,
  laid,
  displays,
}: {
  readonly asked: Rectangle;
  readonly laid: Rectangle;
  readonly displays: readonly DisplayArea[];
}): Rectangle {
  const display = displayOf(laid, displays);
  if (!display) return laid;
  const { workArea } = display;
  const x = laid.x > asked.x ? Math.max(laid.x, workArea.x) : workArea.x;
  const y = laid.y > asked.y ? Math.max(laid.y, workArea.y) : workArea.y;
  return within({ x, y, width: rightOf(workArea) - x, height: bottomOf(workArea) - y }, laid);
}

/** Whether two places differ by no more than rounding. */
export const isAlike = (one: Rectangle, other: Rectangle): boolean =>
  isNear(one, other, ['x', 'y', 'width', 'height']);

const isNear = (one: Rectangle, other: Rectangle, lengths: readonly (keyof Rectangle)[]): boolean =>
  lengths.every(length => Math.abs(one[length] - other[length]) <= 1);

/** The display that most of this is on; undefined: none of it is on any. */
function displayOf(rectangle: Rectangle, displays: readonly DisplayArea[]): DisplayArea | undefined {
  const shared = (display: DisplayArea) => overlap(rectangle, display.bounds);
  return displays.filter(display => shared(display) > 0).sort((a, b) => shared(b) - shared(a))[0];
}

/** On the side of the icon that leads into the work area, and along the panel with the icon in its middle. */
function beside(icon: Rectangle, { width, height }: Size, workArea: Rectangle): Rectangle {
  const { x, y } = middleOf(icon);
  const centred = around({ x, y }, { width, height });
  // How far the icon is beyond each edge; within all of them (a panel that hides itself) the nearest counts.
  const sides = [
    { beyond: y - bottomOf(workArea), place: { ...centred, y: icon.y - height } },
    { beyond: workArea.y - y, place: { ...centred, y: bottomOf(icon) } },
    { beyond: workArea.x - x, place: { ...centred, x: rightOf(icon) } },
    { beyond: x - rightOf(workArea), place: { ...centred, x: icon.x - width } },
  ];
  const side = sides.reduce((most, next) => (next.beyond > most.beyond ? next : most));
  return within(workArea, side.place);
}

/** Made smaller where it does not fit, then moved inside. */
function within(area: Rectangle, place: Rectangle): Rectangle {
  const width = Math.min(place.width, area.width);
  const height = Math.min(place.height, area.height);
  return {
    x: Math.round(clamp(place.x, area.x, rightOf(area) - width)),
    y: Math.round(clamp(place.y, area.y, bottomOf(area) - height)),
    width,
    height,
  };
}

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);
const rightOf = ({ x, width }: Rectangle) => x + width;
const bottomOf = ({ y, height }: Rectangle) => y + height;
const middleOf = ({ x, y, width, height }: Rectangle) => ({ x: x + width / 2, y: y + height / 2 });
const around = ({ x, y }: { x: number; y: number }, { width, height }: Size): Rectangle => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});

function overlap(one: Rectangle, other: Rectangle): number {
  const width = Math.min(rightOf(one), rightOf(other)) - Math.max(one.x, other.x);
  const height = Math.min(bottomOf(one), bottomOf(other)) - Math.max(one.y, other.y);
  return Math.max(width, 0) * Math.max(height, 0);
}
