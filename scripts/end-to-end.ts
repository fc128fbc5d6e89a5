import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { run, script } from './child';
import { jest } from './jest';
import { projectRoot } from './project';
import { type Outcome, step, type Tally } from './steps';

const FOLDER = path.join('tests', 'e2e');
const TEST = '.test.ts';
const JEST = ['--selectProjects', 'e2e', '--runInBand', '--verbose'];
/** They mostly wait, for polls and deadlines: six desktops keep two processors busy. */
const DESKTOPS = Math.min(6, cpus().length * 3);
/** Those that take longest (20 s and more) begin first, alone, so that no desktop is left with one at the end. */
const LONGEST = [
  'idle',
  'honesty',
  'notices',
  'lock-sequences',
  'leaving',
  'settings',
  'lock',
  'kills',
  'kills-more',
  'elsewhere',
  'going-ready',
  'tray-host',
];
/** The others share a desktop, so many at a time: to start one, and Jest on it, costs as much as three starts of Schalter. */
const TOGETHER = 6;

/**
 * Runs the end-to-end tests on throw-away desktops, some at a time. Prints a line for each desktop.
 *
 * @param electron the folder of the Electron to test with
 * @param jestArgs picks tests, e.g. `lock -t unlock`: then all of them run on one desktop
 */
export async function endToEnd(electron: string, jestArgs: readonly string[]): Promise<Tally[]> {
  const env = { ELECTRON_OVERRIDE_DIST_PATH: electron };
  const onDesktop = (args: readonly string[]): Promise<Outcome> =>
    // A test that failed may have left an app running, which would keep Jest waiting for ever.
    jest([...JEST, '--forceExit', ...args], command =>
      run(script('scripts/desktop.ts', '--', ...command), { env }),
    );
  if (jestArgs.length > 0) return [await step('end to end', () => onDesktop(jestArgs))];

  const groups = longestFirst();
  const tallies: Tally[] = [];
  const work = async (): Promise<void> => {
    for (let files = groups.shift(); files; files = groups.shift()) {
      const only = ['--runTestsByPath', ...files.map(file => path.join(FOLDER, `${file}${TEST}`))];
      tallies.push(await step(`end to end: ${files.join(', ')}`, () => onDesktop(only)));
    }
  };
  await Promise.all(Array.from({ length: DESKTOPS }, work));
  return tallies;
}

/** What runs on one desktop each. */
function longestFirst(): string[][] {
  const names = readdirSync(path.join(projectRoot, FOLDER))
    .filter(name => name.endsWith(TEST))
    .map(name => name.slice(0, -TEST.length));
  const gone = LONGEST.filter(name => !names.includes(name));
  if (gone.length > 0) throw new Error(`No end-to-end tests of this name: ${gone.join(', ')}`);
  const others = names.filter(name => !LONGEST.includes(name));
  const count = Math.ceil(others.length / TOGETHER);
  // Dealt out like cards: those of one name (`settings-…`) take about as long, and would make one group last.
  const groups = Array.from({ length: count }, (_, group) => others.filter((_, at) => at % count === group));
  return [...LONGEST.map(name => [name]), ...groups];
}
