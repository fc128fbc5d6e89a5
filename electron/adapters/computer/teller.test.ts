import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { createBell } from '../../../tests/desktop/events';
import { isInstalled, keepTelling } from './teller';

afterEach(() => void jest.useRealTimers());

describe('a program that tells', () => {
  it('and ends is started again after 1, 2, 4 … s, ten times at most', async () => {
    // Only what waits for the next start: the processes are real.
    jest.useFakeTimers({ doNotFake: ['performance', 'nextTick', 'setImmediate', 'queueMicrotask', 'Date'] });
    let [starts, ended] = [0, 0];
    const bell = createBell();
    const end = keepTelling(
      ['false'],
      { PATH: '/usr/bin:/bin' },
      {
        started: () => {
          starts += 1;
        },
        line: () => {},
        ended: () => {
          ended += 1;
          bell.ring();
        },
      },
    );
    for (let start = 1; start <= 10; start += 1) {
      await bell.until(() => (ended === start ? true : undefined), `end ${start}`);
      jest.advanceTimersByTime(1000 * 2 ** (start - 1) - 1);
      expect(starts).toBe(start);
      jest.advanceTimersByTime(1);
      expect(starts).toBe(start + 1);
    }
    await bell.until(() => (ended === 11 ? true : undefined), 'the last end');
    expect(jest.getTimerCount()).toBe(0);
    end();
  });

  it('is not started again after the end', async () => {
    jest.useFakeTimers({ doNotFake: ['performance', 'nextTick', 'setImmediate', 'queueMicrotask', 'Date'] });
    const bell = createBell();
    let isOver = false;
    const end = keepTelling(
      ['false'],
      { PATH: '/usr/bin:/bin' },
      {
        started: () => {},
        line: () => {},
        ended: () => {
          isOver = true;
          bell.ring();
        },
      },
    );
    await bell.until(() => isOver || undefined, 'its end');
    expect(jest.getTimerCount()).toBe(1);
    end();
    expect(jest.getTimerCount()).toBe(0);
  });

  it.each([
    ['in a folder of PATH', 'sh', '/nowhere:/bin', true],
    ['in no folder of PATH', 'sh', '/nowhere:/dev', false],
    ['without PATH', 'sh', undefined, false],
  ])('is looked for %s', (_where, program, PATH, expected) => {
    expect(isInstalled(program, { PATH })).toBe(expected);
  });
});
