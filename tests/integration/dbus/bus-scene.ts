import type { DesktopBus } from '../../../electron/adapters/bus/desktop-bus';
import { connectDesktop, type DesktopBuses } from '../../../electron/adapters/bus/desktop-buses';

/** What a test of the desktop's buses works with. */
export interface BusScene {
  readonly buses: DesktopBuses;
  /** What went wrong, as the log would get it. */
  readonly troubles: string[];
  /** What is to be undone after the test, newest first. */
  inTheEnd(act: () => void): void;
  end(): void;
}

/** Connects to the buses of the desktop, as Schalter does. */
export function setBusScene(): BusScene {
  const undo: (() => void)[] = [];
  const troubles: string[] = [];
  const buses = connectDesktop(process.env, text => troubles.push(text));
  undo.push(() => buses.end());
  return {
    buses,
    troubles,
    inTheEnd: act => void undo.push(act),
    end() {
      for (const act of undo.splice(0).reverse()) act();
    },
  };
}

/** Waits until all has been heard that a program said so far: what it answers now comes after that. */
export async function settled(bus: DesktopBus, destination: string): Promise<void> {
  const of = 'org.freedesktop.DBus.Introspectable';
  const path = `/${destination.replaceAll('.', '/')}`;
  await bus.call({ destination, path, interface: of, member: 'Introspect' });
  await new Promise(setImmediate);
}
