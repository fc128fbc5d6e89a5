import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Display, displayEnds, displayNames, displayOf } from './display';

let folder: string;
let end: (() => void) | null = null;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'schalter-display-'));
});
afterEach(() => {
  end?.();
  rmSync(folder, { recursive: true, force: true });
});

/** A server that says nothing, as one does to a client that says nothing. */
async function serve(socket: string): Promise<{ display: Display; die: () => void }> {
  const clients: Socket[] = [];
  const server: Server = createServer(client => void clients.push(client));
  await new Promise<void>(resolve => {
    server.listen(socket, resolve);
  });
  const die = () => {
    server.close();
    for (const client of clients) client.destroy();
  };
  end = die;
  const display = displayOf({ WAYLAND_DISPLAY: socket });
  if (display === null) throw new Error(`no display at ${socket}`);
  return { display, die };
}

describe('the display of a session', () => {
  it('is the one that a Wayland compositor names, in the folder for that or by its whole path', async () => {
    const socket = path.join(folder, 'wayland-1');
    const { display } = await serve(socket);
    expect(displayOf({ WAYLAND_DISPLAY: 'wayland-1', XDG_RUNTIME_DIR: folder, DISPLAY: ':0' })).toEqual(
      display,
    );
    expect(display.socket).toBe(socket);
  });

  it.each([
    ['the session is one of Wayland', { XDG_SESSION_TYPE: 'wayland', DISPLAY: ':0' }],
    ['no other is named', {}],
  ])('is wayland-0 where no name is given, and %s', async (_why, env) => {
    const { display } = await serve(path.join(folder, 'wayland-0'));
    expect(displayOf({ XDG_RUNTIME_DIR: folder, ...env })).toEqual(display);
  });

  it('is not that where an X server is named, and nothing says Wayland', async () => {
    await serve(path.join(folder, 'wayland-0'));
    expect(displayOf({ XDG_RUNTIME_DIR: folder, DISPLAY: ':987654321' })).toBeNull();
  });

  it.each([':', 'unix:'])('is the one that an X server has by its number: %s7', async before => {
    mkdirSync('/tmp/.X11-unix', { recursive: true, mode: 0o1777 });
    const number = 1_000_000 + process.pid;
    const socket = `/tmp/.X11-unix/X${number}`;
    rmSync(socket, { force: true });
    const { display } = await serve(socket);
    expect(displayOf({ DISPLAY: `${before}${number}.0` })).toEqual(display);
  });

  it.each([
    ['nothing is named', {}],
    ['it is on another computer', { DISPLAY: 'localhost:10.0' }],
    ['it has gone', { WAYLAND_DISPLAY: '/nowhere/wayland-0' }],
  ])('is none where %s', (_why, env) => {
    expect(displayOf(env)).toBeNull();
  });

  it('is none where something else has that name', () => {
    writeFileSync(path.join(folder, 'wayland-0'), '');
    expect(displayOf({ WAYLAND_DISPLAY: path.join(folder, 'wayland-0') })).toBeNull();
  });

  it('is another one after its end, by the same name', async () => {
    const first = await serve(path.join(folder, 'wayland-0'));
    renameSync(path.join(folder, 'wayland-0'), path.join(folder, 'before')); // so that its number is not given again
    const second = await serve(path.join(folder, 'wayland-0'));
    expect(second.display.id).not.toBe(first.display.id);
    expect(await displayEnds(first.display, 60_000)).toBe(true);
    first.die();
  });
});

describe('people may call the displays', () => {
  it('of a desktop of Wayland by both names, as far as they are there', async () => {
    const number = 2_000_000 + process.pid;
    mkdirSync('/tmp/.X11-unix', { recursive: true, mode: 0o1777 });
    const env = { XDG_RUNTIME_DIR: folder, WAYLAND_DISPLAY: 'wayland-1', DISPLAY: `:${number}.0` };
    expect(displayNames(env)).toEqual([]);
    const { die } = await serve(path.join(folder, 'wayland-1'));
    expect(displayNames(env)).toEqual(['wayland-1']);
    const x = createServer();
    await new Promise<void>(resolve => {
      x.listen(`/tmp/.X11-unix/X${number}`, resolve);
    });
    expect(displayNames(env)).toEqual(['wayland-1', `:${number}`]);
    x.close();
    die();
  });

  it.each([
    ['localhost:10.0', 'localhost:10'],
    ['server:0', 'server:0'],
  ])('on another computer, %s, by its name', (display, name) => {
    expect(displayNames({ DISPLAY: display })).toEqual([name]);
  });

  it.each([{}, { DISPLAY: ':987654321' }, { DISPLAY: 'unix:987654321' }, { DISPLAY: 'nonsense' }])(
    'by none where there is none: %j',
    env => {
      expect(displayNames({ XDG_RUNTIME_DIR: folder, ...env })).toEqual([]);
    },
  );
});

describe('a display ends', () => {
  it('once it closes the connections of its clients', async () => {
    const { display, die } = await serve(path.join(folder, 'wayland-0'));
    const ends = displayEnds(display, 60_000);
    setImmediate(die);
    expect(await ends).toBe(true);
  });

  it('if it is gone already', async () => {
    const { display, die } = await serve(path.join(folder, 'wayland-0'));
    die();
    expect(await displayEnds(display, 60_000)).toBe(true);
  });

  it('or does not, for as long as somebody waits', async () => {
    const { display } = await serve(path.join(folder, 'wayland-0'));
    expect(await displayEnds(display, 50)).toBe(false);
  });
});
