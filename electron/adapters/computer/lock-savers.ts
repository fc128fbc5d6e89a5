import * as z from 'zod';
import type { DesktopBus } from '../bus/desktop-bus';

/** Whoever locks the screens of the desktops there are speaks as one of these. Bus name and interface are the same. */
export const SAVERS = ['freedesktop', 'gnome', 'cinnamon', 'mate', 'xfce'].map(
  whose => `org.${whose}.ScreenSaver`,
);

const flag = z.tuple([z.boolean()]);

/**
 * Watches one screen saver. Gives back what ends it.
 *
 * @param tell whether it is active; null: nobody is there, or it does not tell
 */
export function watchSaver(
  bus: DesktopBus,
  name: string,
  tell: (active: boolean | null) => void,
): () => void {
  let newest = 0;
  let before: string | null = null;
  const endSignals = bus.listen({ from: name, interface: name, member: 'ActiveChanged' }, ({ body }) => {
    const { data } = flag.safeParse(body);
    if (!data) return;
    newest += 1; // an answer that has not come by now would be older
    tell(data[0]);
  });
  async function ask(owner: string | null): Promise<void> {
    newest += 1;
    const mine = newest;
    if (before !== null) tell(null); // it has gone, and what it said with it, also where another took its place
    before = owner;
    // A name alone is not enough: some only take the wish to keep the screen on (hypridle, gsd-screensaver-proxy).
    const active = owner === null ? null : await isActive(bus, name);
    if (mine === newest) tell(active);
  }
  const endOwner = bus.watchOwner(name, owner => void ask(owner));
  return () => {
    newest += 1;
    endSignals();
    endOwner();
  };
}

/** Asks at the places where screen savers are found: KDE's is at both, older ones at the second only. */
async function isActive(bus: DesktopBus, name: string): Promise<boolean | null> {
  for (const place of [`/${name.replaceAll('.', '/')}`, '/ScreenSaver']) {
    const call = { destination: name, path: place, interface: name, member: 'GetActive' };
    const { data } = flag.safeParse(await bus.call(call).catch(() => null));
    if (data) return data[0];
  }
  return null;
}
