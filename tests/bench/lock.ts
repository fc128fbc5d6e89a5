/** `npm run bench:lock`: from the signal of a locked screen to the request at the ACD, in the real app. */
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { build } from '../../scripts/build';
import { cli, script } from '../../scripts/child';
import { withDesktop } from '../../scripts/desktop';
import { electronRuntime } from '../../scripts/electron-runtime';
import { requireSystemPackages } from '../../scripts/system-packages';
import { timeLocks } from './lock-round';
import { SOURCES } from './lock-sources';
import { rank } from './rank';

const USAGE = `Usage: npm run bench:lock -- [--locks 50]

  --locks  how many for each way to hear of it, 20 or more (default: 50)`;

/** ms, for 95 of 100 locks. */
const GOAL = 50;

const WIDTH = Math.max(...SOURCES.map(({ name }) => name.length));

const commandLine = z.object({
  help: z.boolean().default(false),
  locks: z.coerce.number('A number, please.').int().min(20, 'With fewer than 20 chance decides.').default(50),
  /** For the process that runs on the throw-away desktop. */
  inside: z.boolean().default(false),
});

void cli(import.meta.url, async args => {
  const options = read(args);
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  return options.inside ? bench(options.locks) : onDesktop(options.locks);
});

function read(args: string[]): z.infer<typeof commandLine> {
  const { values } = parseArgs({
    args,
    options: { help: { type: 'boolean' }, locks: { type: 'string' }, inside: { type: 'boolean' } },
  });
  const parsed = commandLine.safeParse(values);
  if (!parsed.success) throw new Error(`${parsed.error.issues[0]?.message}\n\n${USAGE}`);
  return parsed.data;
}

/** A tray, notifications and a session of our own: nobody's screen is locked by it. */
async function onDesktop(locks: number): Promise<number> {
  const runtime = await electronRuntime();
  await requireSystemPackages('desktop', runtime.dist);
  await build();
  console.log(
    `Electron ${runtime.version}, ${locks} locks each; from the signal to the request at the ACD, in ms.\n`,
  );
  return withDesktop(script('tests/bench/lock.ts', '--inside', '--locks', String(locks)), {
    ELECTRON_OVERRIDE_DIST_PATH: runtime.dist,
  });
}

/** Prints a line for each; 1 if one of them misses the goal. */
async function bench(locks: number): Promise<number> {
  let missed = false;
  console.log(`${''.padEnd(WIDTH)}  median     p95     max`);
  for (const source of SOURCES) {
    const times = (await timeLocks(source, locks)).sort((a, b) => a - b);
    const cells = [0.5, 0.95, 1].map(share => rank(times, share).toFixed(1).padStart(8)).join('');
    console.log(`${source.name.padEnd(WIDTH)}${cells}`);
    missed ||= rank(times, 0.95) >= GOAL;
  }
  console.log(missed ? `\nGoal missed: a p95 under ${GOAL} ms.` : `\nThe p95 is under ${GOAL} ms.`);
  return missed ? 1 : 0;
}
