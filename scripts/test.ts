import { cli, run, script } from './child';
import { type ElectronRuntime, electronRuntime } from './electron-runtime';
import { endToEnd } from './end-to-end';
import { jest } from './jest';
import { staticChecks } from './lint';
import { look, weight } from './look';
import { pack } from './package';
import { asOneCheck, step, type Tally, total } from './steps';
import { requireSystemPackages } from './system-packages';

const PARTS = ['lint', 'unit', 'schedules', 'look', 'e2e'] as const;
type Part = (typeof PARTS)[number];

/**
 * Random orders of events, each of up to 200 steps (tests/model). The same each time: a change is judged by what it
 * changes; `npm run test:schedules` looks for new ones.
 */
const SCHEDULES = 5_000;
const SEED = 2026;

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

/** `--only lint|unit|schedules|look|e2e` picks one part; all other arguments go to Jest's end-to-end run, e.g. `-t tray`. */
function parse(args: readonly string[]): { parts: readonly Part[]; jestArgs: string[] } {
  const at = args.indexOf('--only');
  if (at < 0) return { parts: PARTS, jestArgs: [...args] };
  const part = PARTS.find(name => name === args[at + 1]);
  if (!part) throw new Error(`--only takes one of: ${PARTS.join(', ')}`);
  return { parts: [part], jestArgs: args.toSpliced(at, 2) };
}

/** The bundles, then the packaged app: the end-to-end tests run both. */
async function buildAll(runtime: ElectronRuntime): Promise<Tally[]> {
  const built = await step('build', async () => asOneCheck(await run(script('scripts/build.ts'))));
  if (built.failed > 0) return [built];
  const weighed = await step('weight of the window', async () => weight());
  return [
    built,
    weighed,
    await step('package', async () => asOneCheck(await pack(runtime, ['--dir'], false))),
  ];
}

/** Adds each step's tally to `done`, so that what ran is counted even if a later step throws. */
async function runAll(args: readonly string[], done: Tally[]): Promise<void> {
  const { parts, jestArgs } = parse(args);
  const runtime = parts.includes('e2e') || parts.includes('look') ? await electronRuntime() : undefined;

  const unit = async () => {
    if (!parts.includes('unit')) return;
    done.push(await step('unit tests', () => jest([...EVERY_BRANCH, '--selectProjects', 'unit', 'window'])));
    done.push(await step('fleet and hostile answers', () => jest(['--selectProjects', 'long'])));
  };
  const other = async (): Promise<boolean> => {
    const built = runtime ? await buildAll(runtime) : [];
    done.push(...built);
    const checks = parts.includes('lint') ? staticChecks() : [];
    done.push(...(await Promise.all(checks.map(([name, work]) => step(name, work)))));
    const isBuilt = total(built).failed === 0;
    if (!runtime || !isBuilt) return isBuilt;
    await requireSystemPackages('desktop', runtime.dist);
    if (parts.includes('look')) done.push(...(await look(runtime.dist)));
    return true;
  };
  const schedules = async () => {
    if (!parts.includes('schedules')) return;
    const command = script(
      'tests/model/run.ts',
      String(SCHEDULES),
      '--seed',
      String(SEED),
      '--processes',
      '1',
    );
    done.push(await step(`${SCHEDULES} schedules`, async () => asOneCheck(await run(command))));
  };
  const first = async (): Promise<void> => {
    // The unit tests keep one core busy, the rest the other. The end-to-end tests have the machine to themselves.
    const [ready] = await Promise.all([other(), unit()]);
    if (!runtime) return;
    if (!ready) throw new Error('The end-to-end tests did not run: there is nothing to run them on.');
    if (parts.includes('e2e')) done.push(...(await endToEnd(runtime.dist, jestArgs)));
  };
  // The schedules take what time the others leave.
  const results = await Promise.allSettled([first(), schedules()]);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

void cli(import.meta.url, async args => {
  const done: Tally[] = [];
  try {
    await runAll(args, done);
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    done.push({ passed: 0, failed: 1 });
  }
  const { passed, failed } = total(done);
  console.log(`Tests: ${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});
