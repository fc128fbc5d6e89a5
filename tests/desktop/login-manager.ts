import type { EventEmitter } from 'node:events';
import * as dbus from '@jellybrick/dbus-next';
import { showMembers } from './bus';

const NAME = 'org.freedesktop.login1';
const SESSION = `${NAME}.Session`;
const MANAGER = { path: '/org/freedesktop/login1', interface: `${NAME}.Manager` };
const OWN = `${MANAGER.path}/session/_31`;
const OTHER = `${MANAGER.path}/session/_32`;

/** The `XDG_SESSION_ID` of the session that the login manager below calls ours. */
export const OWN_SESSION_ID = '1';

/** The system's login manager (org.freedesktop.login1(5)) with two sessions: ours, and that of somebody else. */
export interface LoginManager {
  /** The screen saver of our session has told it that the screen is locked. */
  lock(): void;
  unlock(): void;
  /** The other session's screen is locked, or no longer. */
  lockOther(): void;
  unlockOther(): void;
  /** The computer goes to sleep (true), or is awake again (false). */
  prepareForSleep(start: boolean): void;
  /** Leaves the bus. */
  stop(): void;
}

class Session extends dbus.interface.Interface {
  LockedHint: boolean;

  constructor(locked: boolean) {
    super(SESSION);
    showMembers(this);
    this.LockedHint = locked;
  }
}

Session.configureMembers({ properties: { LockedHint: { signature: 'b', access: 'read' } } });

class Manager extends dbus.interface.Interface {
  private readonly knowsUs: boolean;

  constructor(knowsUs: boolean) {
    super(MANAGER.interface);
    showMembers(this);
    this.knowsUs = knowsUs;
  }

  GetSession(id: string): string {
    if (this.knowsUs && (id === OWN_SESSION_ID || id === 'auto')) return OWN;
    if (id === '2') return OTHER;
    throw new dbus.DBusError(`${NAME}.NoSuchSession`, `No session '${id}' known`);
  }
}

Manager.configureMembers({ methods: { GetSession: { inSignature: 's', outSignature: 'o' } } });

/**
 * Starts the login manager on the system bus.
 *
 * @param options `locked`: our session, from the start. `knowsUs`: false: we run outside of any session
 */
export async function startLoginManager(
  options: { readonly locked?: boolean; readonly knowsUs?: boolean } = {},
): Promise<LoginManager> {
  const bus = dbus.systemBus();
  // Typed by Node's newer EventEmitter than ours; a bus that ends with its desktop is no failure of a test.
  (bus as EventEmitter).on('error', () => {});
  const sessions = { [OWN]: new Session(options.locked ?? false), [OTHER]: new Session(false) };
  for (const [path, session] of Object.entries(sessions)) bus.export(path, session);
  bus.export(MANAGER.path, new Manager(options.knowsUs ?? true));
  await bus.requestName(NAME, 0);

  function setHint(path: string, locked: boolean): void {
    const session = sessions[path];
    if (session) session.LockedHint = locked;
    const changed = [SESSION, { LockedHint: new dbus.Variant('b', locked) }, []];
    const of = 'org.freedesktop.DBus.Properties';
    bus.send(dbus.Message.newSignal(path, of, 'PropertiesChanged', 'sa{sv}as', changed));
  }

  return {
    lock: () => setHint(OWN, true),
    unlock: () => setHint(OWN, false),
    lockOther: () => setHint(OTHER, true),
    unlockOther: () => setHint(OTHER, false),
    prepareForSleep: start =>
      bus.send(dbus.Message.newSignal(MANAGER.path, MANAGER.interface, 'PrepareForSleep', 'b', [start])),
    stop: () => bus.disconnect(),
  };
}
