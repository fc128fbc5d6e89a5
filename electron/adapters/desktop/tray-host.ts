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

export interface TrayHostDeps {
  /** Of a Linux desktop; null: this is none, and there always is a place for tray icons. */
  readonly session: DesktopBus | null;
  readonly env: NodeJS.ProcessEnv;
  /** In the place of `PATIENCE`. */
  readonly patience?: number;
}

/** Watches whether a panel shows tray icons, and tells at each change. */
export function watchTrayHost(
  { session, env, patience = PATIENCE }: TrayHostDeps,
  found: (capability: Capability) => void,
): () => void {
  if (!session) {
    found('ok');
    return () => undefined;
  }
  const otherwise = hasX11Tray(env) ? 'uncertain' : 'missing';
  const tell = onlyChanges<Capability>('unknown', found);
  let asked = 0;
  let isTold = false;
  let wait: NodeJS.Timeout | undefined;

  async function look(owner: string | null, bus: DesktopBus, isLate = false): Promise<void> {
    asked += 1;
    const mine = asked;
    const isHere = owner !== null && (await hasHost(bus));
    // A panel that came while Electron looked for one: it is there, and the icon is not on it.
    const isBlind = isHere && !isTold && !(await hasOurs(bus));
    if (mine !== asked) return;
    clearTimeout(wait);
    // A panel may still come, and so may the icon.
    const isDoubtful = isHere ? isBlind : otherwise === 'missing';
    if (isDoubtful && !isLate) {
      wait = setTimeout(() => void look(owner, bus, true), patience);
      return;
    }
    isTold = true;
    if (isBlind) tell('uncertain');
    tell(isHere ? 'ok' : otherwise);
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

/** Whether one of the icons that the watcher knows is of this process: `<bus name>` or `<bus name>/<path>`. */
async function hasOurs(bus: DesktopBus): Promise<boolean> {
  const [icons = []] = names.safeParse(await property(bus, 'RegisteredStatusNotifierItems')).data ?? [];
  const owners = icons.map(icon => processOf(bus, icon.replace(/\/.*$/, '')));
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
