import * as z from 'zod';
import type { DesktopBus } from '../bus/desktop-bus';

/** Whoever locks the screens of the desktops there are speaks as one of these. Bus name and interface are the same. */
export const SAVERS = ['freedesktop', 'gnome', 'cinnamon', 'mate', 'xfce'].map(
  whose => `org.${whose}.ScreenSaver`,
);

/**
 * Desktops whose screen saver is a program of its own that the bus can start, by their names in `XDG_CURRENT_DESKTOP`.
 * Cinnamon's ends when it had nothing to do for 30 s, and is started for the next lock.
 */
const STARTED: Readonly<Record<string, string>> = {
  'X-Cinnamon': 'org.cinnamon.ScreenSaver',
  MATE: 'org.mate.ScreenSaver',
  XFCE: 'org.xfce.ScreenSaver',
};

/** `absent`: nobody has the name. `mute`: who has it does not tell. */
export type SaverSays = boolean | 'absent' | 'mute';

const BUS = 'org.freedesktop.DBus';

const flag = z.tuple([z.boolean()]);
const names = z.tuple([z.array(z.string())]);

/**
 * Watches one screen saver. Gives back what ends it.
 *
 * @param tell whether it is active, if it says so
 */
export function watchSaver(bus: DesktopBus, name: string, tell: (says: SaverSays) => void): () => void {
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
    const hadOwner = before !== null;
    before = owner;
    if (owner === null) return tell('absent');
    if (hadOwner) tell('mute'); // it has gone, and what it said with it: another took its place
    const active = await isActive(bus, name);
    // A name alone is not enough: some only take the wish to keep the screen on (hypridle, gsd-screensaver-proxy).
    if (mine === newest) tell(active ?? 'mute');
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

/**
 * Tells which screen savers of this desktop the bus starts when they are needed; none is started for that. An installed
 * one of another desktop is not meant. Gives back what ends it.
 */
export function watchStartable(
  bus: DesktopBus,
  env: NodeJS.ProcessEnv,
  tell: (savers: readonly string[]) => void,
): () => void {
  const own = (env['XDG_CURRENT_DESKTOP'] ?? '').split(':').flatMap(desktop => STARTED[desktop] ?? []);
  let newest = 0;
  async function ask(owner: string | null): Promise<void> {
    newest += 1;
    const mine = newest;
    const call = {
      destination: BUS,
      path: '/org/freedesktop/DBus',
      interface: BUS,
      member: 'ListActivatableNames',
    };
    const answer = owner === null ? null : await bus.call(call).catch(() => null);
    const [startable] = names.safeParse(answer).data ?? [[]];
    if (mine === newest) tell(own.filter(name => startable.includes(name)));
  }
  // The bus has a name on itself: it is told when the bus comes and goes.
  const endOwner = bus.watchOwner(BUS, owner => void ask(owner));
  return () => {
    newest += 1;
    endOwner();
  };
}
