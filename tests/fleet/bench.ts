/** `npm run bench:fleet`: an office's desktops on one clock, through an outage; the claims, a table and a picture. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { cli } from '../../scripts/child';
import { chartOf } from './chart';
import { claimsOf, holds, SMALLEST_FLEET } from './claims';
import { DAYS, type Day, NAIVE_DAYS } from './days';
import { simulate } from './fleet';
import { brokenBy, type Lived, tableOf, verdictOf } from './table';

const USAGE = `Usage: npm run bench:fleet -- [--desktops 10000] [--seed 1] [--svg screenshots/fleet.svg]

  --desktops  how many there are, ${SMALLEST_FLEET} or more (default: 10000)
  --seed      a whole number; the same one gives the same run (default: 1)
  --svg       where the picture goes (default: screenshots/fleet.svg)`;

const whole = z
  .string()
  .regex(/^\d{1,9}$/, 'Whole numbers, please.')
  .transform(Number);

const commandLine = z.object({
  help: z.boolean().default(false),
  desktops: whole
    .refine(count => count >= SMALLEST_FLEET, `With fewer than ${SMALLEST_FLEET} desktops chance decides.`)
    .default(10_000),
  seed: whole.default(1),
  svg: z.string().default(path.join('screenshots', 'fleet.svg')),
});

void cli(import.meta.url, args => {
  const options = readCommandLine(args);
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  const { desktops, seed, svg } = options;
  console.log(
    `${desktops} desktops, one question each 10 s; 4 min, an outage of 10 min, 3 min. Seed ${seed}.\n`,
  );
  const live = (day: Day): Lived => ({ day, run: simulate({ ...day.scenario, desktops, seed }, day.kind) });
  const [first, ...more] = DAYS;
  const [firstNaive, ...moreNaive] = NAIVE_DAYS;
  const drawn = [live(first), live(firstNaive)] as const;
  const ours = [drawn[0], ...more.map(live)];
  const naive = [drawn[1], ...moreNaive.map(live)];
  console.log(tableOf([...ours, ...naive]));
  console.log(`\nSchalter, all days:\n${verdictOf(ours.map(({ run }) => run))}`);
  console.log('\nThe naive do not keep:');
  for (const { day, run } of naive) {
    console.log(`  ${day.group}, ${day.name}`);
    for (const line of brokenBy(run)) console.log(`  ${line}`);
  }
  mkdirSync(path.dirname(path.resolve(svg)), { recursive: true });
  writeFileSync(svg, chartOf(drawn[0].run, drawn[1].run));
  console.log(`\nThe load as a picture: ${svg}`);
  const broken = ours.flatMap(({ run }) => claimsOf(run)).filter(claim => !holds(claim));
  if (broken.length > 0) console.error(`\nSchalter does not keep what it promises, see ✗ above.`);
  return broken.length > 0 ? 1 : 0;
});

function readCommandLine(args: string[]): z.infer<typeof commandLine> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args,
    options: { help: { type: 'boolean' }, desktops: text, seed: text, svg: text },
  });
  const read = commandLine.safeParse(values);
  if (!read.success) throw new Error(read.error.issues[0]?.message ?? USAGE);
  return read.data;
}
