import fc from 'fast-check';

/** As a Response takes it: no shared memory. */
export type Bytes = Buffer<ArrayBuffer>;

/** What may stand where a state is expected: JSON, or nearly. */
const VALUES = [
  ...['READY', 'NOT_READY', 'WRAP_UP', 'ready', 'Ready', ' READY ', 'READY\u0000', 'READY\n', '', 'toString'],
  ...[
    'R\u0395ADY',
    '\u202eYDAER\u202c',
    'R\u200bEADY',
    'ＲＥＡＤＹ',
    '\ud800',
    'x'.repeat(200),
    'x'.repeat(201),
  ],
]
  .map(text => JSON.stringify(text))
  .concat('null', 'true', 'false', '0', '1e999', '-0', 'NaN', 'Infinity', 'undefined', "'READY'", 'READY')
  .concat('["READY"]', '{"toString":"READY"}', '{"state":"READY"}', '{}', '[]', '"READY', '"\\x52EADY"');

const CODES = ['BAD_CREDENTIALS', 'AGENT_NOT_FOUND', 'AGENT_STATE_INVALID_EMAIL', 'FIELD_IS_REQUIRED']
  .concat('AGENT_NOT_READY_REASON_NOT_FOUND', 'INVALID_JSON', 'NEW_CODE', '__proto__', 'constructor')
  .map(code => JSON.stringify(code));

const DETAILS =
  '"cloud_acd_enabled":true,"sip_enabled":true,"external_number_enabled":false,"external_number":null,"user_skills":[]';

/** Where a value may stand: in the right place, beside something that refuses, and in all wrong places. */
const FRAMES: readonly ((value: string, other: string, code: string) => string)[] = [
  value => `{"state":${value}}`,
  value => `{"success":${value}}`,
  (value, other) => `{"success":${value},"state":${other}}`,
  (value, other) => `{"state":${value},"state":${other}}`,
  value => `{"state":${value},"success":false}`,
  (value, _other, code) => `{"state":${value},"success":true,"error_code":${code}}`,
  (value, other) => `{"state":${value},"error_code":${other}}`,
  (value, _other, code) => `{"error_code":${code},"error_message":${value},"fields":["nrr"]}`,
  (value, other, code) => `{"success":${other},"error_code":${code},"fields":${value}}`,
  value => `{"email":"agent@test.com",${DETAILS},"state":${value}}`,
  value => `{"State":${value},"STATE":${value},"state ":${value},"stаte":${value}}`,
  value => `{"__proto__":{"state":${value},"success":true}}`,
  value => `{"constructor":{"prototype":{"state":${value}}}}`,
  value => `{"data":{"state":${value}}}`,
  value => `[{"state":${value}}]`,
  value => value,
  value => `{"state":${value},}`,
  value => `{"state":${value}}{"state":${value}}`,
  value => `)]}',\n{"state":${value}}`,
  value => `callback({"state":${value}});`,
  value => `<?xml version="1.0"?><state>${value}</state>`,
  value => `<!doctype html><html><body>{"state":${value}}</body></html>`,
];

/** Halves of surrogate pairs among it. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 250 }).map(codes => String.fromCharCode(...codes));
/** JSON, or nearly, of what nobody expects. */
export const value = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...VALUES) },
  { weight: 1, arbitrary: anyText.map(text => JSON.stringify(text)) },
  { weight: 1, arbitrary: fc.json({ maxDepth: 3 }) },
);

const plain = value.map(text => `{"state":${text}}`);
const framed = fc
  .tuple(fc.constantFrom(...FRAMES), value, value, fc.constantFrom(...CODES))
  .map(([frame, first, second, code]) => frame(first, second, code));
const built = fc.oneof({ weight: 1, arbitrary: plain }, { weight: 2, arbitrary: framed });

type Encode = (text: string) => Bytes;
const utf16: Encode = text => Buffer.from(text, 'utf16le');
const UTF8: Encode = text => Buffer.from(text);
const WRONGLY: readonly Encode[] = [
  text => Buffer.from(`\ufeff${text}`),
  text => Buffer.from(`\ufeff\ufeff${text}`),
  utf16,
  text => utf16(`\ufeff${text}`),
  text => utf16(`\ufeff${text}`).swap16(),
  text => Buffer.from(text, 'latin1'),
  text => Buffer.from(text.replaceAll('"', '+ACI-')), // UTF-7
  text => Buffer.concat([Buffer.from(text), Buffer.from([0])]),
  text => Buffer.concat([Buffer.from(text.slice(0, -2)), Buffer.from([0xc3, 0x28, 0xff]), Buffer.from('"}')]),
];

type Damage = (bytes: Bytes) => Bytes;
const damage: fc.Arbitrary<Damage> = fc
  .tuple(
    fc.constantFrom('cut', 'flip', 'double', 'insert'),
    fc.nat(),
    fc.nat(),
    fc.uint8Array({ maxLength: 8 }),
  )
  .map(([how, first, second, more]) => bytes => {
    const at = bytes.length === 0 ? 0 : first % bytes.length;
    const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at)];
    switch (how) {
      case 'cut':
        return head;
      case 'flip':
        return flipped(bytes, at, second % 8);
      case 'double':
        return Buffer.concat([head, tail.subarray(0, second % 40), tail]);
      default:
        return Buffer.concat([head, more, tail]);
    }
  });

/** The bytes with one bit turned over. */
export function flipped(bytes: Bytes, at: number, bit: number): Bytes {
  const copy = Buffer.from(bytes);
  if (at < copy.length) copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
}

const MIB = 1 << 20;
const DEEP = 100_000;
/** They cost time: few of them. */
const GIANTS: readonly (() => string)[] = [
  () => '['.repeat(DEEP),
  () => '['.repeat(DEEP) + ']'.repeat(DEEP),
  () => `{"state":${'['.repeat(DEEP)}"READY"${']'.repeat(DEEP)}}`,
  () => `${'{"state":'.repeat(DEEP)}"READY"${'}'.repeat(DEEP)}`,
  () => `{"error_code":${'[{"a":'.repeat(DEEP / 2)}1${'}]'.repeat(DEEP / 2)}}`,
  () => `{"state":"READY","pad":"${'x'.repeat(2 * MIB)}"}`,
  () => `${' '.repeat(2 * MIB)}{"state":"READY"}`,
  () => `{"state":"${'READY'.repeat(MIB / 10)}"}`,
  () => `{"state":${'9'.repeat(MIB / 2)}}`,
  () => `{${Array.from({ length: 30_000 }, (_, at) => `"state${at}":"READY"`).join()},"state":"PAUSE"}`,
  () => '\u0000'.repeat(MIB),
];

/** The bytes of an answer: as they should be, damaged, wrongly encoded, huge, or of nobody we know. */
export const bytesOf = (text: fc.Arbitrary<string>): fc.Arbitrary<Bytes> =>
  fc.oneof(
    { weight: 360, arbitrary: text.map(UTF8) },
    { weight: 120, arbitrary: fc.tuple(text, damage).map(([text, harm]) => harm(UTF8(text))) },
    { weight: 60, arbitrary: fc.tuple(text, fc.constantFrom(...WRONGLY)).map(([text, as]) => as(text)) },
    { weight: 20, arbitrary: fc.uint8Array({ maxLength: 60 }).map(bytes => Buffer.from(bytes)) },
    { weight: 10, arbitrary: fc.constantFrom('', ' ', '\r\n', '\u0000').map(UTF8) },
    { weight: 1, arbitrary: fc.constantFrom(...GIANTS).map(giant => UTF8(giant())) },
  );

/** Bodies that may say a state, or acknowledge. */
export const body = bytesOf(built);
