import { expect, it } from '@jest/globals';
import { coreSeed } from '../support/core-seed';
import { LISTED } from './moves';
import { runSchedules } from './schedules';
import { TRUTHS } from './truths';

/*
 * A sample: `npm test` runs 1 000 others beside the main paths. The mutation run needs fewer. The seed is next to
 * that of these.
 */
const COUNT = Number(process.env['SCHALTER_SCHEDULES'] ?? 300);

it('whatever happens, in whatever order: the ten truths hold after every step, and all settles', () => {
  expect(TRUTHS.map(([name]) => Number.parseInt(name, 10))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  const { schedules, steps, moves } = runSchedules({ count: COUNT, seed: (coreSeed() % (2 ** 31 - 1)) + 1 });
  expect(schedules).toBe(COUNT);
  expect(steps / schedules).toBeGreaterThanOrEqual(80);
  expect([...moves.keys()].filter(move => !LISTED.includes(move))).toEqual([]);
});
