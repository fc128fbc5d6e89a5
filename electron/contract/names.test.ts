import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { messagesIn } from './messages';
import { reasonLabel, stateWord, timeOfDay } from './names';

beforeAll(() => void jest.useFakeTimers({ now: new Date(2026, 0, 5, 13) }));
afterAll(() => void jest.useRealTimers());

/** A time of day wherever the test runs. */
const at = (hour: number, minute: number) => new Date(2026, 0, 5, hour, minute, 59).getTime();
const REASONS = [
  { code: 'COF', label: { en: 'Coffee', de: 'Kaffee' } },
  { code: 'R&D', label: { en: 'R & D', de: 'F & E' } },
];

describe('a time of day', () => {
  it.each<[number, number, string]>([
    [0, 5, '00:05'],
    [9, 0, '09:00'],
    [12, 30, '12:30'],
    [23, 59, '23:59'],
  ])('%d:%d is %s in both languages', (hour, minute, text) => {
    expect([timeOfDay(at(hour, minute), 'en'), timeOfDay(at(hour, minute), 'de')]).toEqual([text, text]);
  });
});

it('of another day says which: the last six days by name, others by date', () => {
  const say = (day: number) => {
    const other = new Date(2026, 0, day, 17, 5).getTime();
    return [timeOfDay(other, 'en'), timeOfDay(other, 'de')];
  };
  expect(say(4)).toEqual(['17:05 on Sunday', '17:05 am Sonntag']);
  expect(say(-2)).toEqual(['17:05 on 29 December', '17:05 am 29. Dezember']);
  expect(say(0)).toEqual(['17:05 on Wednesday', '17:05 am Mittwoch']);
});

describe('a reason', () => {
  it.each<[string, string, string]>([
    ['COF', 'Coffee', 'Kaffee'],
    ['R&D', 'R & D', 'F & E'],
    ['TEA', 'TEA', 'TEA'],
    ['constructor', 'constructor', 'constructor'],
  ])('%s is called %s and %s', (code, en, de) => {
    expect([reasonLabel(code, REASONS, 'en'), reasonLabel(code, REASONS, 'de')]).toEqual([en, de]);
  });
});

describe('a state', () => {
  it.each<[string, string, string]>([
    ['READY', 'Ready', 'Bereit'],
    ['NOT_READY', 'Not Ready', 'Nicht bereit'],
    ['WRAP_UP', '“WRAP_UP”', '„WRAP_UP“'],
    ['Ready', '“Ready”', '„Ready“'],
    ['Bereit', '“Bereit”', '„Bereit“'],
    ['toString', '“toString”', '„toString“'],
  ])('%s is %s and %s', (state, en, de) => {
    expect([stateWord(state, messagesIn('en')), stateWord(state, messagesIn('de'))]).toEqual([en, de]);
  });
});
