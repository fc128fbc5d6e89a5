import * as z from 'zod';
import { PRODUCT } from '../../contract/product';
import type { SessionEndEvents } from '../../ports';
import type { Call } from '../bus/bus-connection';
import type { DesktopBus } from '../bus/desktop-bus';

/** Who ends a session, and asks its clients before. */
interface Manager {
  readonly name: string;
  readonly path: string;
  /** Of the manager, and of what it exports for each client. */
  readonly interface: string;
  readonly client: string;
  /** What else is to be said to it, about the client. */
  readonly afterwards?: Pick<Call, 'member' | 'signature' | 'body'>;
}

const MANAGERS: readonly Manager[] = [
  {
    // GNOME, MATE, Cinnamon, Budgie (gnome-session, org.gnome.SessionManager.xml and …ClientPrivate.xml).
    name: 'org.gnome.SessionManager',
    path: '/org/gnome/SessionManager',
    interface: 'org.gnome.SessionManager',
    client: 'org.gnome.SessionManager.ClientPrivate',
  },
  {
    // Xfce (xfce4-session, xfsm-manager-dbus.xml and xfsm-client-dbus.xml): the same under other names.
    name: 'org.xfce.SessionManager',
    path: '/org/xfce/SessionManager',
    interface: 'org.xfce.Session.Manager',
    client: 'org.xfce.Session.Client',
    // It would start its clients at the next login, besides the autostart entry: 3 is "never" (xfsm-properties.h).
    afterwards: {
      member: 'SetSmProperties',
      signature: 'a{sv}',
      body: [{ RestartStyleHint: { signature: 'y', value: 3 } }],
    },
  },
];

const path = z.tuple([z.string()]);

export interface SessionDeps {
  readonly session: DesktopBus;
  /** `DESKTOP_AUTOSTART_ID`: as whom the session manager started us, if it did. */
  readonly startupId: string | undefined;
  /** Somebody sees to it where the display dies without a word. */
  readonly hasLastWill: boolean;
  /** Quits, without asking anybody. */
  readonly quit: () => void;
}

/**
 * Watches the session's end on Linux, as a client of the session manager. Where none has taken us or there is none (KDE,
 * window managers) nobody tells before the display dies: `ok` with a last will, else `uncertain`. Gives back what ends it.
 * KDE's ksmserver leaves 0.1 s between the log-off and that, and sway nothing: its event `shutdown` is queued, and dropped
 * with the queue (sway/ipc-server.c; 5 of 5 on 1.7).
 */
export function watchLinuxSession(deps: SessionDeps, on: SessionEndEvents): () => void {
  const taken = new Map<Manager, boolean>();
  const ends = MANAGERS.map(manager =>
    watchManager(manager, deps, on, isClient => {
      taken.set(manager, isClient);
      const answers = [...taken.values()];
      if (answers.includes(true)) on.found('ok');
      else if (answers.length === MANAGERS.length) on.found(deps.hasLastWill ? 'ok' : 'uncertain');
    }),
  );
  return () => {
    for (const end of ends) end();
  };
}

function watchManager(
  manager: Manager,
  { session, startupId, quit }: SessionDeps,
  { ends, stays }: SessionEndEvents,
  tell: (isClient: boolean) => void,
): () => void {
  let owner: string | null = null;
  let client: string | null = null;

  const callClient = (call: Pick<Call, 'member' | 'signature' | 'body'>) =>
    session
      .call({ ...call, destination: manager.name, path: client ?? '/', interface: manager.client })
      .catch(() => undefined); // it has gone, or asks no longer
  const agree = () => callClient({ member: 'EndSessionResponse', signature: 'bs', body: [true, ''] });

  const endSignals = session.listen({ from: manager.name, interface: manager.client }, signal => {
    if (signal.path !== client) return; // another client's
    // The next steps are those of the interface's description. Before the end is certain nothing may be done.
    if (signal.member === 'QueryEndSession') void agree();
    if (signal.member === 'EndSession') void Promise.allSettled([ends()]).then(agree);
    if (signal.member === 'CancelEndSession') stays();
    if (signal.member === 'Stop') void Promise.allSettled([ends()]).then(quit);
  });

  async function register(asked: string | null): Promise<void> {
    owner = asked;
    client = null;
    const made = asked === null ? null : await becomeClient(session, manager, startupId);
    if (owner !== asked) return;
    client = made;
    if (client !== null && manager.afterwards) void callClient(manager.afterwards);
    tell(client !== null);
  }
  const endOwner = session.watchOwner(manager.name, asked => void register(asked));
  return () => {
    owner = null;
    client = null;
    endSignals();
    endOwner();
  };
}

/** Gives back the path of what the manager exports for us; null: it did not take us. */
async function becomeClient(
  session: DesktopBus,
  { name, path: at, interface: of }: Manager,
  startupId: string | undefined,
): Promise<string | null> {
  // A second client with the same id is refused, and ids are inherited: by a program that was started from ours.
  for (const id of startupId ? [startupId, ''] : ['']) {
    const call = { destination: name, path: at, interface: of, member: 'RegisterClient', signature: 'ss' };
    const { data } = path.safeParse(
      await session.call({ ...call, body: [PRODUCT.id, id] }).catch(() => null),
    );
    if (data) return data[0];
  }
  return null;
}
