import type { EventEmitter } from 'node:events';
import type { Capability } from '../contract/capabilities';
import type { LockEvents } from '../ports';
import { onlyChanges } from './changes';
import type { DesktopBuses } from './desktop-buses';
import { watchLinuxLock } from './lock-linux';

export interface LockDeps {
  /** Electron's, which knows of locks on macOS and Windows only (electron/electron#38088). */
  readonly powerMonitor: EventEmitter;
  /** Of a Linux desktop; null: this is none. */
  readonly buses: DesktopBuses | null;
  /** `XDG_SESSION_ID`: which session of this computer is ours, as the login manager calls it. */
  readonly sessionId: string | undefined;
}

/** Watches the lock of the screen. Gives back what ends it. */
export function watchLock({ powerMonitor, buses, sessionId }: LockDeps, on: LockEvents): () => void {
  const changes: LockEvents = {
    changed: onlyChanges(false, on.changed),
    found: onlyChanges<Capability>('unknown', on.found),
  };
  return buses ? watchLinuxLock(buses, sessionId, changes) : watchPowerMonitor(powerMonitor, changes);
}

function watchPowerMonitor(powerMonitor: EventEmitter, { changed, found }: LockEvents): () => void {
  const lock = () => changed(true);
  const unlock = () => changed(false);
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('unlock-screen', unlock);
  found('ok');
  return () => {
    powerMonitor.off('lock-screen', lock);
    powerMonitor.off('unlock-screen', unlock);
  };
}
