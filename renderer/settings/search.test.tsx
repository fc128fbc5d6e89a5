import { describe, expect, it } from '@jest/globals';
import type { Language } from '../../electron/contract/state';
import { isAbout } from './search';

describe('searching', () => {
  it.each<[typed: string, words: string[], language: Language]>([
    ['', ['Anything'], 'en'],
    ['  ', ['Anything'], 'en'],
    ['poll', ['Poll interval'], 'en'],
    ['POLL', ['Poll interval'], 'en'],
    ['interval poll', ['Poll interval'], 'en'],
    ['poll acd', ['Poll interval', 'How often the ACD is asked'], 'en'],
    ["reason's", ['The reason’s field'], 'en'],
    ['fur', ['Kürzel für alle'], 'de'],
    ['für', ['Kürzel für alle'], 'de'],
    ['fuer', ['Kürzel für alle'], 'de'],
    ['KUERZEL', ['Kürzel für alle'], 'de'],
    ['schlussel', ['Zugangsschlüssel'], 'de'],
    ['gross', ['Große Knöpfe'], 'de'],
    ['nicht bereit', ['auf „Nicht\u00a0bereit“'], 'de'],
    ['café', ['Cafe'], 'en'],
  ])('%j finds %j', (typed, words, language) => {
    expect(isAbout(typed, words, language)).toBe(true);
  });

  it.each<[typed: string, words: string[]]>([
    ['pool', ['Poll interval']],
    ['poll minutes', ['Poll interval']],
    ['intervalhow', ['Poll interval', 'How often']],
  ])('%j does not find %j', (typed, words) => {
    expect(isAbout(typed, words, 'en')).toBe(false);
  });
});
