import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { folderTrouble, lockObstacle } from './obstacle';
import { keepSocketsShort, temporaryFolder } from './temporary';

let folder: string;
let temporary: string;
beforeEach(() => {
  temporary = mkdtempSync(path.join(tmpdir(), 'schalter-obstacle-'));
  folder = path.join(temporary, 'profile');
});
afterEach(() => rmSync(temporary, { recursive: true }));
const obstacle = () => lockObstacle(folder, temporary);

describe('a lock that was not to be had', () => {
  it('is somebody’s where a socket is listened to, whatever else is wrong', async () => {
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'SingletonLock'), '');
    const server = createServer();
    const listening = path.join(temporary, 'socket');
    await new Promise<void>(resolve => server.listen(listening, resolve));
    symlinkSync(listening, path.join(folder, 'SingletonSocket'));
    expect(await obstacle()).toBeNull();
    server.close();
  });

  it('is nobody’s where only the links of a Schalter are left that has crashed', async () => {
    mkdirSync(folder);
    symlinkSync('host-1', path.join(folder, 'SingletonLock'));
    symlinkSync(path.join(temporary, 'socket'), path.join(folder, 'SingletonSocket'));
    expect(await obstacle()).toEqual({ path: path.join(folder, 'SingletonLock'), code: 'EBUSY' });
  });

  it.each(['SingletonLock', 'SingletonCookie', 'SingletonSocket'])(
    'is hindered by a file called %s',
    async name => {
      mkdirSync(folder);
      writeFileSync(path.join(folder, name), '');
      expect(await obstacle()).toEqual({ path: path.join(folder, name), code: 'EEXIST' });
    },
  );

  it('is hindered by a folder for temporary files that cannot be used', async () => {
    const file = path.join(temporary, 'file');
    writeFileSync(file, '');
    expect(await lockObstacle(folder, file)).toEqual({ path: file, code: 'EEXIST' });
  });
});

it('trying a folder leaves nothing behind', () => {
  expect(folderTrouble(folder)).toBeNull();
  expect(readdirSync(folder)).toEqual([]);
});

describe('the folder for temporary files', () => {
  it('stays as it is where it serves', () => {
    const env = { TMPDIR: temporary };
    keepSocketsShort(env, 'linux');
    expect(temporaryFolder(env)).toBe(temporary);
  });

  it('is the usual one where none is named', () => expect(temporaryFolder({})).toBe('/tmp'));

  it.each([
    ['its sockets would have too long a name', () => path.join(temporary, 'x'.repeat(80))],
    ['nothing can be made in it', () => '/proc'],
    ['it is a file', () => '/etc/passwd'],
  ])('is the usual one where %s', (_what, named) => {
    const env = { TMPDIR: named() };
    keepSocketsShort(env, 'linux');
    expect(temporaryFolder(env)).toBe('/tmp');
  });
});
