import { patience } from '../support/patience';

/** How long (ms) a test waits for something that has to happen, on the reference machine. */
const PATIENCE = 15_000;

/** Tells everybody who waits that something happened. */
export function createBell() {
  const waiting = new Set<() => void>();
  const ring = (): void => {
    const woken = [...waiting];
    waiting.clear();
    for (const wake of woken) wake();
  };

  /**
   * Waits until `look` finds something, looking again at each ring of the bell. Throws with `what` and what was seen
   * last (`seen`) when it takes longer than `ms`, scaled to the speed of this machine.
   */
  async function until<T>(
    look: () => Promise<T | undefined> | T | undefined,
    what: string,
    ms = PATIENCE,
  ): Promise<T> {
    const limit = patience(ms);
    const end = Date.now() + limit;
    for (;;) {
      const rung = new Promise<void>(resolve => waiting.add(resolve));
      const found = await look();
      if (found !== undefined) return found;
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<'late'>(resolve => {
        timer = setTimeout(() => resolve('late'), Math.max(0, end - Date.now()));
      });
      const result = await Promise.race([rung, late]);
      clearTimeout(timer);
      if (result === 'late') throw new Error(`Waited ${limit} ms in vain for: ${what}`);
    }
  }
  return { ring, until };
}
