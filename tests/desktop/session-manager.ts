import * as dbus from '@jellybrick/dbus-next';
import { connectSessionBus, plain, showMembers } from './bus';
import { createBell } from './events';

/** Whose session manager it is: that of GNOME and those that came from it, or Xfce's. */
export const SESSION_MANAGERS = {
  gnome: {
    name: 'org.gnome.SessionManager',
    path: '/org/gnome/SessionManager',
    interface: 'org.gnome.SessionManager',
    client: 'org.gnome.SessionManager.ClientPrivate',
    clients: '/org/gnome/SessionManager/Client',
  },
  xfce: {
    name: 'org.xfce.SessionManager',
    path: '/org/xfce/SessionManager',
    interface: 'org.xfce.Session.Manager',
    client: 'org.xfce.Session.Client',
    clients: '/org/xfce/SessionClients/c',
  },
} as const;
export type SessionManagerKind = keyof typeof SESSION_MANAGERS;

/** What it says to a client, and with what: no flags. */
const SIGNALS = {
  QueryEndSession: ['u', [0]],
  EndSession: ['u', [0]],
  CancelEndSession: ['', []],
  Stop: ['', []],
} as const;

/** Who ends the session, and asks its clients before. */
export interface SessionManager {
  /** Those that it took, with the ids they came with. */
  readonly clients: readonly { readonly appId: string; readonly startupId: string }[];
  /** Waits until that many were taken. */
  taken(count: number): Promise<void>;
  /** What the newest client was said to be like. */
  properties(): unknown;
  /** Asks the newest client, or tells it; `client`: another, the first is 0. */
  say(signal: keyof typeof SIGNALS, client?: number): void;
  /** Waits until that many answers have come that it may end, and gives back all answers. */
  answers(count: number): Promise<readonly boolean[]>;
  /** Leaves the bus. */
  stop(): void;
}

class Client extends dbus.interface.Interface {
  private readonly answered: (isOk: boolean) => void;
  properties: unknown = {};

  constructor(name: string, answered: (isOk: boolean) => void) {
    super(name);
    showMembers(this);
    this.answered = answered;
  }

  EndSessionResponse(isOk: boolean, _reason: string): void {
    this.answered(isOk);
  }

  SetSmProperties(properties: Record<string, dbus.Variant>): void {
    this.properties = plain(properties);
  }
}

Client.configureMembers({
  methods: {
    EndSessionResponse: { inSignature: 'bs', outSignature: '' },
    SetSmProperties: { inSignature: 'a{sv}', outSignature: '' },
  },
});

class Manager extends dbus.interface.Interface {
  private readonly register: (appId: string, startupId: string) => string;

  constructor(name: string, register: (appId: string, startupId: string) => string) {
    super(name);
    showMembers(this);
    this.register = register;
  }

  RegisterClient(appId: string, startupId: string): string {
    return this.register(appId, startupId);
  }
}

Manager.configureMembers({ methods: { RegisterClient: { inSignature: 'ss', outSignature: 'o' } } });

/**
 * Starts a session manager on the session bus.
 *
 * @param options `known`: the startup id of a client that is there already; `refuses`: takes no clients at all, as
 * while the session ends
 */
export async function startSessionManager(
  kind: SessionManagerKind = 'gnome',
  options: { readonly known?: string; readonly refuses?: boolean } = {},
): Promise<SessionManager> {
  const { name, path, interface: of, client: ofClient, clients: prefix } = SESSION_MANAGERS[kind];
  const bus = connectSessionBus();
  const bell = createBell();
  const answers: boolean[] = [];
  const clients: { appId: string; startupId: string }[] = [];
  let newest: Client | null = null;

  function register(appId: string, startupId: string): string {
    if (options.refuses || (startupId !== '' && startupId === options.known)) {
      throw new dbus.DBusError(`${of}.AlreadyRegistered`, 'Unable to register client');
    }
    newest = new Client(ofClient, isOk => {
      answers.push(isOk);
      bell.ring();
    });
    bus.export(`${prefix}${clients.length}`, newest);
    clients.push({ appId, startupId });
    bell.ring();
    return `${prefix}${clients.length - 1}`;
  }

  bus.export(path, new Manager(of, register));
  await bus.requestName(name, 0);
  return {
    clients,
    async taken(count) {
      await bell.until(() => clients.length === count || undefined, `${count} clients`);
    },
    properties: () => newest?.properties,
    say(signal, client = clients.length - 1) {
      const [signature, body] = SIGNALS[signal];
      bus.send(dbus.Message.newSignal(`${prefix}${client}`, ofClient, signal, signature, [...body]));
    },
    answers: count =>
      bell.until(() => (answers.length === count ? answers : undefined), `${count} answers: it may end`),
    stop: () => bus.disconnect(),
  };
}
