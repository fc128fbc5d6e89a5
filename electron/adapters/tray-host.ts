import * as z from 'zod';
import type { Capability } from '../contract/capabilities';
import { onlyChanges } from './changes';
import type { DesktopBus } from './desktop-bus';

/** StatusNotifierItem (freedesktop.org), "StatusNotifierWatcher": under this name on every desktop, not only KDE's. */
const WATCHER = 'org.kde.StatusNotifierWatcher';

const flag = z.tuple([z.boolean()]);

export interface TrayHostDeps {
  /** Of a Linux desktop; null: this is none, and there always is a place for tray icons. */
  readonly session: DesktopBus | null;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * Watches whether a panel shows tray icons, and tells at each change. Without a watcher Electron falls back to the
 * tray of X11 (`_NET_SYSTEM_TRAY_S0`). Whether there is one only the X server knows, which nobody asks here: in an X11
 * session that is `uncertain`. Under Wayland DISPLAY is set too, but what it leads to has no panel: `missing`.
 */
export function watchTrayHost(
  { session, env }: TrayHostDeps,
  found: (capability: Capability) => void,
): () => void {
  if (!session) {
    found('ok');
    return () => undefined;
  }
  const otherwise: Capability = env['DISPLAY'] && !env['WAYLAND_DISPLAY'] ? 'uncertain' : 'missing';
  const tell = onlyChanges<Capability>('unknown', found);
  let asked = 0;

  async function look(owner: string | null, bus: DesktopBus): Promise<void> {
    asked += 1;
    const mine = asked;
    const now = owner !== null && (await hasHost(bus)) ? 'ok' : otherwise;
    if (mine === asked) tell(now);
  }

  const ends = [
    // Whatever it says: a host has come or gone, or an icon, which is rare.
    session.listen({ from: WATCHER, interface: WATCHER }, ({ sender }) => void look(sender, session)),
    session.watchOwner(WATCHER, owner => void look(owner, session)),
  ];
  return () => {
    asked += 1;
    for (const end of ends) end();
  };
}

async function hasHost(bus: DesktopBus): Promise<boolean> {
  const get = {
    destination: WATCHER,
    path: '/StatusNotifierWatcher',
    interface: 'org.freedesktop.DBus.Properties',
    member: 'Get',
    signature: 'ss',
    body: [WATCHER, 'IsStatusNotifierHostRegistered'],
  };
  return flag.safeParse(await bus.call(get).catch(() => null)).data?.[0] ?? false;
}
