import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { openWindowPlace } from './window-place';

const PLACE = { x: -1200, y: 40, width: 400, height: 700 };

let folder: string;
const warn = jest.fn<(text: string) => void>();
const error = jest.fn<(text: string, cause?: unknown) => void>();
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'schalter-place-'));
  warn.mockReset();
  error.mockReset();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const open = () => openWindowPlace(folder, { warn, error });
const file = () => path.join(folder, 'window.json');

it('the window’s place is there after a restart', () => {
  expect(open().last()).toBeNull();
  open().keep(PLACE);
  expect(open().last()).toEqual(PLACE);
});

it('a place that stays the same is not written again', () => {
  const place = open();
  place.keep(PLACE);
  const { ino } = statSync(file());
  place.keep({ ...PLACE });
  expect(statSync(file()).ino).toBe(ino);
  place.keep({ ...PLACE, x: 0 });
  expect(statSync(file()).ino).not.toBe(ino);
});

it.each([
  ['no JSON', '{'],
  ['no place', '{"place":{"x":"left"}}'],
  ['nowhere', '{"place":{"x":1e999,"y":0,"width":1,"height":1}}'],
  ['without a size', '{"place":{"x":0,"y":0,"width":0,"height":-5}}'],
])('one that is %s is set aside, and only the log tells', (_what, text) => {
  writeFileSync(file(), text);
  expect(open().last()).toBeNull();
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^window\.broken-.+\.json$/)]);
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('window.broken-'));
});

it('one that cannot be written counts until the end of this run', () => {
  const place = open();
  mkdirSync(file());
  place.keep(PLACE);
  expect(place.last()).toEqual(PLACE);
  expect(error).toHaveBeenCalledTimes(1);
});
