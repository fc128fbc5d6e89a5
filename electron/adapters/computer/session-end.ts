import type { EventEmitter } from 'node:events';
import type { SessionEndEvents } from '../../ports';

/**
 * Watches the session's end on macOS, which waits until we have quit (docs/api/power-monitor.md, `shutdown`: whoever
 * prevents the default has to). Not for Linux, where a listener makes Electron take a lock of its own. Gives back what
 * ends it.
 */
export function watchMacSession(
  powerMonitor: EventEmitter,
  quit: () => void,
  { ends, found }: SessionEndEvents,
): () => void {
  const shutdown = (event: { preventDefault(): void }) => {
    event.preventDefault();
    void Promise.allSettled([ends()]).then(quit);
  };
  powerMonitor.on('shutdown', shutdown);
  found('ok');
  return () => void powerMonitor.off('shutdown', shutdown);
}

/** The events of a window before the end is certain (since Electron 35), and when it is (docs/api/base-window.md). */
const WINDOW_EVENTS = ['query-session-end', 'session-end'] as const;

/**
 * Watches the session's end on Windows, which tells nobody but windows, and waits for none of them. That it was called
 * off nobody tells. Gives back what ends it.
 *
 * @param window one that stays, shown or not
 */
export function watchWindowsSession(window: EventEmitter, { ends, found }: SessionEndEvents): () => void {
  const ending = () => void Promise.allSettled([ends()]);
  for (const event of WINDOW_EVENTS) window.on(event, ending);
  found('uncertain');
  return () => {
    for (const event of WINDOW_EVENTS) window.off(event, ending);
  };
}
