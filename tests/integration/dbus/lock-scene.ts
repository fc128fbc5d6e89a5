import { EventEmitter } from 'node:events';
import type { DesktopBus } from '../../../electron/adapters/bus/desktop-bus';
import type { DesktopBuses } from '../../../electron/adapters/bus/desktop-buses';
import { watchLock } from '../../../electron/adapters/computer/lock';
import { OWN_SESSION_ID, startLoginManager } from '../../desktop/login-manager';
import { SCREEN_SAVERS, startOwner, startScreenSaver } from '../../desktop/screen-savers';
import { record } from '../../support/record';
import { type BusScene, setBusScene, settled } from './bus-scene';

/** `lost`: it is no longer locked as far as anybody knows, but nobody said so. */
type Told = 'locked' | 'unlocked' | 'lost';

const LOGIN = 'org.freedesktop.login1';

/** A desktop's buses, and who tells of the lock there: all of them stop when the scene ends. */
export interface LockScene extends BusScene {
  /** Watches the lock as Schalter does on Linux, and records what is told. */
  watch(options?: {
    readonly sessionId?: string;
    readonly buses?: DesktopBuses;
    /** `XDG_CURRENT_DESKTOP`. */
    readonly desktop?: string;
    /** `PATH`; default: no program is installed. */
    readonly path?: string;
  }): {
    readonly told: ReturnType<typeof record<Told>>;
    readonly found: ReturnType<typeof record<string>>;
    end(): void;
  };
  startLogin: typeof startLoginManager;
  startSaver: typeof startScreenSaver;
  startOwner(name: string): Promise<void>;
  /** Waits until it is known who is there. */
  looked(): Promise<void>;
  /** Waits until the answers of a screen saver, or of the login manager, have been heard, and all it said so far. */
  heardSaver(name?: string): Promise<void>;
  heardLogin(): Promise<void>;
  /** Waits until it is known that it has gone. */
  missedSaver(name?: string): Promise<void>;
  missedLogin(): Promise<void>;
}

export function setLockScene(): LockScene {
  const scene = setBusScene();
  const { session, system } = scene.buses;
  return {
    ...scene,
    watch(options = {}) {
      const told = record<Told>();
      const found = record<string>();
      // Electron's hears nothing on Linux.
      const powerMonitor = Object.assign(new EventEmitter(), { getSystemIdleState: () => 'unknown' });
      const { sessionId = OWN_SESSION_ID, desktop, path } = options;
      const env = { XDG_SESSION_ID: sessionId, XDG_CURRENT_DESKTOP: desktop, PATH: path };
      const end = watchLock(
        { powerMonitor, buses: options.buses ?? scene.buses, platform: 'linux', env },
        {
          changed: (locked, certain) => told.add(locked ? 'locked' : certain ? 'unlocked' : 'lost'),
          found: found.add,
        },
      );
      scene.inTheEnd(end);
      return { told, found, end };
    },
    async startLogin(options) {
      const login = await startLoginManager(options);
      scene.inTheEnd(login.stop);
      return login;
    },
    async startSaver(name, options) {
      const saver = await startScreenSaver(name, options);
      scene.inTheEnd(saver.stop);
      return saver;
    },
    async startOwner(name) {
      scene.inTheEnd(await startOwner(name));
    },
    async looked() {
      for (const name of SCREEN_SAVERS) await until(session, name, () => true);
      await until(system, LOGIN, () => true);
    },
    heardSaver: (name = 'org.freedesktop.ScreenSaver') => heard(session, name),
    heardLogin: () => heard(system, LOGIN),
    missedSaver: (name = 'org.freedesktop.ScreenSaver') => until(session, name, owner => owner === null),
    missedLogin: () => until(system, LOGIN, owner => owner === null),
  };
}

/** Each question follows the answer before it: whose session it is, then what is said of it. */
async function heard(bus: DesktopBus, name: string): Promise<void> {
  await until(bus, name, owner => owner !== null);
  for (let round = 0; round < 3; round += 1) await settled(bus, name);
}

async function until(bus: DesktopBus, name: string, isSo: (owner: string | null) => boolean): Promise<void> {
  let end: () => void = () => {};
  await new Promise<void>(resolve => {
    end = bus.watchOwner(name, owner => {
      if (isSo(owner)) resolve();
    });
  });
  end();
}
