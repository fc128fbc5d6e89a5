import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe } from '@jest/globals';

/**
 * The core's tests as one file, for scripts/mutants.ts: Jest loads the core anew for each file of tests, and that takes
 * longer than the tests. What is slower comes later: most mutants are noticed before.
 */
const FILES = [...testsIn('electron/core'), 'scripts/state-diagram.test.ts', ...testsIn('tests/model')];

function testsIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return files.filter(name => name.endsWith('.test.ts')).map(name => path.join(folder, name));
}

for (const file of FILES) {
  // Jest's own `require`: what it loads is transformed, and its hooks stay within the group.
  describe(file, () => void require(path.resolve(file)));
}
