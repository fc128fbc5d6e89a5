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
/** Those that take longest (20 s and more) begin first, so that no desktop is left alone with one at the end. */
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

/**
 * Runs the end-to-end tests, each file on a throw-away desktop of its own, some at a time. Prints a line for each.
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

  const files = longestFirst();
  const tallies: Tally[] = [];
  const work = async (): Promise<void> => {
    for (let file = files.shift(); file; file = files.shift()) {
      const only = ['--runTestsByPath', path.join(FOLDER, `${file}${TEST}`)];
      tallies.push(await step(`end to end: ${file}`, () => onDesktop(only)));
    }
  };
  await Promise.all(Array.from({ length: DESKTOPS }, work));
  return tallies;
}

function longestFirst(): string[] {
  const names = readdirSync(path.join(projectRoot, FOLDER))
    .filter(name => name.endsWith(TEST))
    .map(name => name.slice(0, -TEST.length));
  const gone = LONGEST.filter(name => !names.includes(name));
  if (gone.length > 0) throw new Error(`No end-to-end tests of this name: ${gone.join(', ')}`);
  return [...LONGEST, ...names.filter(name => !LONGEST.includes(name))];
}
