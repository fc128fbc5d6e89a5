import { EventEmitter } from 'node:events';
import { expect, it } from '@jest/globals';
import { watchLock } from './lock';

it('the lock on macOS and Windows is told by Electron, each change once, until the end', () => {
  const powerMonitor = new EventEmitter();
  const told: unknown[] = [];
  const end = watchLock(
    { powerMonitor, buses: null, sessionId: undefined },
    { changed: locked => told.push(locked), found: capability => told.push(capability) },
  );
  for (const event of ['unlock-screen', 'lock-screen', 'lock-screen', 'unlock-screen', 'lock-screen'])
    powerMonitor.emit(event);
  end();
  powerMonitor.emit('unlock-screen');
  expect(told).toEqual(['ok', true, false, true]);
});
