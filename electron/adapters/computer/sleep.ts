import type { EventEmitter } from 'node:events';
import type { SleepEvents } from '../../ports';

/**
 * Watches the computer's sleep through Electron (docs/api/power-monitor.md, `suspend` and `resume`), which cannot keep
 * it awake. Not for Linux, where something can: adapters/computer/inhibitor.ts. Gives back what ends it.
 */
export function watchSleep(powerMonitor: EventEmitter, { sleeps, woke, found }: SleepEvents): () => void {
  const suspend = () => void Promise.allSettled([sleeps()]);
  powerMonitor.on('suspend', suspend);
  powerMonitor.on('resume', woke);
  found('uncertain');
  return () => {
    powerMonitor.off('suspend', suspend);
    powerMonitor.off('resume', woke);
  };
}
