import * as dbus from '@jellybrick/dbus-next';
import { connectSessionBus, plain, showMembers } from './bus';
import { createBell } from './events';

const NAME = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';

/** Why a notification was closed (Desktop Notifications Specification 1.2, "NotificationClosed"). */
const DISMISSED = 2;
const CLOSED = 3;

/** A notification as an application asked for it. */
export interface Shown {
  readonly id: number;
  /** The one it took the place of; 0: none. */
  readonly replaces: number;
  readonly title: string;
  readonly body: string;
  readonly icon: string;
  /** Labels by key. */
  readonly actions: Readonly<Record<string, string>>;
  readonly hints: Readonly<Record<string, unknown>>;
  /** ms until it goes by itself; 0: never, -1: when the server likes. Nothing goes by itself here. */
  readonly timeout: number;
}

/** The desktop's notification service (Desktop Notifications Specification 1.2), with a good memory. */
export interface NotificationServer {
  /** All it was asked to show since the start or `forget()`, changes of what is on the screen included. */
  readonly shown: readonly Shown[];
  /** What is on the screen, oldest first. */
  readonly open: readonly Shown[];
  /** The first notification with such a title, shown or still to come. */
  withTitle(title: string, ms?: number): Promise<Shown>;
  /** Waits until what is on the screen is as `fits` says. */
  untilOpen(fits: (open: readonly Shown[]) => boolean, what: string, ms?: number): Promise<readonly Shown[]>;
  /** Waits until a notification is no longer on the screen. */
  untilClosed(shown: Shown, ms?: number): Promise<void>;
  /** Presses one of its buttons, by its label; the notification closes. Throws if there is no such button. */
  press(shown: Shown, label: string): void;
  /** Clicks the notification itself; it closes. */
  click(shown: Shown): void;
  /** Sweeps it away. */
  dismiss(shown: Shown): void;
  /** From now on no call is answered, until what this gives back is called. */
  hold(): () => void;
  forget(): void;
  /** Leaves the bus. Another one may be started then. */
  stop(): void;
}

class Notifications extends dbus.interface.Interface {
  readonly shown: Shown[] = [];
  readonly open = new Map<number, Shown>();
  /** Every call waits for it. */
  gate: Promise<void> = Promise.resolve();
  private last = 0;
  private readonly bus: dbus.MessageBus;
  private readonly capabilities: readonly string[];
  private readonly ring: () => void;

  constructor(bus: dbus.MessageBus, capabilities: readonly string[], ring: () => void) {
    super(NAME);
    showMembers(this);
    this.bus = bus;
    this.capabilities = capabilities;
    this.ring = ring;
  }

  async Notify(
    _app: string,
    replaces: number,
    icon: string,
    title: string,
    body: string,
    keysAndLabels: string[],
    hints: Record<string, dbus.Variant>,
    timeout: number,
  ): Promise<number> {
    await this.gate;
    this.last += this.open.has(replaces) ? 0 : 1;
    const id = this.open.has(replaces) ? replaces : this.last;
    const keys = keysAndLabels.filter((_, index) => index % 2 === 0);
    const actions = Object.fromEntries(keys.map((key, index) => [key, keysAndLabels[2 * index + 1] ?? '']));
    const plainHints = plain(hints) as Record<string, unknown>;
    const shown = { id, replaces, title, body, icon, actions, hints: plainHints, timeout };
    this.shown.push(shown);
    this.open.set(id, shown);
    this.ring();
    return id;
  }

  async CloseNotification(id: number): Promise<void> {
    await this.gate;
    this.close(id, CLOSED);
  }

  async GetCapabilities(): Promise<readonly string[]> {
    await this.gate;
    return this.capabilities;
  }

  GetServerInformation(): [string, string, string, string] {
    return ['throw-away desktop', 'tests', '1', '1.2'];
  }

  invoke(id: number, key: string): void {
    this.signal('ActionInvoked', 'us', [id, key]);
    this.close(id, DISMISSED);
  }

  close(id: number, reason: number): void {
    if (!this.open.delete(id)) return;
    this.signal('NotificationClosed', 'uu', [id, reason]);
    this.ring();
  }

  private signal(member: string, signature: string, body: unknown[]): void {
    this.bus.send(dbus.Message.newSignal(PATH, NAME, member, signature, body));
  }
}

Notifications.configureMembers({
  methods: {
    Notify: { inSignature: 'susssasa{sv}i', outSignature: 'u' },
    CloseNotification: { inSignature: 'u' },
    GetCapabilities: { outSignature: 'as' },
    GetServerInformation: { outSignature: 'ssss' },
  },
});

/**
 * Starts the service on the session bus.
 *
 * @param capabilities what it says it can; without 'actions' it draws no buttons
 */
export async function startNotificationServer(
  capabilities: readonly string[] = ['body', 'actions'],
): Promise<NotificationServer> {
  const bus = connectSessionBus();
  const bell = createBell();
  const server = new Notifications(bus, capabilities, bell.ring);
  bus.export(PATH, server);
  await bus.requestName(NAME, 0);
  const open = () => [...server.open.values()];
  return {
    shown: server.shown,
    get open() {
      return open();
    },
    withTitle: (title, ms) =>
      bell.until(() => server.shown.find(shown => shown.title === title), `the notification “${title}”`, ms),
    untilOpen: (fits, what, ms) => bell.until(() => (fits(open()) ? open() : undefined), what, ms),
    async untilClosed({ id, title }, ms) {
      await bell.until(() => (server.open.has(id) ? undefined : true), `the end of “${title}”`, ms);
    },
    press({ id, actions }, label) {
      const [key] = Object.entries(actions).find(([key, of]) => key !== 'default' && of === label) ?? [];
      if (key === undefined) throw new Error(`No button “${label}” among: ${Object.values(actions)}`);
      server.invoke(id, key);
    },
    click: ({ id }) => server.invoke(id, 'default'),
    dismiss: ({ id }) => server.close(id, DISMISSED),
    hold() {
      let release: () => void = () => undefined;
      server.gate = new Promise(resolve => {
        release = resolve;
      });
      return () => release();
    },
    forget() {
      server.shown.length = 0;
    },
    stop: () => bus.disconnect(),
  };
}
