/** Runs on a throw-away desktop (desktops.ts): takes files of tests from the queue, one after the other. */
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { runCLI } from 'jest';
import { cli } from './child';
import { endLeftovers } from './desktop-leftovers';
import type { Order, Report } from './desktops';
import { JEST_CACHE } from './jest';
import { projectRoot } from './project';
import type { Outcome } from './steps';

/** Runs one file with Jest in this process: its start is paid for once, and what it has compiled is kept. */
async function runFile({ project, file, only }: NonNullable<Order>): Promise<Outcome> {
  const { results } = await runCLI(
    {
      $0: 'jest',
      _: [file],
      cacheDirectory: JEST_CACHE,
      reporters: [],
      runInBand: true,
      runTestsByPath: true,
      selectProjects: [project],
      silent: true,
      ...(only !== undefined && { testNamePattern: only }),
    },
    [projectRoot],
  );
  const failures = results.testResults.flatMap(({ failureMessage }) => failureMessage ?? []);
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const ran = results.numPassedTests + failed;
  // A file without a test has failed, unless only some tests were asked for.
  if (ran === 0 && only === undefined) return { passed: 0, failed: 1, output: `${file} has no test.` };
  return { passed: results.numPassedTests, failed, output: failures.join('\n') };
}

void cli(import.meta.url, async ([socket = '', name = '']) => {
  const queue = connect(socket);
  const lines = createInterface(queue)[Symbol.asyncIterator]();
  const next = async (report: Report): Promise<Order> => {
    queue.write(`${JSON.stringify(report)}\n`);
    const { value } = await lines.next();
    return value === undefined ? null : (JSON.parse(value) as Order);
  };
  queue.write(`${name}\n`);
  let report: Report = { outcome: null, isLast: false };
  for (let order = await next(report); order; order = await next(report)) {
    const outcome = await runFile(order);
    const left = await endLeftovers();
    const note = left.length > 0 ? `ended what it left running: ${left.join(', ')}` : undefined;
    report = { outcome: { ...outcome, note }, isLast: outcome.failed > 0 };
  }
  queue.end();
  return 0;
});
