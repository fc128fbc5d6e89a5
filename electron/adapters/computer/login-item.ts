import type { Capability } from '../../contract/capabilities';
import { PRODUCT } from '../../contract/product';
import type { Log } from '../profile/log';
import { createAutostart } from './autostart';
import type { DesktopEntry } from './desktop-entry';
import { lastingProgram } from './program';

/** Whether Schalter is started at login, as the system has it: nothing of it is stored here. */
export interface LoginItem {
  /** `uncertain`: macOS waits for the person's consent. */
  readonly capability: Capability;
  isOn(): boolean;
  /** Throws an error in plain words if the system refuses. */
  set(on: boolean): void;
  /** At start: an entry that starts nothing (its program was moved; MATE and its version) is mended. Never throws. */
  repair(): void;
  /** Whether the login started this run, where the system says so (macOS); others start it with `--at-login`. */
  startedThisRun(): boolean;
}

/** The part of Electron's `app` that is used; Linux has it too, where it does nothing (electron#15198). */
export interface LoginItemApp {
  getLoginItemSettings(options?: { path: string; args: string[] }): {
    readonly openAtLogin: boolean;
    readonly executableWillLaunchAtLogin: boolean;
    readonly wasOpenedAtLogin: boolean;
    /** macOS only. */
    readonly status?: string;
  };
  setLoginItemSettings(settings: { openAtLogin: boolean; path?: string; args?: string[] }): void;
}

/** What a login item is made from. */
export interface LoginItemParts {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The person's own folder. */
  readonly home: string;
  /** The program that runs now, and what it needs to find the app (its folder, when run from source). */
  readonly execPath: string;
  readonly args: readonly string[];
  readonly entry: Omit<DesktopEntry, 'command'>;
  readonly app: LoginItemApp;
  readonly log: Pick<Log, 'warn'>;
}

/** The argument with which the system starts Schalter at login: into the tray, without its window. */
const AT_LOGIN = '--at-login';

/** The login item of this system. */
export function createLoginItem(parts: LoginItemParts): LoginItem {
  if (parts.platform === 'darwin') return onMac(parts.app);
  if (parts.platform === 'win32') return onWindows(parts);
  return onLinux(parts);
}

/** A bundle is found again by the system wherever it is moved to. */
function onMac(app: LoginItemApp): LoginItem {
  return {
    get capability() {
      return app.getLoginItemSettings().status === 'requires-approval' ? 'uncertain' : 'ok';
    },
    isOn: () => app.getLoginItemSettings().openAtLogin,
    set: on => app.setLoginItemSettings({ openAtLogin: on }),
    repair: () => {},
    startedThisRun: () => app.getLoginItemSettings().wasOpenedAtLogin,
  };
}

/**
 * The same path and arguments to read as to write, and not `openAtLogin`: the Task Manager may have switched the entry
 * off (Electron docs, app.md). The installer keeps the program in its place.
 */
function onWindows({ app, execPath, args }: LoginItemParts): LoginItem {
  const quotedArgs = [...args.map(arg => `"${arg}"`), AT_LOGIN];
  const command = { path: execPath, args: quotedArgs };
  return {
    capability: 'ok',
    isOn: () => app.getLoginItemSettings(command).executableWillLaunchAtLogin,
    set: on => app.setLoginItemSettings({ openAtLogin: on, ...command }),
    repair: () => {},
    startedThisRun: () => false,
  };
}

function onLinux({ env, home, execPath, args, entry, log }: LoginItemParts): LoginItem {
  const program = lastingProgram(env, execPath);
  const isBoxed = program === null;
  const command = [program ?? execPath, ...args, AT_LOGIN];
  const file = createAutostart({ env, home, entry: { ...entry, command } });
  return {
    capability: isBoxed ? 'missing' : 'ok',
    isOn: () => !isBoxed && file.isOn(),
    set(on) {
      if (isBoxed) throw new Error(`${PRODUCT.name} cannot be started at login from inside Flatpak or Snap.`);
      file.set(on);
    },
    repair() {
      try {
        if (!isBoxed) file.repair();
      } catch (error) {
        log.warn('The autostart file starts nothing as it is, and cannot be changed.', error);
      }
    },
    startedThisRun: () => false,
  };
}
