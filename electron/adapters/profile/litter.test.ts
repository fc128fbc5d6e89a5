import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { socketBefore, sweepIcons, sweepLitter } from './litter';

const STARTED = Date.parse('2026-03-02T10:00:00Z');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'schalter-litter-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, at: number): void {
  writeFileSync(path.join(folder, name), '{}');
  utimesSync(path.join(folder, name), at / 1000, at / 1000);
}

it('what Chromium left half-written before this run is removed, and nothing else', async () => {
  put('.org.chromium.Chromium.G5FFzi', STARTED - 1000);
  put('.org.chromium.Chromium.H0znZg', STARTED + 1000);
  put('.org.chromium.Chromium.notes.txt', STARTED - 1000);
  put('Network Persistent State', STARTED - 1000);
  put('memory.json', STARTED - 1000);
  await sweepLitter(folder, STARTED);
  expect(readdirSync(folder).sort()).toEqual([
    '.org.chromium.Chromium.H0znZg',
    '.org.chromium.Chromium.notes.txt',
    'Network Persistent State',
    'memory.json',
  ]);
});

it('a folder that is not there yet has no litter', async () => {
  await expect(sweepLitter(path.join(folder, 'none'), STARTED)).resolves.toBeUndefined();
});

describe('pictures of icons in the folder for temporary files', () => {
  const isOurs = (file: string) => readFileSync(file, 'utf8') === 'ours';
  function icon(name: string, files: Record<string, string>, at: number): void {
    mkdirSync(path.join(folder, name));
    for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, name, file), text);
    utimesSync(path.join(folder, name), at / 1000, at / 1000);
  }

  it('are removed where they are ours and were left by an earlier run, and nothing else is', async () => {
    const before = STARTED - 1000;
    icon('.org.chromium.Chromium.aaaaaa', { 'status_icon_1.png': 'ours' }, before);
    icon('.org.chromium.Chromium.bbbbbb', { 'status_icon_2.png': 'ours' }, STARTED + 1000);
    icon('.org.chromium.Chromium.cccccc', { 'status_icon_1.png': 'another program’s' }, before);
    icon('.org.chromium.Chromium.dddddd', { 'status_icon_1.png': 'ours', 'letter.txt': 'ours' }, before);
    icon('.org.chromium.Chromium.eeeeee', {}, before);
    icon('holiday', { 'status_icon_1.png': 'ours' }, before);
    await sweepIcons(folder, STARTED, isOurs);
    expect(readdirSync(folder).sort()).toEqual([
      '.org.chromium.Chromium.bbbbbb',
      '.org.chromium.Chromium.cccccc',
      '.org.chromium.Chromium.dddddd',
      '.org.chromium.Chromium.eeeeee',
      'holiday',
    ]);
  });
});

describe('the folder of the socket before', () => {
  const socket = () => path.join(folder, 'scoped_dirAAAAAA');
  beforeEach(() => {
    mkdirSync(path.join(folder, 'profile'));
    mkdirSync(socket());
    symlinkSync(path.join(socket(), 'SingletonSocket'), path.join(folder, 'profile', 'SingletonSocket'));
    symlinkSync('17', path.join(socket(), 'SingletonCookie'));
  });
  const forget = () => socketBefore(path.join(folder, 'profile'));

  it('is removed, though the link has been replaced meanwhile', () => {
    const remove = forget();
    rmSync(path.join(folder, 'profile'), { recursive: true });
    remove();
    expect(existsSync(socket())).toBe(false);
  });

  it('stays where anything else is in it', () => {
    writeFileSync(path.join(socket(), 'letter.txt'), '');
    forget()();
    expect(existsSync(socket())).toBe(true);
  });

  it('need not be there', () => {
    rmSync(socket(), { recursive: true });
    expect(forget()).not.toThrow();
    expect(socketBefore(path.join(folder, 'none'))).not.toThrow();
  });
});
