import type { Snapshot } from './snapshot';
import type { ReadyState } from './state';

/**
 * Whether asking for this state would change anything, and can work: the one answer behind the tray's entries, the
 * window's buttons and the main process' gate. The current reason, set here and confirmed, is no choice.
 */
export function canGo(snapshot: Snapshot, want: ReadyState, reason: string | null): boolean {
  if (want === 'READY') return snapshot.allowed.goReady;
  const { headline } = snapshot;
  const already = headline.is === 'not-ready' && headline.time.is === 'since' && headline.reason === reason;
  return snapshot.allowed.goNotReady && !already;
}
