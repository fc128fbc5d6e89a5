import type { Capability } from '../../contract/capabilities';
import type { LockEvents } from '../../ports';
import type { DesktopBuses } from '../bus/desktop-buses';
import { SAVERS, type SaverSays, watchSaver, watchStartable } from './lock-savers';
import { type SessionSays, watchSession } from './lock-session';
import { watchXscreensaver, XSCREENSAVER } from './lock-xscreensaver';

/**
 * Only gnome-shell has this name, since version 40. Since then org.gnome.ScreenSaver tells that its screen is blank,
 * which need not be locked, and it sets the login manager's hint when it is (js/ui/screenShield.js, `_setActive` and
 * `_setLocked`; af5aff32, c5019dbf). Before, hint and screen saver said the same. The screen saver's own name proves
 * nothing: since 40 a helper has it, and on Budgie another program, which does not set the hint.
 */
const SHIELD = 'org.gnome.Shell.ScreenShield';

/** What the login manager says, next to the names of the screen savers. */
const HINT = 'LockedHint';
const AWAY = 'Active';

/**
 * Watches all that can tell of the lock on a Linux desktop. It is locked when anyone who counts says so: where the
 * session maintains the login manager's hint (GNOME; or it was set in this run) the hint alone, else the screen savers
 * and the hint; besides, whenever our session is not the one in front.
 *
 * The end is certain when all who said that it was locked say that it no longer is. One that returns after it had gone,
 * and is not locked, tells nothing new: it did not see anybody unlock.
 *
 * `ok`: somebody tells, or will when the bus has started it for a lock; `uncertain`: only the login manager knows us, and
 * its hint is set by some screen savers only.
 */
export function watchLinuxLock(
  { session, system }: DesktopBuses,
  env: NodeJS.ProcessEnv,
  { changed, found }: LockEvents,
): () => void {
  /** Not in it: it has not answered yet. So with `startable` while undefined. */
  const savers = new Map<string, SaverSays>();
  const toldBy = (name: string) => (says: SaverSays) => {
    savers.set(name, says);
    look();
  };
  let startable: readonly string[] | undefined;
  let login: SessionSays | null | undefined;
  let hasShield = false;
  let hintWasSet = false;
  /** A login manager that comes back has forgotten the hint (systemd, `session_save` in logind-session.c). */
  let hintMayBeLost = false;
  let lockedBy: readonly string[] = [];

  function hintDecides(): boolean {
    if (login === undefined) return hasShield; // until it answers, GNOME's screen may be blank only
    if (!login || login.locked === null) return false;
    return hintWasSet || (hasShield && login.isDesktop && !hintMayBeLost);
  }

  function judged(): Capability {
    const tells = (name: string) => {
      const says = savers.get(name);
      return says === 'absent' ? startable?.includes(name) : typeof says === 'boolean';
    };
    if ([...savers.keys()].some(tells) || (login && hintDecides())) return 'ok';
    const haveAnswered = SAVERS.every(name => savers.has(name));
    if (!haveAnswered || !startable || login === undefined) return 'unknown';
    return login && login.locked !== null ? 'uncertain' : 'missing';
  }

  function look(): void {
    const says = new Map<string, SaverSays | null>([
      ...savers,
      [HINT, login?.locked ?? null],
      [AWAY, login?.away ?? null],
    ]);
    const counting = hintDecides() ? [HINT, AWAY] : [...says.keys()];
    const before = lockedBy;
    lockedBy = counting.filter(who => says.get(who) === true);
    const capability = judged();
    const isLocked = lockedBy.length > 0;
    if (isLocked !== before.length > 0) {
      // Of one who is back in front of a screen that may be locked for all we know, nobody said that it is not.
      const toldSo = capability === 'ok' && before.every(who => says.get(who) === false);
      changed(isLocked, isLocked || toldSo);
    }
    found(capability);
  }

  const ends = [
    session.watchOwner(SHIELD, owner => {
      hasShield = owner !== null;
      look();
    }),
    ...SAVERS.map(name => watchSaver(session, name, toldBy(name))),
    watchXscreensaver(env, toldBy(XSCREENSAVER)),
    watchStartable(session, env, names => {
      startable = names;
      look();
    }),
    watchSession(system, env['XDG_SESSION_ID'], says => {
      login = says;
      hintMayBeLost ||= says === null;
      hintWasSet = says !== null && (hintWasSet || says.locked === true);
      look();
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}
