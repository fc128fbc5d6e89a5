import { describe, expect, it } from '@jest/globals';
import { durationWords, minutesWords } from './durations';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

describe('a duration', () => {
  it.each<[ms: number, en: string, de: string]>([
    [0, '0 sec', '0 Sek.'],
    [-5 * SECOND, '0 sec', '0 Sek.'],
    [3.9 * SECOND, '3 sec', '3 Sek.'],
    [119 * SECOND, '119 sec', '119 Sek.'],
    [2 * MINUTE, '2 min', '2 Min.'],
    [119 * MINUTE + 59 * SECOND, '119 min', '119 Min.'],
    [2 * HOUR, '2 hr', '2 Std.'],
    [3 * HOUR + 5 * MINUTE, '3 hr 5 min', '3 Std. 5 Min.'],
  ])('of %i ms is %s, in German %s', (ms, en, de) => {
    expect(durationWords(ms, 'en')).toBe(en);
    expect(durationWords(ms, 'de')).toBe(de);
  });
});

describe('whole minutes', () => {
  it.each<[minutes: number, en: string, de: string]>([
    [1, '1 min', '1 Min.'],
    [45, '45 min', '45 Min.'],
    [120, '2 hr', '2 Std.'],
    [480, '8 hr', '8 Std.'],
  ])('%i are %s, in German %s', (minutes, en, de) => {
    expect(minutesWords(minutes, 'en')).toBe(en);
    expect(minutesWords(minutes, 'de')).toBe(de);
  });
});
