import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import * as z from 'zod';
import { openJsonFile } from './files';

const schema = z.object({ colour: z.string() });
const empty = { colour: 'none' };
let folder: string;
let broken: string[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bereit-files-'));
  broken = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = () => openJsonFile(folder, 'paint', schema, empty, file => broken.push(file));
const file = () => path.join(folder, 'paint.json');

it('begins empty and keeps what was written, for its owner alone', () => {
  const paint = open();
  expect(paint.read()).toEqual(empty);
  paint.write({ colour: 'green' });
  expect(paint.read()).toEqual({ colour: 'green' });
  expect(open().read()).toEqual({ colour: 'green' });
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  expect(broken).toEqual([]);
});

it.each([
  ['cut off', '{"colour":"gre'],
  ['empty', ''],
  ['a list', '["green"]'],
  ['null', 'null'],
  ['of another shape', '{"color":"green"}'],
])('a file that is %s is set aside as it was, told, and begun anew', (_what, text) => {
  writeFileSync(file(), text);
  const paint = open();
  expect(paint.read()).toEqual(empty);
  expect(broken).toHaveLength(1);
  expect(readFileSync(String(broken[0]), 'utf8')).toBe(text);
  expect(path.basename(String(broken[0]))).toMatch(/^paint\.broken-\d{4}-\d\d-\d\dT[\d-]+Z\.json$/);
  paint.write({ colour: 'amber' });
  expect(open().read()).toEqual({ colour: 'amber' });
  expect(readdirSync(folder).filter(name => name.startsWith('paint.'))).toHaveLength(2);
});

it('a file that cannot be read is not taken for an empty one', () => {
  rmSync(folder, { recursive: true });
  folder = mkdtempSync(path.join(tmpdir(), 'bereit-files-'));
  writeFileSync(path.join(folder, 'paint.json'), '');
  const inside = path.join(folder, 'paint.json');
  expect(() => openJsonFile(inside, 'x', schema, empty, () => {})).toThrow(/ENOTDIR/);
});
