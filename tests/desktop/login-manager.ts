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
  /** Our session is in front (true), or the other one (false). */
  setActive(active: boolean): void;
  /** The computer goes to sleep (true), or is awake again (false). */
  prepareForSleep(start: boolean): void;
  /** Leaves the bus. */
  stop(): void;
}

/** As `loginctl show-session` calls them. */
interface SessionProperties {
  readonly LockedHint: boolean;
  readonly Active: boolean;
  readonly Type: 'x11' | 'wayland' | 'tty';
}

class Session extends dbus.interface.Interface {
  LockedHint: boolean;
  Active: boolean;
  Type: string;

  constructor({ LockedHint, Active, Type }: SessionProperties) {
    super(SESSION);
    showMembers(this);
    this.LockedHint = LockedHint;
    this.Active = Active;
    this.Type = Type;
  }
}

Session.configureMembers({
  properties: {
    LockedHint: { signature: 'b', access: 'read' },
    Active: { signature: 'b', access: 'read' },
    Type: { signature: 's', access: 'read' },
  },
});

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
 * @param options `locked`, `active`, `type`: our session, from the start. `knowsUs`: false: we run outside of any session
 */
export async function startLoginManager(
  options: {
    readonly locked?: boolean;
    readonly active?: boolean;
    readonly type?: SessionProperties['Type'];
    readonly knowsUs?: boolean;
  } = {},
): Promise<LoginManager> {
  const { locked = false, active = true, type = 'wayland', knowsUs = true } = options;
  const bus = dbus.systemBus();
  // Typed by Node's newer EventEmitter than ours; a bus that ends with its desktop is no failure of a test.
  (bus as EventEmitter).on('error', () => {});
  const sessions = {
    [OWN]: new Session({ LockedHint: locked, Active: active, Type: type }),
    [OTHER]: new Session({ LockedHint: false, Active: !active, Type: 'wayland' }),
  };
  for (const [path, session] of Object.entries(sessions)) bus.export(path, session);
  bus.export(MANAGER.path, new Manager(knowsUs));
  await bus.requestName(NAME, 0);

  function set(path: string, name: 'LockedHint' | 'Active', value: boolean): void {
    const session = sessions[path];
    if (session) session[name] = value;
    const changed = [SESSION, { [name]: new dbus.Variant('b', value) }, []];
    const of = 'org.freedesktop.DBus.Properties';
    bus.send(dbus.Message.newSignal(path, of, 'PropertiesChanged', 'sa{sv}as', changed));
  }

  return {
    lock: () => set(OWN, 'LockedHint', true),
    unlock: () => set(OWN, 'LockedHint', false),
    lockOther: () => set(OTHER, 'LockedHint', true),
    unlockOther: () => set(OTHER, 'LockedHint', false),
    setActive(is) {
      set(OWN, 'Active', is);
      set(OTHER, 'Active', !is);
    },
    prepareForSleep: start =>
      bus.send(dbus.Message.newSignal(MANAGER.path, MANAGER.interface, 'PrepareForSleep', 'b', [start])),
    stop: () => bus.disconnect(),
  };
}
