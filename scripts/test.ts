import { randomInt } from 'node:crypto';
import { cli } from './child';
import { type ElectronRuntime, electronRuntime } from './electron-runtime';
import { picturesMayDiffer } from './look';
import { slowness } from './speed';
import { createStopwatch, type Tally, total } from './steps';
import { requireSystemPackages } from './system-packages';
import {
  build,
  endToEnd,
  everyOther,
  lint,
  long,
  look,
  mainPaths,
  type OnDesktop,
  pictures,
  schedules,
  unit,
  window,
} from './test-suites';

const USAGE = `Usage: npm test | npm run test:all | npm run test:rest | npm test -- --only PART [FILE…] [-t NAME]

  npm test          what every change has to pass: lint, types, unit and window tests, 1,000 schedules, and the packaged
                    app's main paths on a real desktop
  npm run test:all  that, everything else, and schedules of two random seeds; npm run test:rest: everything else alone
  --only PART       one of: lint, unit, window, schedules, long, main-paths, e2e, look
  FILE…             with e2e: the files with this in their path, e.g. "lock"
  -t NAME           with main-paths, e2e and look: the tests with this in their name`;

/** How many random schedules for each seed. */
const SCHEDULES = 1_000;

type Part = (done: Tally[]) => Promise<void>;
const stopwatch = createStopwatch();
let isBuilt = false;
const timed = async (name: string, done: Tally[], work: () => Promise<Tally[]>): Promise<void> =>
  void done.push(...(await stopwatch.time(name, work)));

/** Finds or downloads Electron, and installs what the desktop needs. */
async function setUp(): Promise<ElectronRuntime> {
  const runtime = await electronRuntime();
  await requireSystemPackages('desktop', runtime.dist);
  return runtime;
}

/** Measures the machine before this run itself keeps it busy, and tells all tests (tests/support/patience.ts). */
async function measureSlowness(): Promise<void> {
  const slow = await slowness();
  if (slow > 1.2)
    console.log(`This machine is ${slow.toFixed(1)} times slower than usual: deadlines are longer.`);
  process.env['SCHALTER_TEST_SLOWNESS'] = slow.toFixed(2);
}

/** Tests on a desktop mostly wait, so what only computes runs beside them, two at a time. */
async function sideBySide(foreground: () => Promise<void>, background: readonly (() => Promise<void>)[]) {
  const queue = [...background];
  const lane = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) await next();
  };
  const results = await Promise.allSettled([foreground(), lane(), lane()]);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

/** What every change has to pass. */
const quick: Part = async done => {
  const onDesktop = async () => {
    const runtime = await stopwatch.time('set-up', setUp);
    const on = { electron: runtime.dist };
    await timed('build', done, () => build(runtime));
    isBuilt = true;
    await timed('main paths', done, () => mainPaths(on));
    if (picturesMayDiffer()) await timed('pictures', done, () => pictures(on));
  };
  await sideBySide(onDesktop, [
    () => timed('window', done, window),
    () => timed('unit', done, unit),
    () => timed('lint', done, lint),
    () => timed('schedules', done, () => schedules(SCHEDULES, 'core')),
  ]);
};

/** Everything else. Builds again where `npm test` was another command: it may have been another day. */
const rest = async (done: Tally[], more: readonly (() => Promise<void>)[] = []): Promise<void> => {
  const runtime = await stopwatch.time('set-up', setUp);
  if (!isBuilt) await timed('build', done, () => build(runtime));
  const withPictures = !picturesMayDiffer();
  if (!withPictures) console.log('The pictures may differ, so `npm test` compares them.');
  await sideBySide(
    () => timed('desktop', done, () => everyOther({ electron: runtime.dist }, withPictures)),
    [() => timed('fleet and hostile answers', done, long), ...more],
  );
};

/** Both, and random schedules that nobody has seen before: the step's name has their seed. */
const all: Part = async done => {
  await quick(done);
  const seeds = [randomInt(1, 2 ** 31 - 1), randomInt(1, 2 ** 31 - 1)];
  await rest(done, [
    () =>
      timed('random schedules', done, async () => {
        const tallies: Tally[] = [];
        for (const seed of seeds) tallies.push(...(await schedules(SCHEDULES, seed)));
        return tallies;
      }),
  ]);
};

/** One part alone. @param args its name, then the files and tests to pick where it runs on the desktop */
function single([name = '', ...args]: readonly string[]): Part {
  const at = args.indexOf('-t');
  const only = at < 0 ? undefined : args[at + 1];
  const files = at < 0 ? args : args.toSpliced(at, 2);
  const alone: Record<string, () => Promise<Tally[]>> = {
    lint,
    unit,
    window,
    long,
    schedules: () => schedules(SCHEDULES, 'core'),
  };
  const onDesktop: Record<string, (on: OnDesktop) => Promise<Tally[]>> = {
    'main-paths': mainPaths,
    e2e: on => endToEnd(on, files),
    look,
  };
  const computes = Object.hasOwn(alone, name) ? alone[name] : undefined;
  if (computes && args.length === 0) return done => timed(name, done, computes);
  const desktop = Object.hasOwn(onDesktop, name) ? onDesktop[name] : undefined;
  const isUnderstood = (files.length === 0 || name === 'e2e') && (at < 0 || only !== undefined);
  if (!desktop || !isUnderstood) throw new Error(USAGE);
  return done =>
    timed(name, done, async () => {
      const runtime = await setUp();
      return [...(await build(runtime)), ...(await desktop({ electron: runtime.dist, only }))];
    });
}

function parse(args: readonly string[]): Part {
  const [first, ...others] = args;
  if (first === undefined) return quick;
  if (first === '--all' && others.length === 0) return all;
  if (first === '--rest' && others.length === 0) return done => rest(done);
  if (first === '--only') return single(others);
  throw new Error(USAGE);
}

/** Adds each step's tally to `done`, so that what ran is counted even if a later step throws. */
void cli(import.meta.url, async args => {
  const part = parse(args);
  const done: Tally[] = [];
  try {
    await measureSlowness();
    await part(done);
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    done.push({ passed: 0, failed: 1 });
  }
  const { passed, failed } = total(done);
  console.log(stopwatch.line());
  console.log(`Tests: ${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});
