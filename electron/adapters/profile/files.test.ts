import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  type Stats,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import * as z from 'zod';
import { forgetSetAside } from './aside';
import { type FileKind, openJsonFile, type Raw } from './files';

interface Paint {
  colour: string;
}
const schema = z.object({ colour: z.string() });
const empty = { colour: 'none' };
let folder: string;
let aside: [file: string, why: string][];
const kept = jest.fn<(trouble: unknown) => void>();
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'schalter-files-'));
  aside = [];
  kept.mockReset();
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (kind: FileKind<Paint> = { schema, empty }) =>
  openJsonFile(folder, 'paint', kind, { setAside: (...told) => aside.push(told), kept });
const file = () => path.join(folder, 'paint.json');
const inFile = () => JSON.parse(readFileSync(file(), 'utf8'));

it('begins empty and keeps what was written, for its owner alone', () => {
  const paint = open();
  expect(paint.read()).toEqual(empty);
  paint.write({ colour: 'green' });
  expect(paint.read()).toEqual({ colour: 'green' });
  expect(open().read()).toEqual({ colour: 'green' });
  expect(inFile()).toEqual({ version: 1, colour: 'green' });
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  expect(aside).toEqual([]);
});

it.each([
  ['cut off', '{"colour":"gre'],
  ['empty', ''],
  ['a list', '["green"]'],
  ['null', 'null'],
  ['of another shape', '{"color":"green"}'],
  ['of no version', '{"version":"1","colour":"green"}'],
  ['of version 0', '{"version":0,"colour":"green"}'],
])('a file that is %s is set aside as it was, told, and begun anew', (_what, text) => {
  writeFileSync(file(), text);
  const paint = open();
  expect(paint.read()).toEqual(empty);
  expect(aside).toEqual([
    [expect.stringMatching(/\/paint\.broken-\d{4}-\d\d-\d\dT[\d-]+Z\.json$/), 'broken'],
  ]);
  expect(readFileSync(String(aside[0]?.[0]), 'utf8')).toBe(text);
  paint.write({ colour: 'amber' });
  expect(open().read()).toEqual({ colour: 'amber' });
  expect(readdirSync(folder).filter(name => name.startsWith('paint.'))).toHaveLength(2);
});

it('a file of a newer Schalter is set aside as such', () => {
  const text = '{"version":2,"colour":"green"}';
  writeFileSync(file(), text);
  expect(open().read()).toEqual(empty);
  expect(aside).toEqual([[expect.stringMatching(/\/paint\.newer-[\dTZ-]+\.json$/), 'newer']]);
  expect(readFileSync(String(aside[0]?.[0]), 'utf8')).toBe(text);
});

describe('a file of an older version', () => {
  const from1 = ({ color, ...rest }: Raw) => ({ ...rest, paint: color });
  const from2 = ({ paint, ...rest }: Raw) => {
    if (paint === 'black') throw new Error('no such paint');
    return { ...rest, colour: paint };
  };
  const third: FileKind<Paint> = { schema, empty, migrations: [from1, from2] };

  it.each([
    ['without a version takes all steps', '{"color":"green"}'],
    ['takes all steps from the first', '{"version":1,"color":"green"}'],
    ['takes the steps it lacks', '{"version":2,"paint":"green"}'],
    ['takes none if it is current', '{"version":3,"colour":"green"}'],
  ])('%s, and stays as it is until something is written', (_what, text) => {
    writeFileSync(file(), text);
    const paint = open(third);
    expect(paint.read()).toEqual({ colour: 'green' });
    expect(readFileSync(file(), 'utf8')).toBe(text);
    paint.write({ colour: 'amber' });
    expect(inFile()).toEqual({ version: 3, colour: 'amber' });
    expect([open(third).read(), aside]).toEqual([{ colour: 'amber' }, []]);
  });

  it.each([
    ['a step fails', '{"color":"black"}'],
    ['the outcome does not fit', '{"color":7}'],
  ])('is set aside as it was where %s', (_what, text) => {
    writeFileSync(file(), text);
    expect(open(third).read()).toEqual(empty);
    expect(aside.map(([, why]) => why)).toEqual(['broken']);
    expect(readFileSync(String(aside[0]?.[0]), 'utf8')).toBe(text);
  });
});

describe('what cannot be read is set aside too, told, and begun anew:', () => {
  const kindOf = (status: Stats | undefined) =>
    status && [status.isDirectory(), status.isSymbolicLink(), status.isFIFO()].indexOf(true);

  it.each<[string, () => void]>([
    ['a folder', () => mkdirSync(path.join(file(), 'within'), { recursive: true })],
    ['a link that leads nowhere', () => symlinkSync('/nowhere/paint.json', file())],
    ['a link to itself', () => symlinkSync(file(), file())],
    ['a link to a folder', () => symlinkSync(tmpdir(), file())],
    ['a pipe', () => execFileSync('mkfifo', [file()])],
    [
      'what is far too large',
      () => {
        writeFileSync(file(), '');
        truncateSync(file(), 2 ** 40);
      },
    ],
  ])('%s', (_what, spoil) => {
    spoil();
    const before = kindOf(lstatSync(file()));
    const paint = open();
    expect(paint.read()).toEqual(empty);
    expect(aside).toEqual([[expect.stringMatching(/\/paint\.unreadable-[\dTZ-]+\.json$/), 'unreadable']]);
    expect(kindOf(lstatSync(String(aside[0]?.[0])))).toBe(before);
    paint.write({ colour: 'amber' });
    expect(open().read()).toEqual({ colour: 'amber' });
    expect(kept).not.toHaveBeenCalled();
  });
});

describe('a broken file that cannot be set aside', () => {
  // A name as long as a file's may be: the longer one of the copy is refused, whoever the user is.
  const name = 'p'.repeat(250);
  const text = 'no JSON';
  const long = () => path.join(folder, `${name}.json`);
  const openLong = () =>
    openJsonFile(folder, name, { schema, empty }, { setAside: (...told) => aside.push(told), kept });

  it('stays as it is, whatever is set: that counts for this run, and is told once', () => {
    writeFileSync(long(), text);
    const paint = openLong();
    expect(paint.read()).toEqual(empty);
    expect(() => paint.write({ colour: 'amber' })).toThrow(/ENAMETOOLONG/);
    expect(paint.read()).toEqual({ colour: 'amber' });
    expect(readFileSync(long(), 'utf8')).toBe(text);
    expect(kept.mock.calls).toEqual([[expect.objectContaining({ code: 'ENAMETOOLONG' })]]);
    expect(aside).toEqual([]);
  });

  it('is no hindrance once it is gone: what was set is written', () => {
    writeFileSync(long(), text);
    const paint = openLong();
    expect(() => paint.write({ colour: 'amber' })).toThrow();
    paint.retry();
    expect(kept).toHaveBeenCalledTimes(1);
    rmSync(long());
    paint.retry();
    expect(kept).toHaveBeenLastCalledWith(null);
    expect(openLong().read()).toEqual({ colour: 'amber' });
  });
});

describe('what was left beside a file', () => {
  const HALF = 'paint.json.tmp-1790000000a1b2c3';
  const OTHERS = ['Preferences', 'paint.json.tmp', 'painting.json.tmp-1790000000a1b2c3', 'x.broken-off.json'];
  beforeEach(() => {
    for (const name of [HALF, ...OTHERS]) writeFileSync(path.join(folder, name), '{"colour":"gr');
  });

  it('by a crash while it was written is swept away at the next opening, and nothing else', () => {
    open().write({ colour: 'green' });
    expect(new Set(readdirSync(folder))).toEqual(new Set([...OTHERS, 'paint.json']));
  });

  it('is forgotten on request, of every file of ours, and the files stay', () => {
    for (const text of ['broken', '{"version":9}']) {
      writeFileSync(file(), text);
      open();
    }
    expect(aside.map(([, why]) => why)).toEqual(['broken', 'newer']);
    open().write({ colour: 'green' });
    writeFileSync(path.join(folder, HALF), '{');
    forgetSetAside(folder);
    const kept = OTHERS.filter(name => name !== 'painting.json.tmp-1790000000a1b2c3');
    expect(new Set(readdirSync(folder))).toEqual(new Set([...kept, 'paint.json']));
    expect(open().read()).toEqual({ colour: 'green' });
  });

  it('and is a folder that lay in its place is left to whoever made it', () => {
    mkdirSync(file());
    open();
    forgetSetAside(folder);
    expect(readdirSync(folder)).toContain(path.basename(String(aside[0]?.[0])));
  });

  it('and cannot be removed is said', () => {
    mkdirSync(path.join(folder, 'paint.broken-2026-01-01T00-00-00-000Z.json'));
    expect(() => forgetSetAside(folder)).toThrow(/EISDIR/);
  });
});
