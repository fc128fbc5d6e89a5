import type { EventEmitter } from 'node:events';
import type { Capability } from '../../contract/capabilities';
import type { LockEvents } from '../../ports';
import type { DesktopBuses } from '../bus/desktop-buses';
import { onlyChanges } from '../changes';
import { watchLinuxLock } from './lock-linux';

/** Electron's `powerMonitor`, which knows of locks on macOS and Windows only (electron/electron#38088). */
export type PowerMonitor = EventEmitter & { getSystemIdleState(idleThreshold: number): string };

export interface LockDeps {
  readonly powerMonitor: PowerMonitor;
  /** Of a Linux desktop; null: this is none. */
  readonly buses: DesktopBuses | null;
  readonly platform: NodeJS.Platform;
  /**
   * `XDG_SESSION_ID`: our session, as the login manager calls it. `XDG_CURRENT_DESKTOP`: which desktop it is.
   * `SESSIONNAME`: our session, as Windows calls it.
   */
  readonly env: NodeJS.ProcessEnv;
}

/** Watches the lock of the screen. Gives back what ends it. */
export function watchLock({ powerMonitor, buses, platform, env }: LockDeps, on: LockEvents): () => void {
  const changes = { changed: on.changed, found: onlyChanges<Capability>('unknown', on.found) };
  if (buses) return watchLinuxLock(buses, env, changes);
  // A remote desktop may be left by closing its window, which Electron does not tell: it knows of WTS_SESSION_LOCK and
  // WTS_SESSION_UNLOCK only (shell/browser/api/electron_api_power_monitor_win.cc).
  const isRemote = platform === 'win32' && env['SESSIONNAME']?.startsWith('RDP-') === true;
  changes.found(isRemote ? 'uncertain' : 'ok');
  return watchPowerMonitor(powerMonitor, changes.changed);
}

/** The events of Electron's powerMonitor (docs/api/power-monitor.md), and why somebody is kept from the screen then. */
const EVENTS = [
  { event: 'lock-screen', why: 'lock', begins: true },
  { event: 'unlock-screen', why: 'lock', begins: false },
  // macOS only: fast user switching. Somebody else's session is in front, whether or not ours was locked before.
  { event: 'user-did-resign-active', why: 'away', begins: true },
  { event: 'user-did-become-active', why: 'away', begins: false },
] as const;

/** The system itself tells here, and nobody can get in its stead: each end is certain. */
function watchPowerMonitor(powerMonitor: PowerMonitor, changed: LockEvents['changed']): () => void {
  const why = new Set<string>();
  const tell = onlyChanges(false, locked => changed(locked, true));
  const ends = EVENTS.map(({ event, why: one, begins }) => {
    const heard = () => {
      if (begins) why.add(one);
      else why.delete(one);
      tell(why.size > 0);
    };
    powerMonitor.on(event, heard);
    // The lock may be older than we are. The threshold is for idleness, which nobody asks for here.
    if (event === 'lock-screen' && powerMonitor.getSystemIdleState(1) === 'locked') heard();
    return () => void powerMonitor.off(event, heard);
  });
  return () => {
    for (const end of ends) end();
  };
}
