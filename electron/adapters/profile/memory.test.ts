import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import type { Memory } from '../../core/memory';
import { openMemory } from './memory';

const OWED: Memory = {
  account: 'https://api.tenios.com|ada@test.com',
  owed: { reason: 'COF', by: 'you' },
  atLogOff: { session: '7-8', reason: 'LUN' },
  stray: { of: 'READY', by: 'you', instead: { reason: null }, askedAt: 5, letGoAt: 6 },
  ours: { state: 'NOT_READY', by: 'lock', reason: null, at: 4 },
  last: { state: 'WRAP_UP', at: 3, quit: false },
  ruling: { set: { by: 'idle', at: 2 }, undone: [{ by: 'lock', at: 1 }] },
};

let folder: string;
const kept = jest.fn<(trouble: unknown) => void>();
const onSetAside = jest.fn<(file: string, why: string) => void>();
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'schalter-memory-'));
  kept.mockReset();
  onSetAside.mockReset();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const open = () => openMemory(folder, { setAside: onSetAside, kept });

it('what is saved is there after a restart, and gone once nothing is', () => {
  expect(open().load()).toBeNull();
  open().save(OWED);
  expect(open().load()).toEqual(OWED);
  open().save(null);
  expect(open().load()).toBeNull();
  expect(readFileSync(path.join(folder, 'memory.json'), 'utf8')).not.toContain('ada');
  expect([kept.mock.calls, onSetAside.mock.calls]).toEqual([[], []]);
});

it('a broken one is set aside and told', () => {
  writeFileSync(path.join(folder, 'memory.json'), '{"memory":{"account":7}}');
  expect(open().load()).toBeNull();
  expect(onSetAside.mock.calls).toEqual([[expect.stringContaining('memory.broken-'), 'broken']]);
});

it('one that cannot be written is told once, counts for this run, and is told again when it can be', () => {
  const memory = open();
  rmSync(folder, { recursive: true });
  writeFileSync(folder, ''); // where the folder should be
  expect([memory.save(OWED), memory.save(OWED)]).toEqual([false, false]);
  expect(memory.load()).toEqual(OWED);
  expect(kept.mock.calls).toEqual([[expect.objectContaining({ code: 'ENOTDIR' })]]);
  memory.retry();
  expect(kept).toHaveBeenCalledTimes(1);
  rmSync(folder);
  memory.retry();
  expect(kept).toHaveBeenLastCalledWith(null);
  expect(open().load()).toEqual(OWED);
});

it('one of an earlier version is taken up: nothing owed is lost', () => {
  const account = 'https://api.tenios.com|ada@test.com';
  const ours = { state: 'NOT_READY', reason: 'COF', at: 7 };
  writeFileSync(
    path.join(folder, 'memory.json'),
    JSON.stringify({ memory: { account, owed: { reason: 'LUN' }, ours } }),
  );
  expect(open().load()).toEqual({
    account,
    owed: { reason: 'LUN', by: 'you' },
    atLogOff: null,
    stray: null,
    ours: { ...ours, by: 'you' },
    last: { state: 'NOT_READY', at: 7, quit: true },
    ruling: null,
  });
  expect(onSetAside.mock.calls).toEqual([]);
});

it('one of version 2 keeps what the lock rule did', () => {
  const { ruling: _, ...memory } = OWED;
  const lock = { setAt: 2, undoneAt: [1] };
  writeFileSync(
    path.join(folder, 'memory.json'),
    JSON.stringify({ version: 2, memory: { ...memory, lock } }),
  );
  const ruling = { set: { by: 'lock', at: 2 }, undone: [{ by: 'lock', at: 1 }] };
  expect(open().load()).toEqual({ ...memory, ruling });
  expect(onSetAside.mock.calls).toEqual([]);
});

it('one of an earlier version without anything is no error', () => {
  writeFileSync(path.join(folder, 'memory.json'), JSON.stringify({ memory: null }));
  expect(open().load()).toBeNull();
  expect(onSetAside.mock.calls).toEqual([]);
});
