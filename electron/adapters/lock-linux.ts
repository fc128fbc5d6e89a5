import * as z from 'zod';
import type { Capability } from '../contract/capabilities';
import type { LockEvents } from '../ports';
import type { DesktopBus } from './desktop-bus';
import type { DesktopBuses } from './desktop-buses';

/** Whoever locks the screens of the desktops there are speaks as one of these. Bus name and interface are the same. */
const SAVERS = ['freedesktop', 'gnome', 'cinnamon', 'mate', 'xfce'].map(whose => `org.${whose}.ScreenSaver`);
/** The login manager (org.freedesktop.login1(5)): it is told by the screen saver, if that cares to. */
const LOGIN = 'org.freedesktop.login1';
const SESSION = `${LOGIN}.Session`;
const PROPERTIES = 'org.freedesktop.DBus.Properties';

const flag = z.tuple([z.boolean()]);
const path = z.tuple([z.string()]);
const sessionChange = z
  .tuple([z.literal(SESSION), z.looseObject({ LockedHint: z.boolean() })])
  .rest(z.unknown());

/** What a source says: locked or not; null: it does not tell. */
type Tell = (locked: boolean | null) => void;

/**
 * Watches all that can tell of the lock on a Linux desktop. It is locked when anyone says so; one that vanished says
 * nothing any more. `ok`: a screen saver tells; `uncertain`: only the login manager knows us, and its hint is set by
 * some screen savers only.
 */
export function watchLinuxLock(
  { session, system }: DesktopBuses,
  sessionId: string | undefined,
  { changed, found }: LockEvents,
): () => void {
  const said = new Map<string, boolean | null>();

  const teller =
    (source: string): Tell =>
    locked => {
      said.set(source, locked);
      changed([...said.values()].includes(true));
      found(judged());
    };

  function judged(): Capability {
    const tells = (source: string) => typeof said.get(source) === 'boolean';
    if (SAVERS.some(tells)) return 'ok';
    if (said.size <= SAVERS.length) return 'unknown'; // not everybody has answered yet
    return tells(LOGIN) ? 'uncertain' : 'missing';
  }

  const ends = [
    ...SAVERS.map(name => watchSaver(session, name, teller(name))),
    watchSession(system, sessionId, teller(LOGIN)),
  ];
  return () => {
    for (const end of ends) end();
  };
}

function watchSaver(bus: DesktopBus, name: string, tell: Tell): () => void {
  const newest = counter();
  const endSignals = bus.listen({ from: name, interface: name, member: 'ActiveChanged' }, ({ body }) => {
    const { data } = flag.safeParse(body);
    if (!data) return;
    newest();
    tell(data[0]);
  });
  async function ask(owner: string | null): Promise<void> {
    const isNewest = newest();
    // A name alone is not enough: some only take the wish to keep the screen on (hypridle, gsd-screensaver-proxy).
    const active = owner === null ? null : await isActive(bus, name);
    if (isNewest()) tell(active);
  }
  const endOwner = bus.watchOwner(name, owner => void ask(owner));
  return () => {
    newest();
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

function watchSession(bus: DesktopBus, sessionId: string | undefined, tell: Tell): () => void {
  const newest = counter();
  let own: string | null = null;
  const source = { from: LOGIN, interface: PROPERTIES, member: 'PropertiesChanged', argument: SESSION };
  const endSignals = bus.listen(source, signal => {
    if (signal.path !== own) return; // somebody else's session on this computer
    const { data } = sessionChange.safeParse(signal.body);
    if (!data) return;
    newest();
    tell(data[1].LockedHint);
  });
  async function ask(owner: string | null): Promise<void> {
    const isNewest = newest();
    const session = owner === null ? null : await ownSession(bus, sessionId);
    if (!isNewest()) return;
    own = session;
    const hint = session === null ? null : await lockedHint(bus, session);
    if (isNewest()) tell(hint);
  }
  const endOwner = bus.watchOwner(LOGIN, owner => void ask(owner));
  return () => {
    newest();
    endSignals();
    endOwner();
  };
}

/** The path of our session. "auto": of the caller, or the one its user sits at (org.freedesktop.login1(5)). */
async function ownSession(bus: DesktopBus, sessionId: string | undefined): Promise<string | null> {
  const manager = { destination: LOGIN, path: '/org/freedesktop/login1', interface: `${LOGIN}.Manager` };
  for (const id of sessionId ? [sessionId, 'auto'] : ['auto']) {
    const call = { ...manager, member: 'GetSession', signature: 's', body: [id] };
    const { data } = path.safeParse(await bus.call(call).catch(() => null));
    if (data) return data[0];
  }
  return null;
}

async function lockedHint(bus: DesktopBus, session: string): Promise<boolean | null> {
  const get = { destination: LOGIN, path: session, interface: PROPERTIES, member: 'Get', signature: 'ss' };
  const answer = await bus.call({ ...get, body: [SESSION, 'LockedHint'] }).catch(() => null);
  return flag.safeParse(answer).data?.[0] ?? null;
}

/** Begins something that makes all that was begun before obsolete; gives back whether it still is the newest. */
function counter(): () => () => boolean {
  let newest = 0;
  return () => {
    newest += 1;
    const mine = newest;
    return () => mine === newest;
  };
}
