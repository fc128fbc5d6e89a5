import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { openOnLinux } from './folder';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'schalter-folder-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const open = () => openOnLinux('/some folder', { PATH: folder });
const xdgOpen = (script: string) =>
  writeFileSync(path.join(folder, 'xdg-open'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });

it('a folder is opened by the desktop’s own program', async () => {
  xdgOpen('test "$1" = "/some folder"');
  expect(await open()).toBe('');
});

it('a program that fails is said', async () => {
  xdgOpen('exit 3');
  expect(await open()).toBe('xdg-open ended with 3.');
});

it('a program that is missing is said', async () => {
  expect(await open()).toMatch(/ENOENT/);
});
