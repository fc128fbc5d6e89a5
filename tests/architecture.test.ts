import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

/**
 * The house (docs/architecture.md): imports point inward. A room may import itself and the rooms listed; `packages`
 * tells which npm packages it may import ('any', or a list), `node` whether it may import Node's own modules.
 */
interface Room {
  readonly rooms: readonly string[];
  readonly packages: 'any' | readonly string[];
  readonly node: boolean;
}

const ROOMS: Readonly<Record<string, Room>> = {
  'electron/contract': { rooms: [], packages: [], node: false },
  'electron/core': { rooms: ['electron/contract'], packages: [], node: false },
  'electron/ports.ts': { rooms: ['electron/contract', 'electron/core'], packages: [], node: false },
  'electron/engine.ts': {
    rooms: ['electron/contract', 'electron/core', 'electron/ports.ts'],
    packages: [],
    node: false,
  },
  'electron/acd-service': { rooms: [], packages: ['zod', '@hono/node-server'], node: true },
  'electron/adapters': {
    rooms: ['electron/contract', 'electron/core', 'electron/ports.ts'],
    packages: [
      '@jellybrick/dbus-next',
      'axios',
      'electron',
      'electron-log',
      'electron-store',
      'libphonenumber-js',
      'zod',
    ],
    node: true,
  },
  'electron/preload.ts': { rooms: ['electron/contract'], packages: ['electron'], node: false },
  renderer: { rooms: ['electron/contract'], packages: ['lucide-react', 'react', 'react-dom'], node: false },
  // The composition root sees everything of the main process.
  electron: { rooms: ['electron'], packages: ['electron'], node: true },
};

const root = process.cwd();
const ROOM_NAMES = Object.keys(ROOMS).sort((a, b) => b.length - a.length);
const isTest = (file: string) => /\.test\.tsx?$/.test(file);
const files = ['electron', 'renderer']
  .flatMap(folder =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      name => `${folder}/${name}`,
    ),
  )
  .filter(file => /\.tsx?$/.test(file) && !isTest(file) && !file.endsWith('.d.ts'));

function roomOf(file: string): string {
  return ROOM_NAMES.find(room => file === room || file.startsWith(`${room}/`)) ?? file;
}

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(match => String(match[1]));
}

/** What is wrong with an import, in a sentence a newcomer understands; null if nothing is. */
function fault(file: string, target: string): string | null {
  const room = roomOf(file);
  const { rooms, packages, node } = ROOMS[room] ?? { rooms: [], packages: [], node: false };
  if (target.startsWith('.')) {
    const there = roomOf(
      path.posix
        .join(path.posix.dirname(file), target)
        .replace(/^(electron\/(?:ports|engine|preload))$/, '$1.ts'),
    );
    if (there === room || rooms.some(allowed => there === allowed || there.startsWith(`${allowed}/`)))
      return null;
    return `${file} imports ${target}, but ${room} may only import ${[room, ...rooms].join(', ')}: imports point inward.`;
  }
  const name = target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
  if (target.startsWith('node:') || builtinModules.includes(target)) {
    return node
      ? null
      : `${file} imports ${target}, but ${room} is free of Node: give it what it needs as data or through a port.`;
  }
  if (packages === 'any' || packages.includes(name)) return null;
  return `${file} imports ${target}, but ${room} may only use ${packages.length > 0 ? packages.join(', ') : 'its own code'}.`;
}

describe('the architecture', () => {
  it('is looked at with open eyes: every room has files, every file has a room', () => {
    for (const room of ROOM_NAMES)
      expect([room, files.some(file => roomOf(file) === room)]).toEqual([room, true]);
    expect(files.filter(file => !ROOMS[roomOf(file)])).toEqual([]);
  });

  it('lets imports point inward only', () => {
    const faults = files.flatMap(file => importsOf(file).map(target => fault(file, target)));
    expect(faults.filter(Boolean)).toEqual([]);
  });

  it('would notice a wrong import', () => {
    expect(fault('electron/core/show.ts', 'electron')).toMatch(/may only use its own code/);
    expect(fault('electron/core/show.ts', '../adapters/clock')).toMatch(/imports point inward/);
    expect(fault('renderer/App.tsx', '../electron/core/show')).toMatch(/imports point inward/);
    expect(fault('electron/contract/words.ts', 'node:fs')).toMatch(/free of Node/);
  });

  it('keeps the core pure: no clock, no chance, no timers but those it is given', () => {
    const impure =
      /\b(Date\.now|new Date\(\)|Math\.random|performance\.now|setTimeout|setInterval|process\.|console\.)/;
    const found = files
      .filter(file => roomOf(file) === 'electron/core')
      .filter(file =>
        impure.test(readFileSync(path.join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
      );
    expect(found).toEqual([]);
  });

  it('keeps files short enough to be read in one go', () => {
    const long = files.filter(file => readFileSync(path.join(root, file), 'utf8').split('\n').length > 175);
    expect(long).toEqual([]);
  });
});
