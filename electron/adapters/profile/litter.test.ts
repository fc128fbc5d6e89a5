import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { sweepLitter } from './litter';

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
