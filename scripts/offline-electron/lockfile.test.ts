import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { entryFor, type Lockfile, missingOptionals } from './lockfile';

it('the lockfile names the optional packages of every system, so that npm ci works on each', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile;
  // If this fails: npx tsx scripts/offline-electron/lockfile.ts
  expect(missingOptionals(lock)).toEqual([]);
});

it('finds what is missing, and what is there, nested or not', () => {
  const optionalDependencies = { '@x/tool-darwin-arm64': '1.2.3', '@x/tool-linux-x64': '1.2.3' };
  const packages = {
    '': {},
    'node_modules/a': { optionalDependencies },
    'node_modules/a/node_modules/b': { optionalDependencies },
    'node_modules/@x/tool-linux-x64': { version: '1.2.3' },
    'node_modules/a/node_modules/@x/tool-darwin-arm64': { version: '1.2.3' },
  };
  expect(missingOptionals({ packages })).toEqual([]);
  const { 'node_modules/@x/tool-linux-x64': _, ...rest } = packages;
  expect(missingOptionals({ packages: rest }).map(({ name }) => name)).toEqual([
    '@x/tool-linux-x64',
    '@x/tool-linux-x64',
  ]);
});

it.each([
  ['@swc/core-linux-arm-gnueabihf', 'linux', 'arm'],
  ['@biomejs/cli-darwin-arm64', 'darwin', 'arm64'],
  ['@unrs/resolver-binding-win32-ia32-msvc', 'win32', 'ia32'],
  ['@oxc-parser/binding-openharmony-arm64', 'openharmony', 'arm64'],
])('%s is for %s on %s', (name, os, cpu) => {
  expect(entryFor({ name, version: '1.2.3' })).toMatchObject({ os: [os], cpu: [cpu] });
});

it('does not guess', () => {
  expect(() => entryFor({ name: 'fsevents', version: '1.2.3' })).toThrow(/cannot tell/);
  expect(() => entryFor({ name: '@x/tool-linux-x64', version: '^1.2.3' })).toThrow(/cannot tell/);
});
