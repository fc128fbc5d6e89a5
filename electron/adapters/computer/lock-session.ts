import * as z from 'zod';
import type { DesktopBus } from '../bus/desktop-bus';

/** The login manager (org.freedesktop.login1(5)), on the system's bus. */
const LOGIN = 'org.freedesktop.login1';
const SESSION = `${LOGIN}.Session`;
const PROPERTIES = 'org.freedesktop.DBus.Properties';

const properties = z.object({ LockedHint: z.boolean(), Active: z.boolean(), Type: z.string() }).partial();
const path = z.tuple([z.string()]);
const all = z.tuple([properties]);
const change = z.tuple([z.literal(SESSION), properties]).rest(z.unknown());

/** What the login manager says of our session. */
export interface SessionSays {
  /** `LockedHint`: what the program that locks the screen told it, if that cares to. null: it has no such hint. */
  readonly locked: boolean | null;
  /** Somebody else's session is in front of the screen, or a text console. Never so without a screen (remote). */
  readonly away: boolean;
  /**
   * Whether it is a desktop's session. Started from a shell (tmux, ssh) we are told that one's id, which is not the
   * session whose screen is locked, and `away` while the desktop is in front.
   */
  readonly isDesktop: boolean;
}

/**
 * Watches our session at the login manager. Gives back what ends it.
 *
 * @param sessionId which one is ours; undefined: the login manager finds out
 * @param tell null: there is no login manager, or it does not know us
 */
export function watchSession(
  bus: DesktopBus,
  sessionId: string | undefined,
  tell: (says: SessionSays | null) => void,
): () => void {
  let newest = 0;
  let own: string | null = null;
  let known: z.infer<typeof properties> | null = null;

  function learn(now: z.infer<typeof properties> | null): void {
    known = now;
    const isDesktop = now?.Type === 'x11' || now?.Type === 'wayland';
    tell(now && { locked: now.LockedHint ?? null, away: isDesktop && now.Active === false, isDesktop });
  }

  const source = { from: LOGIN, interface: PROPERTIES, member: 'PropertiesChanged', argument: SESSION };
  const endSignals = bus.listen(source, signal => {
    if (signal.path !== own || known === null) return; // somebody else's, or the answer to come knows of it
    const { data } = change.safeParse(signal.body);
    if (data) learn({ ...known, ...data[1] });
  });
  async function ask(owner: string | null): Promise<void> {
    newest += 1;
    const mine = newest;
    const session = owner === null ? null : await ownSession(bus, sessionId);
    if (mine !== newest) return;
    own = session;
    const answer = session === null ? null : await getAll(bus, session);
    if (mine === newest) learn(answer);
  }
  const endOwner = bus.watchOwner(LOGIN, owner => void ask(owner));
  return () => {
    newest += 1;
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

async function getAll(bus: DesktopBus, session: string): Promise<z.infer<typeof properties> | null> {
  const call = { destination: LOGIN, path: session, interface: PROPERTIES, member: 'GetAll', signature: 's' };
  const answer = await bus.call({ ...call, body: [SESSION] }).catch(() => null);
  return all.safeParse(answer).data?.[0] ?? null;
}
