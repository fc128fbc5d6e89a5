import type { Ended } from './child';

/** How many checks passed and failed. A step that is no test suite counts as one. */
export interface Tally {
  passed: number;
  failed: number;
}

/** What a step gives back: a tally, and the text that explains a failure. */
export interface Outcome extends Tally {
  output: string;
}

/** A whole command as one check: passed when its exit code is 0. */
export function asOneCheck({ code, output }: Ended): Outcome {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

/**
 * Runs one step and prints one line with its name, result and time in seconds; before that, if something failed,
 * what it printed. An error thrown by the step is a failed check.
 */
export async function step(name: string, work: () => Promise<Outcome>): Promise<Tally> {
  const start = performance.now();
  const { passed, failed, output } = await work().catch((error: unknown) => ({
    passed: 0,
    failed: 1,
    output: error instanceof Error ? error.message : String(error),
  }));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (failed > 0 && output.trim()) console.log(output.trimEnd());
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
