import { cli } from './child';
import { electronRuntime } from './electron-runtime';
import { picturesMayDiffer } from './look';
import { slowness } from './speed';
import { createStopwatch, type Tally, total } from './steps';
import { requireSystemPackages } from './system-packages';
import {
  build,
  endToEnd,
  lint,
  long,
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
  npm run test:all  that and everything else; npm run test:rest: everything else alone
  --only PART       one of: lint, unit, window, schedules, long, main-paths, e2e, pictures
  FILE…             with e2e: the files with this in their path, e.g. "lock"
  -t NAME           with e2e: the tests with this in their name`;

/** How many random schedules, and the seed of the first (8/20 of the schedules' own tests settle it). */
const FEW = { count: 1_000, seed: 2026 };
const MANY = { count: 4_000, seed: 2027 };

type Part = (done: Tally[]) => Promise<void>;
const stopwatch = createStopwatch();
const timed = async (name: string, done: Tally[], work: () => Promise<Tally[]>): Promise<void> =>
  void done.push(...(await stopwatch.time(name, work)));

/** Finds or downloads Electron, and installs what the desktop needs. */
async function setUp(only?: string): Promise<OnDesktop> {
  // Before anything of this run keeps the machine busy.
  const slow = await slowness();
  if (slow > 1.2)
    console.log(`This machine is ${slow.toFixed(1)} times slower than usual: deadlines are longer.`);
  const { dist } = await electronRuntime();
  await requireSystemPackages('desktop', dist);
  return { electron: dist, slowness: slow, only };
}

/** The desktop has the machine first; what only computes takes what is left of it, two at a time. */
async function sideBySide(foreground: () => Promise<void>, background: readonly (() => Promise<void>)[]) {
  const queue = [...background];
  const lane = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) await next();
  };
  const results = await Promise.allSettled([foreground(), lane(), lane()]);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

const quick: Part = async done => {
  const on = await stopwatch.time('set-up', () => setUp());
  await sideBySide(async () => {
    const runtime = await electronRuntime();
    await timed('build', done, () => build(runtime));
    await timed('main paths', done, () => mainPaths(on));
    if (picturesMayDiffer()) await timed('pictures', done, () => pictures(on));
  }, [
    () => timed('window', done, window),
    () => timed('unit', done, unit),
    () => timed('lint', done, lint),
    () => timed('schedules', done, () => schedules(FEW.count, FEW.seed)),
  ]);
};

/** @param isBuilt whether `quick` has just built everything */
const rest =
  (isBuilt: boolean): Part =>
  async done => {
    const on = await stopwatch.time('set-up of the rest', () => setUp());
    if (!isBuilt) await timed('build', done, async () => build(await electronRuntime()));
    const wereCompared = picturesMayDiffer();
    await sideBySide(async () => {
      await timed('end to end', done, () => endToEnd(on));
      if (!wereCompared) await timed('pictures', done, () => pictures(on));
    }, [
      () => timed('fleet and hostile answers', done, long),
      () => timed('more schedules', done, () => schedules(MANY.count, MANY.seed)),
    ]);
  };

const all: Part = async done => {
  await quick(done);
  await rest(true)(done);
};

/** One part alone. @param args its name, then the files and tests to pick */
function single([name = '', ...args]: readonly string[]): Part {
  const at = args.indexOf('-t');
  const only = at < 0 ? undefined : args[at + 1];
  const files = at < 0 ? args : args.toSpliced(at, 2);
  const onDesktop = (work: (on: OnDesktop) => Promise<Tally[]>) => async () => {
    const built = await build(await electronRuntime());
    return [...built, ...(await work(await setUp(only)))];
  };
  const parts: Record<string, () => Promise<Tally[]>> = {
    lint,
    unit,
    window,
    long,
    schedules: () => schedules(FEW.count, FEW.seed),
    'main-paths': onDesktop(mainPaths),
    e2e: onDesktop(on => endToEnd(on, files)),
    pictures: onDesktop(pictures),
  };
  const part = parts[name];
  if (!part) throw new Error(USAGE);
  return done => timed(name, done, part);
}

function parse(args: readonly string[]): Part {
  const [first, ...others] = args;
  if (first === undefined) return quick;
  if (first === '--all' && others.length === 0) return all;
  if (first === '--rest' && others.length === 0) return rest(false);
  if (first === '--only') return single(others);
  throw new Error(USAGE);
}

/** Adds each step's tally to `done`, so that what ran is counted even if a later step throws. */
void cli(import.meta.url, async args => {
  const part = parse(args);
  const done: Tally[] = [];
  try {
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
