import { cli, run, script } from './child';

/** What takes more than a minute by itself. Whoever changes code that one of them covers runs it and quotes the result. */
const SUITES: Readonly<Record<string, string>> = {
  schedules: 'tests/model/run.ts',
  desktops: 'tests/real-desktops/run.ts',
  mutants: 'scripts/mutants.ts',
};

/** Exit codes of a suite that a person has stopped: SIGINT, SIGTERM. */
const INTERRUPTED = new Set([130, 143]);

const USAGE = `Usage: npm run test:nightly -- [SUITE]

  SUITE  one of: ${Object.keys(SUITES).join(', ')} (default: all, one after the other)`;

/** Runs the suites one after the other, each to its end, and sums up; 1 if one of them failed. */
void cli(import.meta.url, async ([name, ...others]) => {
  if (others.length > 0 || (name !== undefined && !SUITES[name])) throw new Error(USAGE);
  const names = name === undefined ? Object.keys(SUITES) : [name];
  const failed: string[] = [];
  for (const suite of names) {
    console.log(`\n${suite}:`);
    const start = performance.now();
    const { code } = await run(script(SUITES[suite] ?? ''), { show: true });
    if (INTERRUPTED.has(code)) return code;
    if (code !== 0) failed.push(suite);
    console.log(
      `${code === 0 ? '✓' : '✗'} ${suite} (${((performance.now() - start) / 60_000).toFixed(1)} min)`,
    );
  }
  console.log(`Nightly: ${names.length - failed.length} passed, ${failed.length} failed`);
  return failed.length > 0 ? 1 : 0;
});
