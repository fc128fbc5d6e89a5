import { describe, expect, it } from '@jest/globals';
import { type DisplayArea, fitted, leftAt, placeOf } from './place';

const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
const size = { width: 360, height: 600 };
const plain: DisplayArea = { bounds: box(0, 0, 1920, 1080), workArea: box(0, 0, 1920, 1080) };
const panel = { bottom: box(0, 0, 1920, 1040), top: box(0, 25, 1920, 1055) };
const sides = { left: box(60, 0, 1860, 1080), right: box(0, 0, 1860, 1080) };
const withArea = (workArea: DisplayArea['workArea']): DisplayArea => ({ ...plain, workArea });
/** Right of the primary one, and higher up. */
const second: DisplayArea = { bounds: box(1920, -200, 1280, 1024), workArea: box(1920, -200, 1280, 984) };

describe('beside the icon, the window', () => {
  it.each([
    [
      'above a panel at the bottom',
      box(1500, 1045, 24, 30),
      [withArea(panel.bottom)],
      box(1332, 440, 360, 600),
    ],
    ['below the menu bar', box(1500, 0, 30, 25), [withArea(panel.top)], box(1335, 25, 360, 600)],
    ['right of a panel on the left', box(10, 500, 40, 40), [withArea(sides.left)], box(60, 220, 360, 600)],
    [
      'left of a panel on the right',
      box(1870, 500, 40, 40),
      [withArea(sides.right)],
      box(1500, 220, 360, 600),
    ],
    [
      'not beyond the right edge',
      box(1890, 1045, 24, 30),
      [withArea(panel.bottom)],
      box(1560, 440, 360, 600),
    ],
    ['not beyond the upper edge', box(10, 20, 40, 40), [withArea(sides.left)], box(60, 0, 360, 600)],
    ['above a panel that hides itself', box(1500, 1045, 24, 30), [plain], box(1332, 445, 360, 600)],
    [
      'above a flyout of hidden icons',
      box(1500, 900, 24, 24),
      [withArea(panel.bottom)],
      box(1332, 300, 360, 600),
    ],
    ['on the display with the icon', box(3000, 790, 24, 30), [plain, second], box(2832, 184, 360, 600)],
  ] as const)('opens %s', (_where, icon, displays, expected) => {
    expect(placeOf({ size, icon, last: null, displays: [...displays] })).toEqual(expected);
  });

  it('keeps its last size, and not its last place', () => {
    const last = box(100, 100, 500, 700);
    const icon = box(1500, 1045, 24, 30);
    expect(placeOf({ size, icon, last, displays: [withArea(panel.bottom)] })).toEqual(
      box(1262, 340, 500, 700),
    );
  });
});

describe('where the system does not tell of the icon, the window', () => {
  it.each([
    ['where it was', box(1200, 100, 400, 500), [plain], box(1200, 100, 400, 500)],
    [
      'on the second display, where it was',
      box(2000, -100, 400, 500),
      [plain, second],
      box(2000, -100, 400, 500),
    ],
    ['in the middle if that display is gone', box(2000, -100, 400, 500), [plain], box(760, 290, 400, 500)],
    ['no larger than the work area', box(0, 0, 3000, 2000), [withArea(panel.bottom)], box(0, 0, 1920, 1040)],
    ['wholly inside', box(1800, 900, 400, 500), [withArea(panel.bottom)], box(1520, 540, 400, 500)],
    [
      'on the display that most of it was on',
      box(1800, 0, 500, 500),
      [plain, second],
      box(1920, 0, 500, 500),
    ],
    ['in the middle at first', null, [withArea(panel.bottom), second], box(780, 220, 360, 600)],
    ['not above a small display', null, [withArea(box(0, 30, 300, 400))], box(0, 30, 300, 400)],
  ] as const)('opens %s', (_where, last, displays, expected) => {
    expect(placeOf({ size, icon: null, last, displays: [...displays] })).toEqual(expected);
  });

  it('nor of one that is on any display', () => {
    const last = box(1200, 100, 400, 500);
    expect(placeOf({ size, icon: box(9000, 0, 24, 24), last, displays: [plain] })).toEqual(last);
  });
});

describe('what the agent left', () => {
  const asked = box(100, 50, 360, 600);
  const laid = box(100, 70, 361, 601);

  it('is what was asked for where rounding alone made a difference', () => {
    expect(leftAt({ asked, laid, now: box(101, 69, 360, 602) })).toEqual(asked);
  });

  it('is the new place and the size that was asked for, where it was only moved', () => {
    expect(leftAt({ asked, laid, now: box(300, 200, 362, 601) })).toEqual(box(300, 200, 360, 600));
  });

  it('is the new size where it was made larger', () => {
    expect(leftAt({ asked, laid, now: box(100, 70, 420, 640) })).toEqual(box(100, 50, 420, 640));
  });
});

describe('a window whose frame is known', () => {
  const low: DisplayArea = { bounds: box(0, 0, 1024, 600), workArea: box(0, 0, 1024, 560) };

  it('is made smaller where the frame would push it below the work area', () => {
    const asked = box(332, 0, 360, 560);
    expect(fitted({ asked, laid: box(334, 24, 360, 560), displays: [low] })).toEqual(box(334, 24, 360, 536));
  });

  it('stays where it fits', () => {
    const laid = box(334, 24, 360, 500);
    expect(fitted({ asked: box(332, 0, 360, 500), laid, displays: [low] })).toEqual(laid);
  });

  it('stays where no display is', () => {
    const laid = box(3000, 24, 360, 500);
    expect(fitted({ asked: laid, laid, displays: [low] })).toEqual(laid);
  });
});
