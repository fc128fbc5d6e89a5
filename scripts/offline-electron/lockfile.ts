import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cli } from '../child';
import { projectRoot } from '../project';

/** The part of package-lock.json (version 3) that is looked at. */
export interface Lockfile {
  packages: Record<string, Locked>;
}

interface Locked {
  version?: string;
  optionalDependencies?: Record<string, string>;
  [field: string]: unknown;
}

export interface Missing {
  readonly name: string;
  readonly version: string;
}

const SYSTEMS = /(?:^|[-/])(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)(?=-|$)/;
const CPUS = /-(arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|x64|wasm32)(?=-|$)/;

/**
 * The optional packages that the lockfile does not name. A registry that lacks the builds for other systems leaves them
 * out when the lockfile is written, and `npm ci` then refuses it.
 */
export function missingOptionals({ packages }: Lockfile): Missing[] {
  const wanted = Object.entries(packages).flatMap(([place, locked]) =>
    Object.entries(locked.optionalDependencies ?? {}).map(([name, version]) => ({ place, name, version })),
  );
  return wanted.filter(({ place, name }) => !places(place, name).some(at => packages[at]));
}

/** Where Node looks for a package from a place in the tree, e.g. `node_modules/a`: nearest first. */
function places(place: string, name: string): string[] {
  const here = `${place ? `${place}/` : ''}node_modules/${name}`;
  if (place === '') return [here];
  const up = place.lastIndexOf('/node_modules/');
  return [here, ...places(up < 0 ? '' : place.slice(0, up), name)];
}

/**
 * What npm would write for such a package, but for its integrity, which only the registry that has it can tell.
 *
 * @throws if the version is a range or the name does not tell for which system it is: then it has to be written by hand
 */
export function entryFor({ name, version }: Missing): Locked {
  const os = SYSTEMS.exec(name)?.[1];
  const cpu = CPUS.exec(name)?.[1];
  if (!os || !cpu || !/^\d+\.\d+\.\d+/.test(version)) {
    throw new Error(`${name}@${version}: cannot tell for which system it is.`);
  }
  return { version, cpu: [cpu], dev: true, optional: true, os: [os] };
}

/** Adds the missing entries to package-lock.json; says how many. */
void cli(import.meta.url, async () => {
  const file = path.join(projectRoot, 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8')) as Lockfile;
  const missing = missingOptionals(lock);
  for (const one of missing) lock.packages[`node_modules/${one.name}`] = entryFor(one);
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
  lock.packages = Object.fromEntries(sorted);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.length} optional packages added to package-lock.json.`);
  return 0;
});
