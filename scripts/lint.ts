import { cli, run, tool } from './child';
import { jest } from './jest';
import { asOneCheck, type Outcome, step, total } from './steps';

const TOOLS = {
  'biome (style, mistakes)': tool('@biomejs/biome/bin/biome', 'check', '.'),
  'tsc (types)': tool('typescript/bin/tsc', '-b'),
  'knip (unused code)': tool('knip/bin/knip.js'),
};

/** The static checks, by name. The architecture rules are not among them: they are a unit test. */
export function staticChecks(): [string, () => Promise<Outcome>][] {
  return Object.entries(TOOLS).map(([name, command]) => [name, async () => asOneCheck(await run(command))]);
}

void cli(import.meta.url, async () => {
  const rules = () => jest(['--selectProjects', 'unit', '--testPathPatterns', 'tests/architecture']);
  const checks = [...staticChecks(), ['architecture rules', rules] as const];
  return total(await Promise.all(checks.map(([name, work]) => step(name, work)))).failed > 0 ? 1 : 0;
});
