import { startIdleMonitor } from '../desktop/idle-monitor';
import { startLoginManager } from '../desktop/login-manager';
import { startOwner, startScreenSaver } from '../desktop/screen-savers';

/** Who tells of the lock while it is timed. */
export interface Locker {
  lock(): void;
  unlock(): void;
  stop(): void;
}

/** A desktop, as far as it tells of the lock. */
export interface Source {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  start(): Promise<Locker>;
}

/** What the lock is timed on. */
export const SOURCES: readonly Source[] = [
  {
    name: 'org.freedesktop.ScreenSaver (KDE and others)',
    env: {},
    start: () => startScreenSaver(),
  },
  { name: 'GNOME, by the login manager’s LockedHint', env: {}, start: startGnome },
  {
    name: 'Wayland, where nobody tells of the last input in time',
    env: { XDG_SESSION_TYPE: 'wayland' },
    async start() {
      const monitor = await startIdleMonitor();
      const saver = await startScreenSaver();
      return {
        ...saver,
        stop() {
          saver.stop();
          monitor.stop();
        },
      };
    },
  },
];

/** GNOME's shell: the screen is blank first, and locked when the hint says so. */
async function startGnome(): Promise<Locker> {
  const leave = await startOwner('org.gnome.Shell.ScreenShield');
  const saver = await startScreenSaver('org.gnome.ScreenSaver');
  const login = await startLoginManager();
  return {
    lock() {
      saver.lock();
      login.lock();
    },
    unlock() {
      login.unlock();
      saver.unlock();
    },
    stop() {
      login.stop();
      saver.stop();
      leave();
    },
  };
}
