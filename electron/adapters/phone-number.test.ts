import { describe, expect, it } from '@jest/globals';
import { countryOf, readNumber } from './phone-number';

/*
 * Numbers kept for fiction where a country has such: (0)30 23125 xxx, (0)221 4710 xxx, (0)152 28817386 and
 * (0)171 39200 xx (Bundesnetzagentur, Mitteilung 148/2021), 020 7946 0xxx (Ofcom), 555-01xx (NANPA). The others are made up.
 */

const BERLIN = { number: '+493023125042', shown: '+49 30 23125042' };

describe('a number is read', () => {
  it.each([
    '030 23125042',
    '030/23125042',
    '030-23 12 50-42',
    '(030) 23125042',
    '(0)30 23125042',
    '03023125042',
    '+493023125042',
    '+49 30 23125042',
    '+49 (0)30 23125042',
    '+49 (0) 30 / 23 12 50 42',
    '+49 [0]30.23125042',
    '+49 030 23125042',
    '+49 30 – 23125042',
    '0049 30 23125042',
    '0049(0)3023125042',
    ' 030\u00a023125042\n',
    '\u202a+49 30 23125042\u202c',
  ])('however it is written: %j', async text => {
    expect(await readNumber(text, 'DE')).toEqual(BERLIN);
  });

  it.each([
    ['a German mobile one', '0152 28817386', 'DE', '+49 1522 8817386'],
    ['a German mobile one of ten digits', '0171 3920000', 'DE', '+49 171 3920000'],
    ['a German one of seven digits', '0221 4710123', 'DE', '+49 221 4710123'],
    ['an Austrian mobile one', '0664 1234567', 'AT', '+43 664 1234567'],
    ['an Austrian one of Vienna', '01 5123456', 'AT', '+43 1 5123456'],
    ['an Austrian one of Innsbruck', '0512 123456', 'AT', '+43 512 123456'],
    ['a Swiss mobile one', '079 123 45 67', 'CH', '+41 79 123 45 67'],
    ['a Swiss one of Zürich', '044 123 45 67', 'CH', '+41 44 123 45 67'],
    ['a British one', '020 7946 0123', 'GB', '+44 20 7946 0123'],
    ['an American one', '(202) 555-0123', 'US', '+1 202 555 0123'],
    ['one of Rome, which keeps its 0', '06 1234 5678', 'IT', '+39 06 1234 5678'],
  ])('%s, in its country and from any other', async (_what, text, country, shown) => {
    const read = { number: shown.replaceAll(' ', ''), shown };
    expect(await readNumber(text, country)).toEqual(read);
    expect(await readNumber(shown, country === 'US' ? 'DE' : 'US')).toEqual(read);
    expect(await readNumber(shown, null)).toEqual(read);
  });

  it('as it is given out', async () => {
    expect(await readNumber(BERLIN.number, null)).toEqual(BERLIN);
    expect(await readNumber(BERLIN.shown, null)).toEqual(BERLIN);
  });
});

describe('where nobody knows the country', () => {
  it.each([null, '', 'XX', 'de'])('(%j) a number says it itself, with + or 00', async country => {
    expect(await readNumber('030 23125042', country)).toBeNull();
    expect(await readNumber('+49 30 23125042', country)).toEqual(BERLIN);
    expect(await readNumber('0049 30 23125042', country)).toEqual(BERLIN);
  });
});

describe('no number is', () => {
  it.each([
    ['nothing', ''],
    ['a blank', ' '],
    ['a word', 'mobile'],
    ['a number and a word', '030 23125042 (home)'],
    ['a word and a number', 'Call +49 30 23125042'],
    ['a number in letters', '0800 FLOWERS'],
    ['one with an extension', '030 23125042 ext. 5'],
    ['one with an x', '030 23125042x5'],
    ['one with another extension', '030 23125042 #5'],
    ['one with digits to dial later', '030 23125042,,5'],
    ['one with a parameter', '+493023125042;isub=1'],
    ['one with a context', '030 23125042;phone-context=+49'],
    ['a link', 'tel:+493023125042'],
    ['a service code', '*21*03023125042#'],
    ['two plus signs', '++49 30 23125042'],
    ['two numbers', '+49 30 23125042 +49 30 23125043'],
    ['the police', '110'],
    ['an emergency', '112'],
    ['an emergency with a country', '+49 112'],
    ['a short code', '116117'],
    ['the directory enquiries', '11833'],
    ['a place without its code', '19222'],
    ['a mobile one that is too short', '0151 23'],
    ['a mobile one that lacks a digit', '0151 2345678'],
    ['a mobile one with a digit too many', '0151 234567890'],
    ['a landline one that is too short', '030 12'],
    ['one longer than any', '+49 30 23125042 1234567'],
    ['a country that there is not', '+999 1234567'],
    ['zeros', '00000000'],
    ['a page', '0'.repeat(2000)],
    ['a number far away', `${' - '.repeat(600)}030 23125042`],
    ['one that has to be looked for', `030${' '.repeat(250)}23125042`],
  ])('%s', async (_what, text) => {
    expect(await readNumber(text, 'DE')).toBeNull();
  });

  it.each([
    ['AT', '144'],
    ['AT', '01 23'],
    ['AT', '0664 12345678901'],
    ['CH', '117'],
    ['CH', '079 123 45 6'],
    ['GB', '999'],
    ['US', '911'],
    ['US', '555-0123'],
  ])('in %s: %s', async (country, text) => {
    expect(await readNumber(text, country)).toBeNull();
  });
});

it.each([
  ['+49 30 23125042', 'DE'],
  ['0043 664 1234567', 'AT'],
  ['+41 (0)79 123 45 67', 'CH'],
  ['030 23125042', null],
  ['+800 1234 5678', null], // of no country
  ['', null],
  ['reception', null],
])('the country that %j names is %j', async (text, country) => {
  expect(await countryOf(text)).toBe(country);
});
