import type { BrowserWindow, Rectangle, Screen } from 'electron';
import type { WindowPlace } from '../profile/window-place';
import { type DisplayArea, fitted, isAlike, leftAt, placeOf } from './place';

type PlacedWindow = Pick<BrowserWindow, 'getBounds' | 'getNormalBounds' | 'setBounds' | 'on' | 'once'>;
type Displays = Pick<Screen, 'getPrimaryDisplay' | 'getAllDisplays' | 'on' | 'off'>;

/**
 * Puts a window that was just made where it belongs, keeps it where it can be seen while displays come, go and change, and
 * keeps where the agent left it once it is gone: nobody waits for the disk. Not for Wayland, where nobody places a window.
 *
 * @param icon where the tray's icon is; null where the system does not tell, or the window is not to go there
 */
export function putInPlace(
  window: PlacedWindow,
  icon: Rectangle | null,
  kept: WindowPlace,
  screen: Displays,
): void {
  const size = window.getBounds();
  /** What was asked for last, and what came of it: null until the window manager has had its say. */
  let asked = placeOf({ size, icon, last: kept.last(), displays: displaysOf(screen) });
  let laid: Rectangle | null = null;
  /** Where the agent left it; null: where it was put. */
  let left: Rectangle | null = null;
  let displays = described(screen);
  window.setBounds(asked);

  function ask(next: Rectangle): void {
    asked = next;
    window.setBounds(asked);
    laid = window.getNormalBounds();
  }

  // Once it has the focus, the window manager has put its frame around it.
  window.once('focus', () => {
    laid = window.getNormalBounds();
    const fits = fitted({ asked, laid, displays: displaysOf(screen) });
    if (!isAlike(fits, laid)) ask(fits);
  });

  function note(): void {
    // Of other displays than it was put on, or at another scale, it is told where it lies before anybody moves it.
    if (laid && displays === described(screen)) left = leftAt({ asked, laid, now: window.getNormalBounds() });
  }
  function putAgain(): void {
    displays = described(screen);
    if (!laid) return;
    const last = left ?? asked;
    const next = placeOf({ size: last, icon: null, last, displays: displaysOf(screen) });
    if (isAlike(next, window.getNormalBounds())) return;
    left &&= next;
    ask(next);
  }
  window.on('move', note);
  window.on('resize', note);
  screen.on('display-added', putAgain);
  screen.on('display-removed', putAgain);
  screen.on('display-metrics-changed', putAgain);
  window.on('closed', () => {
    screen.off('display-added', putAgain);
    screen.off('display-removed', putAgain);
    screen.off('display-metrics-changed', putAgain);
    if (left) kept.keep(left);
  });
}

function displaysOf(screen: Displays): [DisplayArea, ...DisplayArea[]] {
  const primary = screen.getPrimaryDisplay();
  return [primary, ...screen.getAllDisplays().filter(({ id }) => id !== primary.id)];
}

const described = (screen: Displays) =>
  JSON.stringify(screen.getAllDisplays().map(({ id, bounds, scaleFactor }) => [id, bounds, scaleFactor]));
