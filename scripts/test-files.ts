import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { TestFile } from './desktops';
import { projectRoot } from './project';

const TEST = '.test.ts';

/** Those that take longest begin first, so that no desktop is left with one at the end. */
export const LONGEST = [
  'lock-sequences',
  'kills',
  'kills-more',
  'honesty',
  'idle',
  'leaving',
  'settings',
  'notices',
  'settings-reasons',
  'lock',
  'window-keys',
];

/** The files of a folder of `tests/`, those that take longest first. */
function filesOf(folder: string, project: string): TestFile[] {
  const rank = (name: string) => (LONGEST.includes(name) ? LONGEST.indexOf(name) : LONGEST.length);
  return readdirSync(path.join(projectRoot, 'tests', folder))
    .filter(name => name.endsWith(TEST))
    .map(name => name.slice(0, -TEST.length))
    .sort((a, b) => rank(a) - rank(b))
    .map(name => ({ project, file: path.join('tests', folder, `${name}${TEST}`) }));
}

/** The packaged app. */
export const MAIN_PATHS = filesOf('main-paths', 'main-paths');
/** Mostly the app from source, and the D-Bus adapters alone. */
export const END_TO_END = [...filesOf('e2e', 'e2e'), ...filesOf('integration/dbus', 'dbus')];

const stage = filesOf('look/on-stage', 'look');
const isPictures = ({ file }: TestFile) => path.basename(file) === `pictures${TEST}`;
/** The window against its pictures. */
export const PICTURES = stage.filter(isPictures);
/** The window otherwise: axe and reflow. */
export const ON_STAGE = stage.filter(file => !isPictures(file));

/** Those whose path has one of these in it. @throws if there are none */
export function picked(files: readonly TestFile[], pick: readonly string[]): TestFile[] {
  const found = files.filter(({ file }) => pick.some(part => file.includes(part)));
  if (found.length === 0) throw new Error(`No test on the desktop has this in its path: ${pick.join(', ')}`);
  return found;
}
