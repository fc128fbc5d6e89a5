import { availableParallelism } from 'node:os';
import { buildStage } from '../tests/look/stage/build';
import { run, script } from './child';
import { onDesktops, type TestFile } from './desktops';
import type { ElectronRuntime } from './electron-runtime';
import { jest } from './jest';
import { staticChecks } from './lint';
import { pictureElectron, weight } from './look';
import { pack } from './package';
import { asOneCheck, step, type Tally, total } from './steps';
import { END_TO_END, MAIN_PATHS, ON_STAGE, PICTURES, picked } from './test-files';

/** What the desktops need: the folder of the Electron to test with, and which tests (Jest's `-t`; default: all). */
export interface OnDesktop {
  readonly electron: string;
  readonly only?: string | undefined;
}

/** Tests on a desktop mostly wait: four desktops keep two processors busy. */
const DESKTOPS = Math.min(12, availableParallelism() * 2);

/**
 * The unit tests reach every branch of the core, or fail with a table of the lines they do not: no exceptions, since even
 * what the types rule out (`assertNever`) has a test. Those that play the core thousands of times run without it: counting
 * its branches would double their time.
 */
const EVERY_BRANCH = [
  '--coverage',
  '--collectCoverageFrom=electron/core/**/!(*.test).ts',
  '--coverageReporters=text',
  '--coverageThreshold={"global":{"branches":100}}',
];

/** The static checks, one after the other. */
export async function lint(): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const [name, work] of staticChecks()) tallies.push(await step(name, work));
  return tallies;
}

/** The unit tests, with every branch of the core. */
export const unit = async (): Promise<Tally[]> => [
  await step('unit tests', () => jest([...EVERY_BRANCH, '--selectProjects', 'unit'])),
];

/** The tests of the window's components. */
export const window = async (): Promise<Tally[]> => [
  await step('window tests', () => jest(['--selectProjects', 'window'])),
];

/** The core with 2 500 simulated desktops, and the client with 10 000 broken answers. */
export const long = async (): Promise<Tally[]> => [
  await step('fleet and hostile answers', () => jest(['--selectProjects', 'long'])),
];

/**
 * Random orders of events, each of up to 200 steps (tests/model).
 *
 * @param seed of the first. `core`: made from the core's source, so the same core always meets the same ones, and each
 * change of it new ones
 */
export async function schedules(count: number, seed: number | 'core'): Promise<Tally[]> {
  const command = script('tests/model/run.ts', String(count), '--seed', String(seed), '--processes', '1');
  return [await step(`${count} schedules, seed ${seed}`, async () => asOneCheck(await run(command)))];
}

/** The bundles, their weight, and the packaged app. @throws if there is nothing to test with afterwards */
export async function build(runtime: ElectronRuntime): Promise<Tally[]> {
  const built = await step('build', async () => asOneCheck(await run(script('scripts/build.ts'))));
  if (built.failed > 0) throw new Error('Nothing else ran on a desktop: the build failed.');
  const packed = await step('package', async () => asOneCheck(await pack(runtime, ['--dir'], false)));
  if (packed.failed > 0) throw new Error('Nothing else ran on a desktop: packaging failed.');
  return [built, packed, await step('weight of the window', async () => weight())];
}

/** The packaged app's main paths on the desktop. */
export const mainPaths = (on: OnDesktop): Promise<Tally[]> => desktops(MAIN_PATHS, on);

/** The app from source on the desktop. @param pick parts of paths: only the files that have one of them, main paths too */
export async function endToEnd(on: OnDesktop, pick: readonly string[]): Promise<Tally[]> {
  return desktops(pick.length > 0 ? picked([...MAIN_PATHS, ...END_TO_END], pick) : END_TO_END, on);
}

/** Compares the window with its pictures in docs/screenshots/. */
export async function pictures(on: OnDesktop): Promise<Tally[]> {
  await buildStage();
  return desktops(PICTURES, { ...on, electron: await pictureElectron() });
}

/** The window on its stage: the pictures, axe, and whether everything fits. */
export async function look(on: OnDesktop): Promise<Tally[]> {
  return [...(await pictures(on)), ...(await desktops(ON_STAGE, on))];
}

/**
 * Every test on the desktop that is not a main path: end to end, D-Bus adapters, axe and reflow of the window.
 *
 * @param withPictures compares the pictures as well
 */
export async function everyOther(on: OnDesktop, withPictures: boolean): Promise<Tally[]> {
  await buildStage();
  const canShare = withPictures && (await pictureElectron()) === on.electron;
  const files = [...(canShare ? PICTURES : []), ...ON_STAGE, ...END_TO_END];
  const tallies = await desktops(files, on);
  return withPictures && !canShare ? [...tallies, ...(await pictures(on))] : tallies;
}

/** @throws if no test has the name that was asked for */
async function desktops(files: readonly TestFile[], { electron, only }: OnDesktop): Promise<Tally[]> {
  const env = { ELECTRON_OVERRIDE_DIST_PATH: electron };
  const tallies = await onDesktops(files, { desktops: DESKTOPS, env, only });
  const { passed, failed } = total(tallies);
  if (passed + failed === 0) throw new Error(`No test has this in its name: ${only}`);
  return tallies;
}
