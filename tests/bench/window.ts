/** `npm run bench:window`: from the click on the tray's icon to the window with the state in it, on the real screen. */
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { build } from '../../scripts/build';
import { cli, script } from '../../scripts/child';
import { withDesktop } from '../../scripts/desktop';
import { electronRuntime } from '../../scripts/electron-runtime';
import { requireSystemPackages } from '../../scripts/system-packages';
import { rank } from './rank';
import { type Opening, startBareWindow, startBereitsWindow, timeOpenings } from './window-round';

const USAGE = `Usage: npm run bench:window -- [--openings 40]

  --openings  how many, 20 or more (default: 40)`;

/** ms, for the median of the openings: other work on the machine makes single ones longer. */
const GOAL = 200;

const commandLine = z.object({
  help: z.boolean().default(false),
  openings: z.coerce
    .number('A number, please.')
    .int()
    .min(20, 'With fewer than 20 chance decides.')
    .default(40),
  /** For the process that runs on the throw-away desktop. */
  inside: z.boolean().default(false),
});

void cli(import.meta.url, async args => {
  const options = read(args);
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  return options.inside ? bench(options.openings) : onDesktop(options.openings);
});

function read(args: string[]): z.infer<typeof commandLine> {
  const { values } = parseArgs({
    args,
    options: { help: { type: 'boolean' }, openings: { type: 'string' }, inside: { type: 'boolean' } },
  });
  const parsed = commandLine.safeParse(values);
  if (!parsed.success) throw new Error(`${parsed.error.issues[0]?.message}\n\n${USAGE}`);
  return parsed.data;
}

async function onDesktop(openings: number): Promise<number> {
  const runtime = await electronRuntime();
  await requireSystemPackages('desktop', runtime.dist);
  await build();
  console.log(
    `Electron ${runtime.version}, ${openings} openings each; from the click to the pixels on the screen, in ms.\n`,
  );
  return withDesktop(script('tests/bench/window.ts', '--inside', '--openings', String(openings)), {
    ELECTRON_OVERRIDE_DIST_PATH: runtime.dist,
  });
}

/** Prints a line for each moment, and how Bereit compares; 1 if it misses the goal. */
async function bench(openings: number): Promise<number> {
  const openers = [await startBereitsWindow(), await startBareWindow()];
  const [bereit = [], bare = []] = await timeOpenings(openers, openings);
  await Promise.all(openers.map(({ end }) => end()));
  console.log(`${''.padEnd(WIDTH)}  median     p95    most`);
  row('Bereit, shown', bereit, 'shown');
  const median = row('Bereit, shown with the state in it', bereit, 'drawn');
  row('an empty window of Electron, shown', bare, 'shown');
  const least = row('an empty window of Electron, drawn', bare, 'drawn');
  console.log(`\nBereit takes ${(median / least).toFixed(2)} times as long as an empty window.`);
  console.log(median >= GOAL ? `Goal missed: ${GOAL} ms.` : `The median is under ${GOAL} ms.`);
  return median >= GOAL ? 1 : 0;
}

const WIDTH = 36;

/** Gives back the median. */
function row(name: string, openings: readonly Opening[], moment: keyof Opening): number {
  const times = openings.map(opening => opening[moment]).sort((a, b) => a - b);
  const cells = [0.5, 0.95, 1].map(share => rank(times, share).toFixed(1).padStart(8)).join('');
  console.log(`${name.padEnd(WIDTH)}${cells}`);
  return rank(times, 0.5);
}
