import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { SNAPSHOT } from '../../tests/support/shown';
import type { Snapshot } from '../contract/snapshot';
import type { Event } from '../core/events';
import type { Engine } from '../engine';
import { createLeaving } from './leaving';

/** An engine of which only what leaving needs is there. */
function createStage(first: Partial<Snapshot>) {
  let snapshot: Snapshot = { ...SNAPSHOT, ...first };
  let listener: (shown: Snapshot) => void = () => {};
  const events: Event[] = [];
  const engine: Engine = {
    dispatch: event => void events.push(event),
    snapshot: () => snapshot,
    subscribe(next) {
      listener = next;
      return () => {};
    },
    stop: () => {},
  };
  return {
    events,
    leave: createLeaving(engine, async () => 7),
    become(next: Partial<Snapshot>) {
      snapshot = { ...snapshot, ...next };
      listener(snapshot);
    },
  };
}

const OWING = { mayBeReady: false, owesNotReady: true };
const DONE = { mayBeReady: false, owesNotReady: false };

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

it.each(['sleep', 'logOff'] as const)('before %s it is waited until nothing is owed', async rule => {
  const { events, leave, become } = createStage(OWING);
  const left = leave(rule);
  await jest.advanceTimersByTimeAsync(100);
  become(DONE);
  expect(await left).toBe(true);
  expect(events).toEqual([{ type: 'leaving', rule, idle: 7 }]);
});

it('no longer than the system waits: 4 s', async () => {
  const { leave } = createStage(OWING);
  const left = leave('logOff');
  await jest.advanceTimersByTimeAsync(4000);
  expect(await left).toBe(false);
});

it('an end that is announced twice takes its time once', async () => {
  const { events, leave } = createStage(OWING);
  void leave('logOff');
  await jest.advanceTimersByTimeAsync(3000);
  const again = leave('logOff');
  await jest.advanceTimersByTimeAsync(1000);
  expect(await again).toBe(false);
  expect(events).toHaveLength(1);
});

it('whoever went READY after an end that was called off is looked after again', async () => {
  const { events, leave, become } = createStage(DONE);
  await leave('logOff');
  become({ mayBeReady: true });
  await leave('logOff');
  expect(events).toHaveLength(2);
});
