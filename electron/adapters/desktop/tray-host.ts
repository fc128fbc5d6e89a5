import * as z from 'zod';
import type { Capability } from '../../contract/capabilities';
import type { DesktopBus } from '../bus/desktop-bus';
import { onlyChanges } from '../changes';

/** StatusNotifierItem (freedesktop.org), "StatusNotifierWatcher": under this name on every desktop, not only KDE's. */
const WATCHER = 'org.kde.StatusNotifierWatcher';

const flag = z.tuple([z.boolean()]);
const names = z.tuple([z.array(z.string())]);
const pid = z.tuple([z.number()]);

/**
 * How long (ms) a panel may be away before it counts as missing, or be without our icon: at login it starts beside Schalter,
 * and each time somebody restarts it, it is gone for a moment.
 */
const PATIENCE = 5000;
/** So often the icon is made anew for a panel that does not take it. */
const MOST_RENEWALS = 2;

export interface TrayHostDeps {
  /** Of a Linux desktop; null: this is none, and there always is a place for tray icons. */
  readonly session: DesktopBus | null;
  readonly env: NodeJS.ProcessEnv;
  /** GNOME puts its extensions away for as long as the screen is locked, and the icons with them: nobody misses one there. */
  readonly isLocked: () => boolean;
  /** In the place of `PATIENCE`. */
  readonly patience?: number;
}

export interface TrayHostEvents {
  /** `ok`: a panel has our icon. `uncertain`: there may be one that shows it. `missing`: there is none. */
  found(capability: Capability): void;
  /** There is a panel that does not have the icon, and will not get it by itself. */
  renew(): void;
  /** Nothing shows the icon any more, for all we know: nothing leads to the app. */
  lost(): void;
}

/**
 * Watches whether a panel shows our icon, and tells at each change. Electron puts its icon on a panel that is there when
 * the icon is made, and again on each one that follows; where there was none it falls back to the tray of X11, for good. A
 * panel may also refuse an icon (seen with a panel that had just been restarted), or take all icons to itself without showing
 * them (ayatana-indicator-application, for a panel that has no place for it).
 */
export function watchTrayHost(
  { session, env, isLocked, patience = PATIENCE }: TrayHostDeps,
  { found, renew, lost }: TrayHostEvents,
): () => void {
  if (!session) {
    found('ok');
    return () => undefined;
  }
  const otherwise = hasX11Tray(env) ? 'uncertain' : 'missing';
  const tell = onlyChanges<Capability>('unknown', found);
  const tellLost = onlyChanges(false, isLost => isLost && lost());
  let asked = 0;
  let renewals = 0;
  /** Whether a panel has had the icon: Electron puts it on the next one by itself. */
  let wasOnOne = false;
  let isTold = false;
  let wait: NodeJS.Timeout | undefined;

  async function look(owner: string | null, bus: DesktopBus, isLate = false): Promise<void> {
    asked += 1;
    const mine = asked;
    const isHere = owner !== null && (await hasHost(bus));
    const hasIcon = isHere && (await hasOurs(bus));
    if (mine !== asked) return;
    clearTimeout(wait);
    if (hasIcon) {
      [renewals, wasOnOne, isTold] = [0, true, true];
      tell('ok');
      tellLost(false);
      return;
    }
    const later = () => {
      const wasLocked = isLocked();
      wait = setTimeout(() => {
        if (wasLocked || isLocked()) later();
        else void look(owner, bus, true);
      }, patience);
    };
    // A panel may still come, or come back, and so may the icon.
    const mayStillCome = wasOnOne || (isHere ? !isTold : otherwise === 'missing');
    if (mayStillCome && !isLate) return later();
    if (isHere && renewals < MOST_RENEWALS) {
      renewals += 1;
      renew();
      return later();
    }
    isTold = true;
    tell(isHere ? 'uncertain' : otherwise);
    tellLost(isHere || wasOnOne || otherwise === 'missing');
  }

  const ends = [
    // Whatever it says: a host has come or gone, or an icon, which is rare.
    session.listen({ from: WATCHER, interface: WATCHER }, ({ sender }) => void look(sender, session)),
    session.watchOwner(WATCHER, owner => void look(owner, session)),
  ];
  return () => {
    asked += 1;
    clearTimeout(wait);
    for (const end of ends) end();
  };
}

/**
 * Without a watcher Electron falls back to the tray of X11 (`_NET_SYSTEM_TRAY_S0`). Whether there is one only the X server
 * knows, which nobody asks here. Under Wayland DISPLAY is set too, but what it leads to has no panel; GNOME's has shown no
 * such icons since 3.26 (electron#10427).
 */
function hasX11Tray(env: NodeJS.ProcessEnv): boolean {
  const desktops = env['XDG_CURRENT_DESKTOP']?.split(':') ?? [];
  return Boolean(env['DISPLAY']) && !env['WAYLAND_DISPLAY'] && !desktops.includes('GNOME');
}

const hasHost = async (bus: DesktopBus): Promise<boolean> =>
  flag.safeParse(await property(bus, 'IsStatusNotifierHostRegistered')).data?.[0] ?? false;

/**
 * Whether one of the icons that the watcher knows is of this process: `<bus name>` or `<bus name>/<path>`; of GNOME's extension
 * `<bus name>@<path>` (appindicator, util.js, `indicatorId`).
 */
async function hasOurs(bus: DesktopBus): Promise<boolean> {
  const [icons = []] = names.safeParse(await property(bus, 'RegisteredStatusNotifierItems')).data ?? [];
  const owners = icons.map(icon => processOf(bus, icon.replace(/[@/].*$/, '')));
  return (await Promise.all(owners)).includes(process.pid);
}

const property = (bus: DesktopBus, name: string): Promise<unknown> =>
  bus
    .call({
      destination: WATCHER,
      path: '/StatusNotifierWatcher',
      interface: 'org.freedesktop.DBus.Properties',
      member: 'Get',
      signature: 'ss',
      body: [WATCHER, name],
    })
    .catch(() => null);

async function processOf(bus: DesktopBus, name: string): Promise<number | undefined> {
  const of = 'org.freedesktop.DBus';
  const call = {
    destination: of,
    path: '/org/freedesktop/DBus',
    interface: of,
    signature: 's',
    body: [name],
  };
  const answer = await bus.call({ ...call, member: 'GetConnectionUnixProcessID' }).catch(() => null);
  return pid.safeParse(answer).data?.[0];
}
