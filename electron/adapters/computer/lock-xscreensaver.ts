import type { SaverSays } from './lock-savers';
import { isInstalled, keepTelling } from './teller';

/** It is on no message bus: it marks the root window of its X server, which its own command reads. */
export const XSCREENSAVER = 'xscreensaver';
const PROGRAM = 'xscreensaver-command';

/** How it is now, which fails where no xscreensaver runs; then each change, also of one that is started later. */
const COMMAND = ['/bin/sh', '-c', `${PROGRAM} -time; exec ${PROGRAM} -watch`];

/**
 * Lines of xscreensaver-command(1). A screen that is blank alone (`BLANK`, "screen blanked") is not locked.
 * `-time`: "XScreenSaver 6.06: screen locked since Tue Dec  1 09:47:28 2026"; `-watch`: "LOCK Tue Dec  1 09:47:28 2026".
 */
const LOCKED = /^LOCK |: screen locked since /;
const OPEN = /^UNBLANK |: screen (non-)?blanked since /;

/** Watches xscreensaver where it is installed. Gives back what ends it. */
export function watchXscreensaver(env: NodeJS.ProcessEnv, tell: (says: SaverSays) => void): () => void {
  tell('absent');
  if (!isInstalled(PROGRAM, env)) return () => {};
  return keepTelling(COMMAND, env, {
    started: () => {},
    line(text) {
      if (LOCKED.test(text)) tell(true);
      else if (OPEN.test(text)) tell(false);
    },
    ended: () => tell('absent'),
  });
}
