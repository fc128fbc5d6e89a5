import type { Snapshot } from '../contract/snapshot';
import { MAY_LAND_FOR } from '../core/strays';
import type { Engine } from '../engine';

/** How long (ms) somebody who leaves waits for the ACD: an overtaken READY may land that late, and is looked for then. */
const PATIENCE = MAY_LAND_FOR + 2_000;
/** How long (ms) the system is kept waiting, which gives 5 s by default (logind.conf(5), `InhibitDelayMaxSec`). */
const SYSTEM_PATIENCE = 4_000;

/**
 * Makes an agent who may be READY not ready, and waits until the ACD has confirmed it. A NOT_READY that is there or on
 * its way stays as it is (truth 6). Gives back whether nobody is left READY now; false also when `signal` ends the wait.
 */
export function leaveNotReady(engine: Engine, signal?: AbortSignal): Promise<boolean> {
  if (engine.snapshot().mayBeReady) engine.dispatch({ type: 'go', want: 'NOT_READY', reason: null });
  return settled(engine, PATIENCE, signal);
}

/**
 * Gives back what is done before the computer sleeps, or the session ends: as the rule for that says, and no longer than
 * the system waits. What is not delivered by then stays owed.
 *
 * @param idleNow how long ago the last input was, ms; null: nobody can tell
 */
export function createLeaving(
  engine: Engine,
  idleNow: () => Promise<number | null>,
): (rule: 'sleep' | 'logOff') => Promise<unknown> {
  let ending: Promise<unknown> | null = null;
  async function leave(rule: 'sleep' | 'logOff'): Promise<boolean> {
    engine.dispatch({ type: 'leaving', rule, idle: await idleNow() });
    return settled(engine, SYSTEM_PATIENCE);
  }
  return rule => {
    if (rule === 'sleep') return leave(rule);
    // Announced more than once it takes its time once, unless somebody has gone READY since.
    if (ending === null || engine.snapshot().mayBeReady) ending = leave(rule);
    return ending;
  };
}

function settled(
  engine: Engine,
  patience: number,
  signal: AbortSignal = new AbortController().signal,
): Promise<boolean> {
  const first = verdict(engine.snapshot());
  if (first !== null) return Promise.resolve(first);
  return new Promise(resolve => {
    const end = (settled: boolean) => {
      clearTimeout(timer);
      unsubscribe();
      signal.removeEventListener('abort', giveUp);
      resolve(settled);
    };
    const giveUp = () => end(false);
    const timer = setTimeout(giveUp, patience);
    const unsubscribe = engine.subscribe(snapshot => {
      const now = verdict(snapshot);
      if (now !== null) end(now);
    });
    signal.addEventListener('abort', giveUp);
    if (signal.aborted) giveUp();
  });
}

/** Whether somebody who leaves now is surely not READY; null: that may still turn out. */
function verdict({ mayBeReady, owesNotReady, look }: Snapshot): boolean | null {
  if (!mayBeReady && !owesNotReady) return true;
  // Refused until a person does something: waiting does not help.
  return look === 'needs-you' || mayBeReady ? false : null;
}

/** What a person waits for at the window: one thing at most, and only until they turn to another. */
export interface Waiting {
  /** Begins to wait; whatever was waited for before is aborted. */
  begin(): AbortSignal;
  /** Nobody waits any more. */
  end(): void;
}

/** Nobody waits yet. */
export function createWaiting(): Waiting {
  let current = new AbortController();
  return {
    begin() {
      current.abort();
      current = new AbortController();
      return current.signal;
    },
    end: () => current.abort(),
  };
}
