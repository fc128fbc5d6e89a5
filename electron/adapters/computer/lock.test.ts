import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { watchLock } from './lock';

/** What was told of the lock, and what ends the watch. */
function watch(options: {
  readonly platform: NodeJS.Platform;
  readonly env?: NodeJS.ProcessEnv;
  readonly idleState?: string;
}) {
  const { platform, env = {}, idleState = 'active' } = options;
  const powerMonitor = Object.assign(new EventEmitter(), { getSystemIdleState: () => idleState });
  const changes: unknown[] = [];
  const found: unknown[] = [];
  const end = watchLock(
    { powerMonitor, buses: null, platform, env },
    {
      changed: (locked, certain) => changes.push({ locked, certain }),
      found: capability => found.push(capability),
    },
  );
  return { powerMonitor, changes, found, end };
}

const LOCKED = { locked: true, certain: true };
const UNLOCKED = { locked: false, certain: true };

describe('the lock on Windows and macOS', () => {
  it.each([
    ['a lock', ['lock-screen'], [LOCKED]],
    ['a lock and its end', ['lock-screen', 'unlock-screen'], [LOCKED, UNLOCKED]],
    [
      'each event twice',
      ['lock-screen', 'lock-screen', 'unlock-screen', 'unlock-screen'],
      [LOCKED, UNLOCKED],
    ],
    ['an end without a lock', ['unlock-screen'], []],
    ['two locks', ['lock-screen', 'unlock-screen', 'lock-screen'], [LOCKED, UNLOCKED, LOCKED]],
  ])('is told with %s', (_what, events, expected) => {
    for (const platform of ['win32', 'darwin'] as const) {
      const { powerMonitor, changes } = watch({ platform });
      for (const event of events) powerMonitor.emit(event);
      expect(changes).toEqual(expected);
    }
  });

  it('that was there before Schalter is told at the start, and ends', () => {
    const { powerMonitor, changes } = watch({ platform: 'win32', idleState: 'locked' });
    expect(changes).toEqual([LOCKED]);
    powerMonitor.emit('unlock-screen');
    expect(changes).toEqual([LOCKED, UNLOCKED]);
  });

  it('is not told to anybody after the end', () => {
    const { powerMonitor, changes, end } = watch({ platform: 'darwin' });
    end();
    powerMonitor.emit('lock-screen');
    expect(changes).toEqual([]);
    expect(powerMonitor.eventNames()).toEqual([]);
  });
});

describe('another user in front on macOS', () => {
  const [away, back] = ['user-did-resign-active', 'user-did-become-active'];

  it.each([
    ['counts as locked until one is back', [away, back], [LOCKED, UNLOCKED]],
    ['counts once', [away, away, back, back], [LOCKED, UNLOCKED]],
    ['adds nothing to a lock', ['lock-screen', away, back, 'unlock-screen'], [LOCKED, UNLOCKED]],
    ['leaves a lock that is still there', ['lock-screen', away, back], [LOCKED]],
    ['lasts when the lock ends first', ['lock-screen', away, 'unlock-screen'], [LOCKED]],
    [
      'ends with the lock that came after it',
      [away, 'lock-screen', back, 'unlock-screen'],
      [LOCKED, UNLOCKED],
    ],
  ])('%s', (_what, events, expected) => {
    const { powerMonitor, changes } = watch({ platform: 'darwin' });
    for (const event of events) powerMonitor.emit(event);
    expect(changes).toEqual(expected);
  });
});

describe('whether somebody tells of the lock', () => {
  it.each([
    ['on macOS', 'darwin', {}, 'ok'],
    ['at the computer itself', 'win32', { SESSIONNAME: 'Console' }, 'ok'],
    ['on Windows without a name of the session', 'win32', {}, 'ok'],
    ['on a remote desktop, which can be closed unlocked', 'win32', { SESSIONNAME: 'RDP-Tcp#7' }, 'uncertain'],
    ['on macOS whatever the environment says', 'darwin', { SESSIONNAME: 'RDP-Tcp#7' }, 'ok'],
  ] as const)('%s', (_where, platform, env, expected) => {
    expect(watch({ platform, env }).found).toEqual([expected]);
  });
});
