import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../scripts/project';

const CORE = path.join(projectRoot, 'electron/core');

/**
 * A seed from 1 to 2^31 - 1 for random tests, made from the core's source: the same for the same core, so that a failure can
 * be seen again, and another one for each change of it, so that no change is tested with orders it is known to pass.
 */
export function coreSeed(): number {
  const hash = createHash('sha256');
  const names = readdirSync(CORE, { recursive: true, encoding: 'utf8' }).sort();
  for (const name of names.filter(one => one.endsWith('.ts') && !one.endsWith('.test.ts'))) {
    hash.update(`${name.replaceAll('\\', '/')}\0`).update(readFileSync(path.join(CORE, name)));
  }
  return 1 + (hash.digest().readUInt32BE() % (2 ** 31 - 1));
}
