import { app, Notification, nativeImage, powerMonitor } from 'electron';
import { connectDesktop } from './adapters/desktop-buses';
import { watchLock } from './adapters/lock';
import type { Log } from './adapters/log';
import { watchNetwork } from './adapters/network';
import { createNotifier } from './adapters/notifier';
import { noticePicture, pixelsOf } from './adapters/picture';
import { watchTrayHost } from './adapters/tray-host';
import { AFTER_THE_ICON } from './after-the-icon';
import type { Capabilities } from './contract/capabilities';
import type { Event } from './core/events';
import type { Notifier } from './ports';

export interface Surroundings {
  readonly notifier: Notifier;
  /** Begins to watch what happens around the app. */
  watch(): void;
}

/** What the computer tells and shows: notifications, screen lock, sleep, network, the tray's host. */
export function findSurroundings(deps: {
  /** The folder of the notices' symbols. */
  readonly symbols: string;
  readonly log: Log;
  readonly dispatch: (event: Event) => void;
  readonly answered: (id: number, answer: 'button' | 'opened') => void;
}): Surroundings {
  const { symbols, log, dispatch, answered } = deps;
  const trouble = (text: string) => log.warn(text);
  const buses = process.platform === 'linux' ? connectDesktop(process.env, trouble, AFTER_THE_ICON) : null;
  const session = buses?.session ?? null;

  function capable(name: keyof Capabilities) {
    return (capability: Capabilities[typeof name]) => {
      log.info(`${name}: ${capability}`);
      dispatch({ type: 'capable', found: { [name]: capability } });
    };
  }

  function screen(locked: boolean): void {
    const idle = powerMonitor.getSystemIdleTime() * 1000;
    dispatch({ type: 'screen', locked, idle });
  }

  const notifier = createNotifier(
    {
      session,
      Notification,
      picture: view => pixelsOf(nativeImage.createFromPath(noticePicture(symbols, view))),
    },
    { answered, found: capable('notices'), trouble },
  );
  return {
    notifier,
    watch() {
      powerMonitor.on('resume', () => dispatch({ type: 'resumed' }));
      const ends = [
        watchNetwork(() => dispatch({ type: 'network' })),
        watchTrayHost({ session, env: process.env }, capable('tray')),
        watchLock(
          { powerMonitor, buses, sessionId: process.env['XDG_SESSION_ID'] },
          { changed: screen, found: capable('lock') },
        ),
        () => buses?.end(),
      ];
      onQuit(notifier, () => {
        for (const end of ends) end();
      });
    },
  };
}

/** How long (ms) quitting waits for the desktop to take a notification away. */
const LAST_PATIENCE = 500;

/** A notification that stays behind would have buttons that lead nowhere. */
function onQuit(notifier: Notifier, end: () => void): void {
  let isOver = false;
  app.on('will-quit', event => {
    const gone = isOver ? null : notifier.end();
    isOver = true;
    if (gone === null) return end();
    event.preventDefault();
    const late = new Promise<void>(resolve => setTimeout(resolve, LAST_PATIENCE));
    void Promise.race([gone, late]).then(() => app.quit());
  });
}
