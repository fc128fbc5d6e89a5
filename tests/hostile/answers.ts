import { inspect } from 'node:util';
import fc from 'fast-check';
import { type Bytes, body } from './bodies';
import { detailsBody } from './details-bodies';

/** What a request gets from the network, before anybody has read it. */
export type RawAnswer = (
  | Received
  /** `fetch` itself fails, or gives back what is no response. */
  | { readonly is: 'rejected'; readonly error: () => unknown }
  | { readonly is: 'nonsense'; readonly value: unknown }
) &
  Shown;

interface Received {
  readonly is: 'received';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Bytes;
  /** How the body ends: as it should, by an error half way, never; or it is what was sent, key and all. */
  readonly end: 'whole' | 'breaks' | 'hangs' | 'echo';
}

/** In a line of a failed test: a body may be huge. */
interface Shown {
  readonly [fc.toStringMethod]: () => string;
}

const status = fc.oneof(
  { weight: 60, arbitrary: fc.constant(200) },
  { weight: 5, arbitrary: fc.constantFrom(201, 202, 204, 205, 206, 226, 299) },
  { weight: 4, arbitrary: fc.constantFrom(0, 100, 101, 103, 199, 600, 700, 999) },
  { weight: 5, arbitrary: fc.constantFrom(300, 301, 302, 303, 304, 307, 308) },
  { weight: 8, arbitrary: fc.constantFrom(400, 401, 403, 404, 407, 408, 418, 429, 451) },
  { weight: 6, arbitrary: fc.constantFrom(500, 502, 503, 504, 511, 599) },
  { weight: 3, arbitrary: fc.integer({ min: 200, max: 599 }) },
);

const RETRY_AFTER = [
  '-1',
  '0',
  '1.5',
  '1e999',
  'NaN',
  'Infinity',
  '',
  ' ',
  '9'.repeat(400),
  '0x10',
  '٣',
  '+5',
]
  .concat('Wed, 21 Oct 2015 07:28:00 GMT', 'Fri, 31 Dec 9999 23:59:59 GMT', '275760-09-13', '120, 7')
  .map(text => Buffer.from(text).toString('latin1'));
const LATIN1 = Array.from({ length: 224 }, (_, at) => String.fromCharCode(at + 32));

const anyText = fc.string({ unit: fc.constantFrom(...LATIN1), maxLength: 30 });
const headers = fc.record(
  {
    'retry-after': fc.oneof(fc.constantFrom(...RETRY_AFTER), anyText),
    'content-type': fc.constantFrom(
      'application/json',
      'application/json; charset=utf-16',
      'text/html; charset=iso-8859-1',
      'application/octet-stream; charset=\u00ff',
      ';;;=',
    ),
    'content-encoding': fc.constantFrom('gzip', 'br', 'identity', 'gzip, gzip, gzip', 'x-nothing'),
    'content-length': fc.constantFrom('0', '5', '-1', 'NaN', '99999999999', '1e9', '12, 13'),
    location: fc.constantFrom('/login', 'javascript:alert(1)', '//[', ''),
    'x-any': fc.oneof(anyText, fc.constant('x'.repeat(9000))),
  },
  { requiredKeys: [] },
);

const ERRORS: readonly (() => unknown)[] = [
  () => new TypeError('Failed to fetch'),
  () => new Error('net::ERR_CONTENT_DECODING_FAILED'),
  () => new Error('net::ERR_INVALID_CHUNKED_ENCODING'),
  () => new Error('net::ERR_RESPONSE_HEADERS_TOO_BIG'),
  () => new Error('net::ERR_READY'),
  () => new DOMException('aborted', 'AbortError'),
  () => Object.assign(new Error(), { message: undefined, code: 7, stack: null }),
  () =>
    Object.freeze({
      isAxiosError: true,
      code: 'ERR_BAD_RESPONSE',
      response: null,
      message: '{"state":"READY"}',
    }),
  () => ({
    isAxiosError: true,
    code: 'ERR_BAD_RESPONSE',
    response: { status: 200, data: { state: 'READY' } },
  }),
  () => 'READY',
  () => null,
  () => undefined,
  () => Symbol('READY'),
];
const NONSENSE: readonly unknown[] = [
  undefined,
  null,
  {},
  'READY',
  { status: 200, data: { state: 'READY' } },
];

const answersWith = (body: fc.Arbitrary<Bytes>): fc.Arbitrary<RawAnswer> =>
  fc
    .oneof(
      {
        weight: 150,
        arbitrary: fc.record({
          is: fc.constant('received' as const),
          status,
          headers,
          body,
          end: fc.oneof(
            { weight: 40, arbitrary: fc.constant('whole' as const) },
            { weight: 1, arbitrary: fc.constantFrom('breaks' as const, 'echo' as const) },
          ),
        }),
      },
      {
        weight: 4,
        arbitrary: fc.record({ is: fc.constant('rejected' as const), error: fc.constantFrom(...ERRORS) }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ is: fc.constant('nonsense' as const), value: fc.constantFrom(...NONSENSE) }),
      },
    )
    .map(answer => ({ ...answer, [fc.toStringMethod]: () => inLine(answer) }));

/** Answers of an ACD that is broken, or is none. They may say a state, and may say READY: `said` tells. */
export const rawAnswer = answersWith(body);
/** The same where the details were asked for: `saidDetails` tells. */
export const rawDetails = answersWith(detailsBody);

/** An ordinary answer with this body. */
export function received(bytes: Bytes, more: Partial<Received> = {}): RawAnswer {
  const answer: Received = { is: 'received', status: 200, headers: {}, body: bytes, end: 'whole', ...more };
  return { ...answer, [fc.toStringMethod]: () => inLine(answer) };
}

function inLine(answer: object): string {
  if ('error' in answer) return `fetch rejects: ${String(answer.error)}`;
  const text = 'body' in answer ? { ...answer, body: String(answer.body).slice(0, 300) } : answer;
  return inspect(text, { maxStringLength: 300, breakLength: Number.POSITIVE_INFINITY });
}
