import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import { PRODUCT } from '../electron/contract/product';
import { cli } from './child';
import { projectRoot } from './project';

/** Percent of the mutants that the tests have to notice. */
const ENOUGH = 90;
/** A mutant is noticed by many tests or by none: the random ones need not go on for long. */
const SCHEDULES = '20';
const CORE = ['electron/core/**/*.ts', '!**/*.test.ts'];
/** What the core's tests read. */
const NEEDED = ['package.json', 'docs/state-machine.md', 'electron/**', 'scripts/*.ts', 'tests/**'];

interface JestConfig {
  readonly projects: readonly { readonly displayName: string; readonly [option: string]: unknown }[];
}

/** How the unit tests run, but for which: Stryker cannot tell the projects of one configuration apart. */
async function jestConfig() {
  const file = pathToFileURL(path.join(projectRoot, 'jest.config.js')).href;
  const { projects } = ((await import(file)) as { default: JestConfig }).default;
  const unit = projects.find(({ displayName }) => displayName === 'unit');
  return { ...unit, testMatch: ['<rootDir>/scripts/mutants-suite.ts'], watchman: false };
}

/**
 * Mutation testing: makes mistakes in the core, one at a time, and counts those that the tests notice. Prints
 * those they do not, and a table by file; fails below 90 %. Arguments: the files to change; default: all of the core.
 */
void cli(import.meta.url, async args => {
  process.env['SCHALTER_SCHEDULES'] ??= SCHEDULES;
  // Not in the project's folder: its files would be linted, and found by Jest a second time.
  const folder = await mkdtemp(path.join(tmpdir(), `${PRODUCT.binary}-mutants-`));
  try {
    const mutants = await new Stryker({
      mutate: args.length > 0 ? args : CORE,
      ignorePatterns: ['**', ...NEEDED.map(files => `!${files}`)],
      tempDirName: folder,
      plugins: [fileURLToPath(import.meta.resolve('@stryker-mutator/jest-runner'))],
      testRunner: 'jest',
      jest: { config: await jestConfig(), enableFindRelatedTests: false },
      coverageAnalysis: 'perTest',
      // swc leaves the types out unread.
      disableTypeChecks: false,
      concurrency: availableParallelism(),
      reporters: ['clear-text', 'progress'],
      clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
      thresholds: { break: ENOUGH },
    }).runMutationTest();
    if (mutants.length === 0) throw new Error('There was nothing to mutate.');
    // Stryker sets the exit code where the score is too low.
    return Number(process.exitCode ?? 0);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
