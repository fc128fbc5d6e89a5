import { EventEmitter } from 'node:events';
import { expect, it } from '@jest/globals';
import type { Display, Rectangle } from 'electron';
import { putInPlace } from './placing';

const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
const display = (id: number, area: Rectangle, scaleFactor = 1) =>
  ({ id, bounds: area, workArea: area, scaleFactor }) as Display;
const left = display(1, box(0, 0, 1280, 800));
const right = display(2, box(1280, 0, 1280, 800));

/** What Electron says of windows and displays: an X server here has one display, which cannot be switched off. */
function setDesk(...displays: Display[]) {
  const events = new EventEmitter();
  const screen = Object.assign(events, {
    getPrimaryDisplay: () => displays[0] ?? left,
    getAllDisplays: () => displays,
  });
  let bounds: Rectangle = box(0, 0, 360, 600);
  const window = Object.assign(new EventEmitter(), {
    getBounds: () => bounds,
    getNormalBounds: () => bounds,
    setBounds: (next: Partial<Rectangle>) => {
      bounds = { ...bounds, ...next };
    },
  });
  const kept: Rectangle[] = [];
  let last: Rectangle | null = null;
  return {
    kept,
    bounds: () => bounds,
    open(place: Rectangle | null) {
      last = place;
      putInPlace(window as never, null, { last: () => last, keep: next => kept.push(next) }, screen as never);
      window.emit('focus');
    },
    drag(next: Rectangle) {
      bounds = next;
      window.emit('move');
      window.emit('resize');
    },
    change(...next: Display[]) {
      displays.splice(0, displays.length, ...next);
      screen.emit('display-metrics-changed');
    },
    close: () => window.emit('closed'),
    listeners: () => screen.listenerCount('display-removed'),
  };
}

it('a window on a display that is switched off comes to one that is there', () => {
  const desk = setDesk(left, right);
  desk.open(box(1400, 100, 360, 600));
  desk.change(left);
  expect(desk.bounds()).toEqual(box(460, 100, 360, 600));
});

it('a window that nobody moved is not kept, and listens to no displays once it is gone', () => {
  const desk = setDesk(left);
  desk.open(null);
  desk.close();
  expect(desk.kept).toEqual([]);
  expect(desk.listeners()).toBe(0);
});

it('what a scale that changes makes of a window is no size that anybody chose', () => {
  const desk = setDesk(left);
  desk.open(box(100, 100, 360, 600));
  desk.change(display(1, box(0, 0, 640, 400), 2));
  desk.close();
  expect(desk.kept).toEqual([]);
});

it('a window is kept where it was left', () => {
  const desk = setDesk(left);
  desk.open(box(100, 100, 360, 600));
  desk.drag(box(500, 150, 420, 640));
  desk.close();
  expect(desk.kept).toEqual([box(500, 150, 420, 640)]);
});
