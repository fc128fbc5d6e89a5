/** `npm run test:schedules`: random orders of everything that can happen, by the thousand, on all processors. */
import { availableParallelism, constants, setPriority } from 'node:os';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { cli, run, script } from '../../scripts/child';
import { coreSeed } from '../support/core-seed';
import { LISTED } from './moves';
import { type Outcome, runSchedules } from './schedules';

const USAGE = `Usage: npm run test:schedules -- [COUNT] [--seed N|core [--path P]] [--processes N]

  COUNT        how many schedules (default: 1000000)
  --seed       the first one's seed (default: another one each time); the same one gives the same schedules. "core": one
               made from the core's source, another for each change of it
  --path       with the seed: only the schedule that a failure has named
  --processes  how many at a time (default: one for each processor)`;

/** A schedule with fewer steps than this, in the mean, tests little. */
const LEAST_STEPS = 80;
/** So many schedules run for long. */
const A_LOT = 100_000;
/** From so many schedules on each move of the machine is made, however rare. */
const MOVES_FROM = 10_000;

const whole = z.coerce.number('Whole numbers, please.').int('Whole numbers, please.').min(1);
const commandLine = z.object({
  help: z.boolean().default(false),
  count: whole.default(1_000_000),
  seed: z
    .union([z.literal('core').transform(coreSeed), whole.max(2 ** 31 - 1)], 'Whole numbers, please.')
    .optional(),
  path: z.string().optional(),
  processes: whole.default(availableParallelism()),
  share: z.boolean().default(false),
});
type Options = z.infer<typeof commandLine>;

/** What crosses from one process to the other. */
const outcome = z.object({
  schedules: z.number(),
  steps: z.number(),
  moves: z.array(z.tuple([z.string(), z.number()])),
});

void cli(import.meta.url, async args => {
  const options = read(args);
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  const seed = options.seed ?? 1 + Math.floor(Math.random() * (2 ** 31 - 2));
  if (options.share) {
    const { moves, ...rest } = runSchedules({ ...options, seed });
    console.log(JSON.stringify({ ...rest, moves: [...moves] }));
    return 0;
  }
  // What else this computer does comes before hours of this.
  if (options.count >= A_LOT) setPriority(constants.priority.PRIORITY_LOW);
  if (options.path !== undefined) {
    runSchedules({ count: options.count, seed, path: options.path });
    console.log('It holds.');
    return 0;
  }
  // Each to its end: one that fails says nothing of the others.
  const ran = await Promise.allSettled(shares(options).map((count, n) => runShare(count, seed + n)));
  const faults = ran.flatMap(one => (one.status === 'rejected' ? [String(one.reason)] : []));
  for (const fault of faults) console.error(fault);
  const outcomes = ran.flatMap(one => (one.status === 'fulfilled' ? [one.value] : []));
  return faults.length > 0 ? 1 : report(seed, outcomes);
});

function read(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      help: { type: 'boolean' },
      seed: { type: 'string' },
      path: { type: 'string' },
      processes: { type: 'string' },
      share: { type: 'boolean' },
    },
  });
  const parsed = commandLine.safeParse({ ...values, count: positionals[0] });
  if (!parsed.success) throw new Error(`${parsed.error.issues[0]?.message}\n\n${USAGE}`);
  return parsed.data;
}

function shares({ count, processes }: Options): number[] {
  return Array.from({ length: processes }, (_, n) => Math.floor((count + n) / processes)).filter(n => n > 0);
}

async function runShare(count: number, seed: number): Promise<Outcome> {
  const { code, output } = await run(
    script('tests/model/run.ts', String(count), '--share', '--seed', String(seed)),
  );
  if (code !== 0) throw new Error(output.trim());
  const { moves, ...rest } = outcome.parse(JSON.parse(output.trim().split('\n').at(-1) ?? ''));
  return { ...rest, moves: new Map(moves) };
}

/** Says what was run; 1 if it was too little to mean anything. */
function report(seed: number, outcomes: readonly Outcome[]): number {
  const schedules = outcomes.reduce((sum, one) => sum + one.schedules, 0);
  const steps = outcomes.reduce((sum, one) => sum + one.steps, 0);
  const made = new Set(outcomes.flatMap(({ moves }) => [...moves.keys()]));
  const mean = steps / schedules;
  const missing = schedules < MOVES_FROM ? [] : LISTED.filter(move => !made.has(move));
  console.log(`${schedules} schedules, ${mean.toFixed(1)} steps each, seed ${seed}: the ten truths hold.`);
  console.log(`${made.size} of the machine's ${LISTED.length} moves were made.`);
  if (mean < LEAST_STEPS) console.error(`The schedules are too short: ${LEAST_STEPS} steps in the mean.`);
  if (missing.length > 0) console.error(`Never made: ${missing.join(', ')}.`);
  return mean < LEAST_STEPS || missing.length > 0 ? 1 : 0;
}
