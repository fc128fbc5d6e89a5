import type { EventEmitter } from 'node:events';
import type { Capability } from '../../contract/capabilities';
import type { SessionEndEvents, SleepEvents } from '../../ports';
import type { DesktopBuses } from '../bus/desktop-buses';
import { onlyChanges } from '../changes';
import { watchLoginManager } from './login-manager';
import { watchMacSession, watchWindowsSession } from './session-end';
import { watchLinuxSession } from './session-end-linux';
import { watchSleep } from './sleep';

export interface LeavingDeps {
  readonly platform: NodeJS.Platform;
  /** Electron's. On Linux nothing is asked of it. */
  readonly powerMonitor: EventEmitter;
  /** Of a Linux desktop; null: this is none. */
  readonly buses: DesktopBuses | null;
  readonly env: NodeJS.ProcessEnv;
  /** Makes a window that is not shown, for Windows. */
  readonly hiddenWindow: () => EventEmitter;
  /** Somebody sees to it where the display dies without a word. */
  readonly hasLastWill: boolean;
  /** Quits, without asking anybody: called when all is done before the session's end. */
  readonly quit: () => void;
}

/**
 * Watches whether the computer goes to sleep, or the session ends: on Linux one lock makes both wait. Gives back what
 * ends it.
 */
export function watchLeaving(
  { platform, powerMonitor, buses, env, hiddenWindow, hasLastWill, quit }: LeavingDeps,
  on: { readonly sleep: SleepEvents; readonly sessionEnd: SessionEndEvents },
): () => void {
  const sleep = { ...on.sleep, found: onlyChanges<Capability>('unknown', on.sleep.found) };
  const sessionEnd = { ...on.sessionEnd, found: onlyChanges<Capability>('unknown', on.sessionEnd.found) };
  const ends = buses
    ? [
        watchLoginManager(buses.system, env, sleep, sessionEnd),
        watchLinuxSession(
          { session: buses.session, startupId: env['DESKTOP_AUTOSTART_ID'], hasLastWill, quit },
          sessionEnd,
        ),
      ]
    : [
        watchSleep(powerMonitor, sleep),
        platform === 'darwin'
          ? watchMacSession(powerMonitor, quit, sessionEnd)
          : watchWindowsSession(hiddenWindow(), sessionEnd),
      ];
  return () => {
    for (const end of ends) end();
  };
}
