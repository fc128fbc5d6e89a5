import { createDesktopBus, type DesktopBus } from './desktop-bus';

/** The two buses of a Linux desktop. */
export interface DesktopBuses {
  readonly session: DesktopBus;
  readonly system: DesktopBus;
  end(): void;
}

/**
 * The buses that the environment names, or where they usually are (D-Bus Specification, "Well-known instances").
 *
 * @param after ms to wait before they are connected, for what is more urgent
 */
export function connectDesktop(
  env: NodeJS.ProcessEnv,
  onTrouble: (text: string) => void,
  after = 0,
): DesktopBuses {
  const { DBUS_SESSION_BUS_ADDRESS, DBUS_SYSTEM_BUS_ADDRESS, XDG_RUNTIME_DIR } = env;
  // The specification leaves the session's open; this is where systemd puts it.
  const usual = XDG_RUNTIME_DIR ? `unix:path=${XDG_RUNTIME_DIR}/bus` : null;
  const session = createDesktopBus(DBUS_SESSION_BUS_ADDRESS || usual, onTrouble, after);
  const system = createDesktopBus(
    DBUS_SYSTEM_BUS_ADDRESS || 'unix:path=/var/run/dbus/system_bus_socket',
    onTrouble,
    after,
  );
  return {
    session,
    system,
    end() {
      session.end();
      system.end();
    },
  };
}
