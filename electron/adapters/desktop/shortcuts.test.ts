import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ShortcutName, Shortcuts } from '../../contract/setting';
import { createShortcuts, type ShortcutKeys, shortcutsCapability } from './shortcuts';

const NONE: Shortcuts = { toggle: null, ready: null, notReady: null };
const R = 'Control+Alt+R';
const N = 'Control+Alt+N';

/** The keys of a computer: who has which, and what was asked of it. */
const keyboard = {
  others: new Set<string>(),
  ours: new Map<string, () => void>(),
  asked: [] as string[],
  register(keys: string, callback: () => void): boolean {
    keyboard.asked.push(`+${keys}`);
    if (keys.includes('Hello')) throw new Error(`conversion failure from ${keys}`);
    if (keyboard.others.has(keys) || keyboard.ours.has(keys)) return false;
    keyboard.ours.set(keys, callback);
    return true;
  },
  unregister(keys: string): void {
    keyboard.asked.push(`-${keys}`);
    keyboard.ours.delete(keys);
  },
};

let pressed: ShortcutName[];
let time: number;
let shortcuts: ShortcutKeys;
beforeEach(() => {
  keyboard.others.clear();
  keyboard.ours.clear();
  keyboard.asked = [];
  pressed = [];
  time = 0;
  shortcuts = createShortcuts(
    keyboard,
    name => pressed.push(name),
    () => time,
  );
});
const pressAt = (at: number, keys: string) => {
  time = at;
  keyboard.ours.get(keys)?.();
};

describe('key combinations', () => {
  it('do what they are for', () => {
    expect(shortcuts.apply({ toggle: null, ready: R, notReady: N })).toEqual([]);
    pressAt(0, N);
    pressAt(10, R);
    expect(pressed).toEqual(['notReady', 'ready']);
  });

  it('are asked for once, however often the same are applied', () => {
    shortcuts.apply({ ...NONE, ready: R });
    shortcuts.apply({ ...NONE, ready: R, notReady: N });
    expect(keyboard.asked).toEqual([`+${R}`, `+${N}`]);
  });

  it('that are gone or changed are given back', () => {
    shortcuts.apply({ toggle: 'Super+Space', ready: R, notReady: null });
    shortcuts.apply({ toggle: null, ready: N, notReady: null });
    expect([...keyboard.ours.keys()]).toEqual([N]);
  });

  it('can be swapped', () => {
    shortcuts.apply({ ...NONE, ready: R, notReady: N });
    expect(shortcuts.apply({ ...NONE, ready: N, notReady: R })).toEqual([]);
    pressAt(0, R);
    expect(pressed).toEqual(['notReady']);
  });

  it('are refused when another program has them, until it gives them back', () => {
    keyboard.others.add(R);
    const wanted = { ...NONE, ready: R, notReady: N };
    expect(shortcuts.apply(wanted)).toEqual(['ready']);
    expect(shortcuts.apply(wanted)).toEqual(['ready']);
    keyboard.others.clear();
    expect(shortcuts.apply(wanted)).toEqual([]);
    expect(keyboard.asked).toEqual([`+${R}`, `+${N}`, `+${R}`, `+${R}`]);
  });

  it('that are refused take nothing from others when they change', () => {
    keyboard.others.add(R);
    shortcuts.apply({ ...NONE, ready: R });
    expect(shortcuts.apply(NONE)).toEqual([]);
    expect(keyboard.asked).toEqual([`+${R}`]);
  });

  it('are refused when Electron does not understand them, and the others work', () => {
    expect(shortcuts.apply({ ...NONE, toggle: 'Control+Hello', ready: R })).toEqual(['toggle']);
    expect([...keyboard.ours.keys()]).toEqual([R]);
  });

  it('do one thing only', () => {
    expect(shortcuts.apply({ toggle: R, ready: R, notReady: null })).toEqual(['ready']);
  });

  it('are all given back in the end', () => {
    shortcuts.apply({ toggle: 'Super+Space', ready: R, notReady: N });
    shortcuts.end();
    expect([...keyboard.ours.keys()]).toEqual([]);
  });
});

describe('keys that are held down', () => {
  it('count once, however long', () => {
    shortcuts.apply({ ...NONE, toggle: R });
    pressAt(0, R);
    for (let at = 1000; at < 5000; at += 40) pressAt(at, R);
    expect(pressed).toEqual(['toggle']);
  });

  it('count again when they were up meanwhile', () => {
    shortcuts.apply({ ...NONE, toggle: R });
    pressAt(0, R);
    pressAt(1100, R);
    expect(pressed).toEqual(['toggle', 'toggle']);
  });

  it('count at once after others', () => {
    shortcuts.apply({ ...NONE, ready: R, notReady: N });
    pressAt(0, N);
    pressAt(100, R);
    pressAt(200, N);
    expect(pressed).toEqual(['notReady', 'ready', 'notReady']);
  });
});

it.each([
  ['darwin', {}, 'ok'],
  ['win32', {}, 'ok'],
  ['linux', { XDG_SESSION_TYPE: 'x11', DISPLAY: ':0' }, 'ok'],
  ['linux', { XDG_SESSION_TYPE: 'wayland' }, 'uncertain'],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' }, 'uncertain'],
  ['win32', { WAYLAND_DISPLAY: 'wayland-0' }, 'ok'],
] as const)('on %s with %j key combinations are %s', (platform, env, expected) => {
  expect(shortcutsCapability(env, platform)).toBe(expected);
});
