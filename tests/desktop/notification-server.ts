import * as dbus from '@jellybrick/dbus-next';
import { connectSessionBus, showMembers } from './bus';
import { createBell } from './events';

const NAME = 'org.freedesktop.Notifications';

/** A notification as an application asked for it. */
export interface Shown {
  readonly title: string;
  readonly body: string;
}

/** The desktop's notification service (Desktop Notifications Specification 1.2), with a good memory. */
export interface NotificationServer {
  readonly shown: readonly Shown[];
  /** The first notification with such a title, shown or still to come. */
  withTitle(title: string, ms?: number): Promise<Shown>;
  forget(): void;
  stop(): void;
}

class Notifications extends dbus.interface.Interface {
  readonly shown: Shown[] = [];
  private readonly ring: () => void;

  constructor(ring: () => void) {
    super(NAME);
    showMembers(this);
    this.ring = ring;
  }

  Notify(_app: string, _replaces: number, _icon: string, title: string, body: string): number {
    this.shown.push({ title, body });
    this.ring();
    return this.shown.length;
  }

  CloseNotification(): void {}

  GetCapabilities(): string[] {
    return ['body', 'actions'];
  }

  GetServerInformation(): [string, string, string, string] {
    return ['throw-away desktop', 'tests', '1', '1.2'];
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

/** Starts the service on the session bus. */
export async function startNotificationServer(): Promise<NotificationServer> {
  const bus = connectSessionBus();
  const bell = createBell();
  const server = new Notifications(bell.ring);
  bus.export('/org/freedesktop/Notifications', server);
  await bus.requestName(NAME, 0);
  return {
    shown: server.shown,
    withTitle: (title, ms) =>
      bell.until(() => server.shown.find(shown => shown.title === title), `the notification “${title}”`, ms),
    forget() {
      server.shown.length = 0;
    },
    stop: () => bus.disconnect(),
  };
}
