import { type BrowserWindow, type Rectangle, screen } from 'electron';
import type { WindowPlace } from '../profile/window-place';
import { placeOf } from './place';

/**
 * Puts a window that was just made where it belongs, and keeps where the agent moved it once it is gone: nobody waits for
 * the disk. Not for Wayland, where nobody places a window.
 *
 * @param icon where the tray's icon is; null where the system does not tell, or the window is not to go there
 */
export function putInPlace(window: BrowserWindow, icon: Rectangle | null, kept: WindowPlace): void {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  const size = window.getBounds();
  const asked = placeOf({ size, icon, last: kept.last(), displays: [primary, ...others] });
  window.setBounds(asked);

  // Window managers of X11 put their frame there, and the window into it (ICCCM, 4.1.2.3): with Openbox it would open 20
  // pixels lower each time. Once it has the focus it lies where it was put.
  let shift: { readonly x: number; readonly y: number } | null = null;
  window.once('focus', () => {
    const { x, y } = window.getNormalBounds();
    shift = { x: x - asked.x, y: y - asked.y };
  });
  let place: Rectangle | null = null;
  function note(): void {
    if (shift === null) return;
    const { x, y, ...now } = window.getNormalBounds();
    place = { x: x - shift.x, y: y - shift.y, ...now };
  }
  window.on('move', note);
  window.on('resize', note);
  window.on('closed', () => {
    if (place) kept.keep(place);
  });
}
