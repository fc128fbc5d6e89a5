import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe } from '@jest/globals';

/**
 * The core's tests as one file, for scripts/mutants.ts: Jest loads the core anew for each file of tests, and that takes
 * longer than the tests.
 */
const FOLDERS = ['electron/core', 'tests/model'];

for (const folder of FOLDERS.filter(existsSync)) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter(name => name.endsWith('.test.ts')).sort()) {
    // Jest's own `require`: what it loads is transformed, and its hooks stay within the group.
    describe(file, () => void require(path.resolve(folder, file)));
  }
}
