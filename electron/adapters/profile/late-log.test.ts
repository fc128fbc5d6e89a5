import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { lateLog } from './late-log';
import type { Log } from './log';

let told: string[];
const real: Log = {
  folder: '/logs',
  info: text => told.push(`info ${text}`),
  warn: text => told.push(`warn ${text}`),
  error: (text, cause) => told.push(`error ${text} ${String(cause)}`),
};
beforeEach(() => {
  told = [];
  jest.useFakeTimers();
});
afterEach(() => void jest.useRealTimers());

it('what is told early is written in its order when the log is open, and what comes later at once', async () => {
  const log = lateLog('/logs', async () => real, 250);
  log.info('one');
  log.error('two', 'cause');
  await jest.advanceTimersByTimeAsync(249);
  expect(told).toEqual([]);
  await jest.advanceTimersByTimeAsync(1);
  expect(told).toEqual(['info one', 'error two cause']);
  log.warn('three');
  expect(told.at(-1)).toBe('warn three');
});

it('a log that cannot be opened takes nothing down', async () => {
  const stderr = jest.spyOn(console, 'error').mockImplementation(() => {});
  const log = lateLog('/logs', () => Promise.reject(new Error('gone')), 0);
  await jest.advanceTimersByTimeAsync(1);
  log.info('one');
  expect(stderr).toHaveBeenCalledWith('There will be no log: it cannot be opened.');
  stderr.mockRestore();
});
