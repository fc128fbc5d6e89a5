import { expect, it } from '@jest/globals';
import { plural } from './plural';

it.each<['en' | 'de', number, string]>([
  ['en', 0, '0 reasons'],
  ['en', 1, '1 reason'],
  ['en', 2, '2 reasons'],
  ['en', 1200, '1,200 reasons'],
  ['de', 1, '1 reason'],
  ['de', 1200, '1.200 reasons'],
])('in %s %i is %s', (language, count, words) => {
  expect(plural(language, count, '# reason', '# reasons')).toBe(words);
});
