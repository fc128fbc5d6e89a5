import type { Ended } from './child';

/** How many checks passed and failed. A step that is no test suite counts as one. */
export interface Tally {
  passed: number;
  failed: number;
}

/** What a step returns: a tally, and the text that explains a failure. */
export interface Outcome extends Tally {
  output: string;
  /** What is said in any case. */
  note?: string | undefined;
}

/** A whole command as one check: passed when its exit code is 0. */
export function asOneCheck({ code, output }: Ended): Outcome {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

/**
 * Runs one step and prints one line with its name, result and time in seconds; before that, if something failed,
 * what it printed. An error thrown by the step is a failed check.
 *
 * @param work is given a function to call when the work begins, if that is later than now
 */
export async function step(name: string, work: (begins: () => void) => Promise<Outcome>): Promise<Tally> {
  let start = performance.now();
  const begins = () => {
    start = performance.now();
  };
  const { passed, failed, output, note } = await work(begins).catch(
    (error: unknown): Outcome => ({
      passed: 0,
      failed: 1,
      output: error instanceof Error ? error.message : String(error),
    }),
  );
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (failed > 0 && output.trim()) console.log(output.trimEnd());
  if (note) console.log(`${name}: ${note}`);
  const count = passed + failed > 1 ? `, ${passed} passed${failed > 0 ? `, ${failed} failed` : ''}` : '';
  console.log(`${failed > 0 ? '✗' : '✓'} ${name} (${seconds} s${count})`);
  return { passed, failed };
}

/** All tallies as one. */
export function total(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, t) => ({ passed: sum.passed + t.passed, failed: sum.failed + t.failed }), {
    passed: 0,
    failed: 0,
  });
}

/** The time that each part of a run took, in the order in which they ended. */
export function createStopwatch() {
  const begun = performance.now();
  const parts: string[] = [];
  const since = (start: number) => `${((performance.now() - start) / 1000).toFixed(0)} s`;
  return {
    /** Runs a part and notes how long it took, however it ends. */
    async time<T>(part: string, work: () => Promise<T>): Promise<T> {
      const start = performance.now();
      try {
        return await work();
      } finally {
        parts.push(`${part} ${since(start)}`);
      }
    },
    /** One line: every part, and how long all of it took; parts run side by side. */
    line: () => `Time: ${parts.join(' · ')} · all ${since(begun)}`,
  };
}
