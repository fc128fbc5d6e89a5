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
  private readonly ring: () => void;

  constructor(ring: () => void) {
    super(NAME);
    showMembers(this);
    this.ring = ring;
  }

  RegisterStatusNotifierItem(service: string): void {
    this.items.push(service);
    this.ring();
  }

  RegisterStatusNotifierHost(): void {}

  get RegisteredStatusNotifierItems(): string[] {
    return this.items;
  }

  get IsStatusNotifierHostRegistered(): boolean {
    return true;
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

/** Starts a tray host on the session bus (StatusNotifierItem, freedesktop.org). */
export async function startTrayHost(): Promise<TrayHost> {
  const bus = connectSessionBus();
  const bell = createBell();
  const watcher = new Watcher(bell.ring);
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
