import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findWhereabouts, isAnother, sessionOf, tellWhereabouts } from './whereabouts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'schalter-where-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const here = { pid: process.pid, since: 1_000, session: [':1'] };
/** Of a process that has ended. */
const gone = () => spawnSync('true').pid;

describe('where Schalter runs', () => {
  it('is told to a second start', () => {
    tellWhereabouts(folder, here);
    expect(findWhereabouts(folder)).toMatchObject(here);
    tellWhereabouts(folder, { ...here, session: ['RDP-Tcp#3'] });
    expect(findWhereabouts(folder)?.session).toEqual(['RDP-Tcp#3']);
  });

  it('is not known where nobody has told it, or whoever did has ended', () => {
    expect(findWhereabouts(folder)).toBeNull();
    tellWhereabouts(folder, { ...here, pid: gone() });
    expect(findWhereabouts(folder)).toBeNull();
  });

  it.each([
    ['broken', '{'],
    ['of a newer Schalter', JSON.stringify({ version: 99, ...here })],
    ['of another kind', JSON.stringify({ ...here, session: [1] })],
    ['for all processes', JSON.stringify({ ...here, pid: -1 })],
  ])('is not known by a file that is %s, and that is left to its owner', (_what, text) => {
    writeFileSync(path.join(folder, 'session.json'), text);
    expect(findWhereabouts(folder)).toBeNull();
    expect(readdirSync(folder)).toEqual(['session.json']);
  });

  it('may be told in vain', () => {
    writeFileSync(path.join(folder, 'file'), '');
    tellWhereabouts(path.join(folder, 'file'), here);
    expect(findWhereabouts(path.join(folder, 'file'))).toBeNull();
  });
});

describe('a session', () => {
  it.each<[NodeJS.Platform, NodeJS.ProcessEnv, string[]]>([
    ['win32', { SESSIONNAME: 'Console' }, ['Console']],
    ['win32', {}, []],
    ['darwin', { DISPLAY: ':0' }, []],
    ['linux', { DISPLAY: 'localhost:10.0', SESSIONNAME: 'x' }, ['localhost:10']],
  ])('on %s is told by %j', (platform, env, names) => {
    expect(sessionOf(env, platform)).toEqual(names);
  });

  it.each([
    [['wayland-0', ':0'], [':1'], true],
    [['wayland-0', ':0'], [':0'], false],
    [[], [':1'], false],
    [[':1'], [], false],
  ])('%j and %j are two of them, for sure: %s', (one, other, are) => {
    expect(isAnother(one, other)).toBe(are);
  });
});
