import * as dbus from '@jellybrick/dbus-next';
import { connectSessionBus, showMembers } from './bus';
import { createBell } from './events';

/** Who locks the screen: KDE and others, GNOME, Cinnamon, MATE, Xfce. */
export const SCREEN_SAVERS = [
  'org.freedesktop.ScreenSaver',
  'org.gnome.ScreenSaver',
  'org.cinnamon.ScreenSaver',
  'org.mate.ScreenSaver',
  'org.xfce.ScreenSaver',
] as const;
export type ScreenSaverName = (typeof SCREEN_SAVERS)[number];

/** The program that locks the screen of a desktop, as far as D-Bus can tell. */
export interface ScreenSaver {
  lock(): void;
  unlock(): void;
  /** Waits until somebody has asked whether it is locked: whoever does listens by then. */
  asked(): Promise<true>;
  /** Leaves the bus, locked or not, as after a crash. */
  stop(): void;
}

class Saver extends dbus.interface.Interface {
  active: boolean;
  questions = 0;
  readonly asked = createBell();

  constructor(name: ScreenSaverName, active: boolean) {
    super(name);
    showMembers(this);
    this.active = active;
  }

  GetActive(): boolean {
    this.questions += 1;
    this.asked.ring();
    return this.active;
  }
}

Saver.configureMembers({ methods: { GetActive: { outSignature: 'b' } } });

/** Only keeps the screen on when asked to; such programs own a screen saver's name, and never tell of a lock. */
class Inhibitor extends dbus.interface.Interface {
  constructor(name: ScreenSaverName) {
    super(name);
    showMembers(this);
  }

  Inhibit(): number {
    return 1;
  }
}

Inhibitor.configureMembers({ methods: { Inhibit: { inSignature: 'ss', outSignature: 'u' } } });

/** May be taken over, and takes over (D-Bus Specification, "RequestName"). */
const REPLACING = 1 | 2;

/**
 * Starts a screen saver on the session bus.
 *
 * @param options `locked`: from the start. `path`: of its object; default: as its name. `bus`: another one
 */
export async function startScreenSaver(
  name: ScreenSaverName = 'org.freedesktop.ScreenSaver',
  options: { readonly locked?: boolean; readonly path?: string; readonly bus?: dbus.MessageBus } = {},
): Promise<ScreenSaver> {
  const path = options.path ?? `/${name.replaceAll('.', '/')}`;
  const bus = options.bus ?? connectSessionBus();
  const saver = new Saver(name, options.locked ?? false);
  bus.export(path, saver);
  await bus.requestName(name, REPLACING);
  const become = (active: boolean) => {
    saver.active = active;
    bus.send(dbus.Message.newSignal(path, name, 'ActiveChanged', 'b', [active]));
  };
  return {
    lock: () => become(true),
    unlock: () => become(false),
    asked: () =>
      saver.asked.until(() => (saver.questions > 0 ? true : undefined), 'the question whether it is locked'),
    stop: () => bus.disconnect(),
  };
}

/** Starts a program that owns a name, and does nothing else. Gives back what stops it. */
export async function startOwner(name: string): Promise<() => void> {
  const bus = connectSessionBus();
  await bus.requestName(name, 0);
  return () => bus.disconnect();
}

/** Starts a program that owns a screen saver's name but cannot lock. Gives back what stops it. */
export async function startInhibitor(name: ScreenSaverName, bus = connectSessionBus()): Promise<() => void> {
  bus.export(`/${name.replaceAll('.', '/')}`, new Inhibitor(name));
  await bus.requestName(name, 0);
  return () => bus.disconnect();
}
