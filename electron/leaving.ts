import type { Snapshot } from './contract/snapshot';
import type { Engine } from './engine';

/** How long (ms) somebody who leaves waits for the ACD before they are asked again. */
const PATIENCE = 8_000;

/**
 * Makes an agent who may be READY not ready, and waits until the ACD has confirmed it. A NOT_READY that is there or on
 * its way stays as it is (truth 6). Gives back whether nobody is left READY now; false also when `signal` ends the wait.
 */
export function leaveNotReady(engine: Engine, signal: AbortSignal, patience = PATIENCE): Promise<boolean> {
  if (engine.snapshot().mayBeReady) engine.dispatch({ type: 'go', want: 'NOT_READY', reason: null });
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

/** Whoever leaves passes here. */
export interface Exit {
  /** See `leaveNotReady`; gives back false as well when the person stays. */
  notReady(): Promise<boolean>;
  /** The person turned to something else: nobody leaves any more, though NOT_READY stays asked for. */
  stay(): void;
}

/** The way out of READY, with the possibility to turn back. */
export function createExit(engine: Engine): Exit {
  let leaving = new AbortController();
  return {
    notReady: () => leaveNotReady(engine, leaving.signal),
    stay() {
      leaving.abort();
      leaving = new AbortController();
    },
  };
}
