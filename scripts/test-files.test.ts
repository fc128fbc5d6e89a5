import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { END_TO_END, LONGEST, MAIN_PATHS, ON_STAGE, PICTURES } from './test-files';

const onDesktop = [...MAIN_PATHS, ...END_TO_END, ...ON_STAGE, ...PICTURES];
/** Folders of `tests/` whose files Jest finds by itself, in the projects `unit` and `long`. */
const BY_JEST = /^tests\/((look|model|support|desktop)\/)?[^/]+$|^tests\/(fleet|hostile)\//;

it('every file of tests runs somewhere, and on the desktop once', () => {
  const all = readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.test.ts'))
    .map(name => path.join('tests', name));
  const queued = onDesktop.map(({ file }) => file);
  expect(all.filter(file => !queued.includes(file) && !BY_JEST.test(file))).toEqual([]);
  expect(queued).toEqual([...new Set(queued)]);
  expect(queued.filter(file => BY_JEST.test(file))).toEqual([]);
});

it('every file on the desktop belongs to a project of Jest', () => {
  const projects = [...readFileSync('jest.config.js', 'utf8').matchAll(/displayName: '([^']+)'/g)].map(
    ([, name]) => name,
  );
  expect(onDesktop.filter(({ project }) => !projects.includes(project))).toEqual([]);
});

it('those that take longest exist', () => {
  const names = onDesktop.map(({ file }) => path.basename(file, '.test.ts'));
  expect(LONGEST.filter(name => !names.includes(name))).toEqual([]);
});
