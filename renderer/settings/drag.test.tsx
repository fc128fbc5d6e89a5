import { describe, expect, it } from '@jest/globals';
import { dragged, type Place } from './drag';

const ROWS: readonly Place[] = [
  { top: 0, height: 40 },
  { top: 40, height: 40 },
  { top: 80, height: 100 },
  { top: 180, height: 40 },
];

describe('a row that is dragged', () => {
  it.each<[what: string, from: number, by: number, to: number, shifts: number[]]>([
    ['not at all', 1, 0, 1, [0, 0, 0, 0]],
    ['not far enough', 0, 20, 0, [20, 0, 0, 0]],
    ['past the middle of the next', 0, 21, 1, [21, -40, 0, 0]],
    ['past a taller one', 1, 51, 2, [0, 51, -40, 0]],
    ['to the end', 0, 180, 3, [180, -40, -40, -40]],
    ['beyond the end', 0, 999, 3, [180, -40, -40, -40]],
    ['upwards', 3, -51, 2, [0, 0, 40, -51]],
    ['to the beginning', 2, -80, 0, [100, 100, -80, 0]],
    ['beyond the beginning', 3, -999, 0, [40, 40, 40, -180]],
  ])('%s covers the middle of those that make room', (_, from, by, to, shifts) => {
    expect(dragged(ROWS, from, by)).toEqual({ to, shifts });
  });

  it('of an empty list is nowhere', () => {
    expect(dragged([], 0, 10)).toEqual({ to: 0, shifts: [] });
  });
});
