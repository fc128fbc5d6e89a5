import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PRODUCT } from '../electron/contract/product';
import { type Ended, type RunOptions, run, tool } from './child';
import type { Outcome } from './steps';

/** Beside the other caches: the usual place is the folder for temporary files, which a throw-away desktop deletes. */
export const JEST_CACHE = path.join('node_modules', '.cache', 'jest');

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  /** Suites that failed before they had a test. */
  numRuntimeErrorTestSuites: number;
}

/** A run that breaks off, or that finds no test, fails: whatever it had counted by then. */
function tally(report: Report | undefined, { code, output }: Ended): Outcome {
  const passed = report?.numPassedTests ?? 0;
  const failed = (report?.numFailedTests ?? 0) + (report?.numRuntimeErrorTestSuites ?? 0);
  return { passed, failed: code === 0 && passed > 0 ? failed : Math.max(failed, 1), output };
}

/**
 * Runs Jest and counts its tests. A suite that cannot run counts as a failed test.
 *
 * @param args for Jest
 * @param options how to run it; default: output collected
 */
export async function jest(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const folder = await mkdtemp(path.join(tmpdir(), `${PRODUCT.binary}-jest-`));
  try {
    const file = path.join(folder, 'report.json');
    const command = tool(
      'jest/bin/jest.js',
      `--cacheDirectory=${JEST_CACHE}`,
      '--json',
      `--outputFile=${file}`,
    );
    const end = await run([...command, ...args], options);
    const report = await readFile(file, 'utf8').then(
      text => JSON.parse(text) as Report,
      () => undefined,
    );
    return tally(report, end);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
