import { EventEmitter } from 'node:events';
import { expect, it } from '@jest/globals';
import type { Rectangle } from 'electron';
import type { WindowPlace } from '../profile/window-place';
import { putInPlace } from './placing';

const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
const display = (id: number, area: Rectangle, scaleFactor = 1) => ({
  id,
  bounds: area,
  workArea: area,
  scaleFactor,
});
const first = display(1, box(0, 0, 1280, 1024));
const second = display(2, box(1280, 0, 1280, 1024));

/** Displays as Electron tells of them. */
class FakeScreen extends EventEmitter {
  displays = [first];
  getPrimaryDisplay = () => this.displays[0] as Electron.Display;
  getAllDisplays = () => this.displays as Electron.Display[];
  change(event: string, ...displays: (typeof first)[]): void {
    this.displays = displays;
    this.emit(event);
  }
}

/** A window that is read back as large as its whole pixels; a frame of `top` is kept on the screen. */
class FakeWindow extends EventEmitter {
  bounds = box(460, 212, 360, 600);
  readonly top: number;
  readonly grows: number;
  constructor(top = 0, grows = 0) {
    super();
    this.top = top;
    this.grows = grows;
  }
  getBounds = () => this.bounds;
  getNormalBounds = () => this.bounds;
  setBounds({ x = 0, y = 0, width = 0, height = 0 }: Partial<Rectangle>): void {
    this.bounds = box(x, Math.max(y, this.top), width + this.grows, height + this.grows);
  }
  is(bounds: Rectangle, event: string): void {
    this.bounds = bounds;
    this.emit(event);
  }
}

function keeping(start: Rectangle | null = null) {
  let last = start;
  const place: WindowPlace = {
    last: () => last,
    keep(next) {
      last = next;
    },
  };
  return { place, last: () => last };
}

function opened(window: FakeWindow, screen: FakeScreen, place = keeping().place): void {
  putInPlace(window as unknown as Electron.BrowserWindow, null, place, screen as unknown as Electron.Screen);
  window.emit('focus');
}

it('a window that is only moved is as large at its twentieth opening as at its first, though it is read back larger', () => {
  const kept = keeping(box(100, 100, 360, 600));
  for (let opening = 1; opening <= 20; opening += 1) {
    const window = new FakeWindow(0, 2);
    opened(window, new FakeScreen(), kept.place);
    window.is({ ...window.bounds, x: 100 + 7 * opening, width: window.bounds.width + (opening % 2) }, 'move');
    window.emit('closed');
  }
  expect(kept.last()).toEqual(box(240, 100, 360, 600));
});

it('a window that the agent makes larger is that large at the next opening', () => {
  const kept = keeping();
  const window = new FakeWindow();
  opened(window, new FakeScreen(), kept.place);
  window.is(box(460, 212, 500, 700), 'resize');
  window.emit('closed');
  expect(kept.last()).toEqual(box(460, 212, 500, 700));
});

it('a window that its frame pushes down ends above the lower edge, and is not kept: nobody moved it', () => {
  const kept = keeping();
  const screen = new FakeScreen();
  screen.displays = [display(1, box(0, 0, 1024, 600))];
  const window = new FakeWindow(29);
  opened(window, screen, kept.place);
  expect(window.bounds).toEqual(box(332, 29, 360, 571));
  window.emit('closed');
  expect(kept.last()).toBeNull();
});

it('a window on a display that is switched off comes back to where it can be seen, in its size', () => {
  const screen = new FakeScreen();
  screen.displays = [first, second];
  const window = new FakeWindow();
  opened(window, screen);
  window.is(box(1700, 150, 400, 500), 'move');
  screen.change('display-removed', first);
  expect(window.bounds).toEqual(box(440, 262, 400, 500));
});

it('a display that comes or goes elsewhere moves no window', () => {
  const screen = new FakeScreen();
  const window = new FakeWindow();
  opened(window, screen);
  window.is(box(700, 60, 400, 500), 'move');
  screen.change('display-added', first, second);
  screen.change('display-removed', first);
  expect(window.bounds).toEqual(box(700, 60, 400, 500));
});

it('a scale that changes live neither halves the window nor is kept as the agent’s doing', () => {
  const kept = keeping();
  const screen = new FakeScreen();
  const window = new FakeWindow();
  opened(window, screen, kept.place);
  window.is(box(200, 100, 360, 600), 'move');
  // Electron tells of the size first, and the screen has the new scale by then (seen with xfsettingsd).
  screen.displays = [display(1, box(0, 0, 960, 800), 2)];
  window.is(box(100, 50, 180, 300), 'resize');
  screen.emit('display-metrics-changed');
  expect(window.bounds).toEqual(box(200, 100, 360, 600));
  window.emit('closed');
  expect(kept.last()).toEqual(box(200, 100, 360, 600));
});

it('a window that is closed hears of no display any more', () => {
  const screen = new FakeScreen();
  const window = new FakeWindow();
  opened(window, screen);
  window.emit('closed');
  expect(screen.eventNames()).toEqual([]);
});
