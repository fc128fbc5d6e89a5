import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { run, script } from './child';
import { jest } from './jest';
import { projectRoot } from './project';
import { type Outcome, step, type Tally } from './steps';

const FOLDER = path.join('tests', 'e2e');
const JEST = ['--selectProjects', 'e2e', '--runInBand', '--verbose'];
/** They mostly wait, for polls and deadlines: two desktops to a processor keep it busy, not late. */
const DESKTOPS = Math.min(4, cpus().length * 2);

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

  const files = readdirSync(path.join(projectRoot, FOLDER)).filter(name => name.endsWith('.test.ts'));
  const tallies: Tally[] = [];
  const work = async (): Promise<void> => {
    for (let file = files.shift(); file; file = files.shift()) {
      const only = ['--runTestsByPath', path.join(FOLDER, file)];
      tallies.push(await step(`end to end: ${file.replace('.test.ts', '')}`, () => onDesktop(only)));
    }
  };
  await Promise.all(Array.from({ length: DESKTOPS }, work));
  return tallies;
}
