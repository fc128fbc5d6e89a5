import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { reasons as schema } from '../adapters/profile/settings';
import {
  type EntryProblem,
  REASON_LIMITS,
  readReasons,
  reasonsAlone,
  withAdded,
  writtenReasons,
} from './reason-list';
import { REASON_ICONS, type Reason } from './state';

const COFFEE: Reason = { code: 'COF', label: { en: 'Coffee', de: 'Kaffee' } };
const LUNCH: Reason = { code: 'LUN', label: { en: 'Lunch', de: 'Mittag' }, icon: 'meal', minutes: 45 };
const named = (code: string, name: string): Reason => ({ code, label: { en: name, de: name } });
const fifty = Array.from({ length: 50 }, (_, i) => `R${i};Reason ${i}`);

describe('a list of reasons', () => {
  it.each<[what: string, text: string, reasons: Reason[]]>([
    ['nothing', '', []],
    ['blank lines', ' \n\r\n\t\n', []],
    ['semicolons', 'COF;Coffee;Kaffee', [COFFEE]],
    [
      'tabs, as a spreadsheet copies them',
      'COF\tCoffee\tKaffee\nLUN\tLunch\tMittag\t45\tmeal\n',
      [COFFEE, LUNCH],
    ],
    ['commas', 'COF,Coffee,Kaffee\r\nLUN,Lunch,Mittag,45,meal', [COFFEE, LUNCH]],
    ['spaces around the parts', '  COF ; Coffee ;  Kaffee  ', [COFFEE]],
    ['a code and a name', 'COF Coffee and cake', [named('COF', 'Coffee and cake')]],
    ['a name with a comma', 'COF Coffee, black', [named('COF', 'Coffee, black')]],
    [
      'a dash between',
      'COF - Coffee\nLUN – Lunch-break',
      [named('COF', 'Coffee'), named('LUN', 'Lunch-break')],
    ],
    ['a colon between', 'COF: Coffee: black', [named('COF', 'Coffee: black')]],
    ['a byte order mark', '\uFEFF[{"code":"COF","label":{"en":"Coffee","de":"Kaffee"}}]', [COFFEE]],
    ['a header of other words', 'Kürzel;Bezeichnung\nCOF;Kaffee', [named('COF', 'Kaffee')]],
    ['one of an English portal', 'Acronym,Reason\nCOF,Coffee', [named('COF', 'Coffee')]],
    ['one name for both languages', 'COF;Coffee', [named('COF', 'Coffee')]],
    ['a German name only', 'COF;;Kaffee', [named('COF', 'Kaffee')]],
    [
      'quotes',
      '"COF";"Coffee; ""black""";Kaffee',
      [{ code: 'COF', label: { en: 'Coffee; "black"', de: 'Kaffee' } }],
    ],
    ['a quote inside a name', 'COF;5" disk', [named('COF', '5" disk')]],
    ['a quote that never ends', 'COF;"Coffee', [named('COF', 'Coffee')]],
    ['a header', 'code,en,de\nCOF,Coffee,Kaffee', [COFFEE]],
    [
      'a header in another order',
      'Deutsch;Minuten;Kürzel;Team;Englisch;Bild\nMittag;45;LUN;A;Lunch;meal',
      [LUNCH],
    ],
    ['a code with a space below a header', 'code,name\nMY COF,Coffee', [named('MY COF', 'Coffee')]],
    ['a first line that only looks like a header', 'code;constructor', [named('code', 'constructor')]],
    ['JSON as exported', writtenReasons([COFFEE, LUNCH]), [COFFEE, LUNCH]],
    ['JSON with one name', '[{"code":"COF","label":{"de":"Kaffee"}}]', [named('COF', 'Kaffee')]],
    ['a provisioning file', JSON.stringify({ accessKey: 'X', reasons: [LUNCH] }), [LUNCH]],
  ])('is understood with %s', (_, text, reasons) => {
    expect(readReasons(text)).toMatchObject({ reasons, problems: [] });
  });

  it.each<[why: EntryProblem, text: string, at: number, said: string]>([
    ['no-name', 'COF', 1, 'COF'],
    ['no-name', 'LUN;Lunch\n\nCOF;;', 3, 'COF;;'],
    ['no-code', ';Coffee;Kaffee', 1, ';Coffee;Kaffee'],
    ['code-too-long', `${'x'.repeat(51)};Coffee`, 1, `${'x'.repeat(51)};Coffee`],
    ['name-too-long', `COF;${'x'.repeat(61)}`, 1, `COF;${'x'.repeat(61)}`],
    ['unshowable', 'COF;Cof\0fee', 1, 'COF;Cof\0fee'],
    ['unshowable', 'COF;\u200b\u200b', 1, 'COF;\u200b\u200b'],
    ['bad-minutes', 'COF;Coffee;Kaffee;soon', 1, 'COF;Coffee;Kaffee;soon'],
    ['bad-minutes', 'COF;Coffee;Kaffee;481', 1, 'COF;Coffee;Kaffee;481'],
    ['bad-icon', 'COF;Coffee;Kaffee;5;tea', 1, 'COF;Coffee;Kaffee;5;tea'],
    ['too-many-parts', 'COF;Coffee;Kaffee;5;coffee;6', 1, 'COF;Coffee;Kaffee;5;coffee;6'],
    ['twice', 'COF;Coffee\nLUN;Lunch\nCOF;Tea', 3, 'COF;Tea'],
    ['too-many', `${fifty.join('\n')}\nEND;End`, 51, 'END;End'],
    ['not-json', '[{"code":\n"COF"', 1, '[{"code":'],
    ['no-list', '{"code":"COF"}', 1, '{"code":"COF"}'],
    ['no-code', '[7]', 1, '7'],
    ['no-code', '[null]', 1, 'null'],
    ['no-code', '[{"code":7,"label":{"en":"Coffee"}}]', 1, '{"code":7,"label":{"en":"Coffee"}}'],
    ['no-name', `${writtenReasons([COFFEE]).trim().slice(0, -1)},{"code":"LUN"}]`, 2, '{"code":"LUN"}'],
    [
      'bad-minutes',
      '[{"code":"COF","label":{"en":"Coffee"},"minutes":"5"}]',
      1,
      '{"code":"COF","label":{"en":"Coffee"},"minutes":"5"}',
    ],
  ])('names what is wrong (%s): %j', (why, text, at, said) => {
    expect(readReasons(text).problems).toEqual([{ at, why, text: said }]);
  });

  it('goes on after a wrong line', () => {
    expect(readReasons('COF\nLUN;Lunch;Mittag;45;meal').reasons).toEqual([LUNCH]);
  });
});

const word = (most: number) =>
  fc
    .string({ minLength: 1, maxLength: most, unit: 'grapheme' })
    .map(text => text.trim())
    .filter(text => schema.safeParse([named(text, text)]).success && text.length <= most);
const reason: fc.Arbitrary<Reason> = fc.record(
  {
    code: word(REASON_LIMITS.code),
    label: fc.record({ en: word(REASON_LIMITS.name), de: word(REASON_LIMITS.name) }),
    icon: fc.constantFrom(...REASON_ICONS),
    minutes: fc.integer({ min: 1, max: REASON_LIMITS.minutes }),
  },
  { requiredKeys: ['code', 'label'] },
);
const list = fc.uniqueArray(reason, { selector: ({ code }) => code, maxLength: REASON_LIMITS.reasons });

describe('whatever the list is,', () => {
  it('what was exported is read again as it was', () => {
    fc.assert(
      fc.property(list, reasons => {
        expect(readReasons(writtenReasons(reasons))).toEqual({ reasons, counts: 'entries', problems: [] });
      }),
    );
  });

  it('what was exported is what a settings file and a provisioning file take', () => {
    fc.assert(
      fc.property(list, reasons => {
        expect(schema.parse(JSON.parse(writtenReasons(reasons)))).toEqual(reasons);
      }),
    );
  });

  it('no text makes it throw, and what it understands can be kept', () => {
    const json = fc.json().map(text => `[${text}]`);
    const lines = fc
      .array(fc.array(fc.string({ maxLength: 8 })).map(parts => parts.join(';')))
      .map(all => all.join('\n'));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), json, lines), text => {
        expect(schema.safeParse(readReasons(text).reasons).success).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('adding to a list', () => {
  it('puts a reason with a known code in its place, and the others after', () => {
    const tea = named('COF', 'Tea');
    expect(withAdded([COFFEE, LUNCH], [named('MEE', 'Meeting'), tea])).toEqual([
      tea,
      LUNCH,
      named('MEE', 'Meeting'),
    ]);
  });
});

describe('what is shown of a list', () => {
  it.each<[what: string, text: string]>([
    ['a provisioning file', JSON.stringify({ accessKey: 'KEY-AAAA-1111', reasons: [LUNCH] })],
    ['one without reasons', JSON.stringify({ accessKey: 'KEY-AAAA-1111' })],
  ])('of %s is nothing but its reasons', (_, text) => {
    const alone = reasonsAlone(text) ?? '';
    expect(alone).not.toContain('KEY');
    expect(readReasons(alone).reasons).toEqual(readReasons(text).reasons);
  });

  it.each(['{"accessKey": "KEY-AAAA-1111", "reasons": [],}', '"access_key": "KEY-AAAA-1111"'])(
    'of %j is nothing at all: the key in it cannot be told apart',
    text => expect(reasonsAlone(text)).toBeNull(),
  );

  it.each(['COF;Coffee', writtenReasons([LUNCH]), '{"reasons": []}', '[{', 'null', '"COF"'])(
    'of %j is all of it, as it was written',
    text => expect(reasonsAlone(text)).toBe(text),
  );
});
