import { describe, expect, it } from '@jest/globals';
import { age } from './moment';

const at = (wall: number, mono: number) => ({ wall, mono, dice: 0 });
const since = at(1_000_000, 5000);

describe('the age of a moment', () => {
  it.each([
    ['what both clocks say', at(1_003_000, 8000), 3000],
    ['what the wall clock says after sleep: the other one stood still', at(4_600_000, 5000), 3_600_000],
    ['what the monotonic clock says where the wall clock was set back', at(400_000, 8000), 3000],
    ['nothing where both clocks went back', at(400_000, 0), 0],
  ])('is %s', (_name, now, expected) => {
    expect(age(since, now)).toBe(expected);
  });
});
