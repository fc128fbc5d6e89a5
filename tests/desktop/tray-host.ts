import * as dbus from '@jellybrick/dbus-next';
import { connectSessionBus, showMembers } from './bus';
import { createBell } from './events';
import { createTrayItem, type TrayItem } from './tray-item';

const NAME = 'org.kde.StatusNotifierWatcher';

/** A desktop's panel as far as D-Bus can tell: it sees tray icons come, reads them and clicks their menus. */
export interface TrayHost {
  /** The newest tray icon; waits until there is one. */
  icon(): Promise<TrayItem>;
  /** Forgets the icons seen so far: the next `icon()` is a new one. */
  forget(): void;
  stop(): void;
}

class Watcher extends dbus.interface.Interface {
  readonly items: string[] = [];
  private readonly came: (service: string) => void;
  private looks: number;

  constructor(came: (service: string) => void, looks: number) {
    super(NAME);
    showMembers(this);
    this.came = came;
    this.looks = looks;
  }

  RegisterStatusNotifierItem(service: string): void {
    this.items.push(service);
    this.came(service);
  }

  RegisterStatusNotifierHost(): void {}

  get RegisteredStatusNotifierItems(): string[] {
    return this.items;
  }

  get IsStatusNotifierHostRegistered(): boolean {
    this.looks -= 1;
    return this.looks < 0;
  }

  get ProtocolVersion(): number {
    return 0;
  }
}

Watcher.configureMembers({
  methods: {
    RegisterStatusNotifierItem: { inSignature: 's' },
    RegisterStatusNotifierHost: { inSignature: 's' },
  },
  properties: {
    RegisteredStatusNotifierItems: { signature: 'as', access: 'read' },
    IsStatusNotifierHostRegistered: { signature: 'b', access: 'read' },
    ProtocolVersion: { signature: 'i', access: 'read' },
  },
});

/**
 * Starts a tray host on the session bus (StatusNotifierItem, freedesktop.org).
 *
 * @param looks how often it is looked for in vain, as if it came just then
 */
export async function startTrayHost(looks = 0): Promise<TrayHost> {
  const bus = connectSessionBus();
  const bell = createBell();
  const watcher = new Watcher(service => {
    bell.ring();
    const member = 'StatusNotifierItemRegistered';
    bus.send(dbus.Message.newSignal('/StatusNotifierWatcher', NAME, member, 's', [service]));
  }, looks);
  bus.export('/StatusNotifierWatcher', watcher);
  await bus.requestName(NAME, 0);
  return {
    async icon() {
      const service = await bell.until(() => watcher.items.at(-1), 'a tray icon');
      const slash = service.indexOf('/');
      const [name, path] =
        slash < 0 ? [service, '/StatusNotifierItem'] : [service.slice(0, slash), service.slice(slash)];
      return createTrayItem(bus, name, path);
    },
    forget() {
      watcher.items.length = 0;
    },
    stop: () => bus.disconnect(),
  };
}
