import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { redact, WITHHELD } from './redact';

const KEY = 'ABCDE-FGHI/JK+LM"NO';
const hidden = { secrets: () => [KEY], home: '/home/ada' };
const shown = (text: string, cause?: unknown) => redact(text, cause, hidden);
const base64 = (text: string, encoding: BufferEncoding = 'utf8') =>
  Buffer.from(text, encoding).toString('base64');
const inBase64 = (text: string) =>
  [...text.matchAll(/[\w+/-]+/g)].map(([word]) => Buffer.from(word, 'base64').toString('latin1')).join(' ');

describe('a secret is not shown', () => {
  it.each<[string, string]>([
    ['as it is', KEY],
    ['in lower case', KEY.toLowerCase()],
    ['in JSON', JSON.stringify({ a: KEY })],
    ['in JSON in JSON', JSON.stringify(JSON.stringify({ a: KEY }))],
    ['in a query', new URLSearchParams({ a: KEY }).toString()],
    ['in a query with small letters', encodeURIComponent(KEY).toLowerCase()],
    ['with every byte in percent', KEY.replace(/./g, char => `%${char.charCodeAt(0).toString(16)}`)],
    ['in \\u escapes', KEY.replace(/./g, char => `\\u00${char.charCodeAt(0).toString(16)}`)],
    ['in hexadecimal', Buffer.from(KEY).toString('hex')],
    ['in capital hexadecimal', Buffer.from(KEY).toString('hex').toUpperCase()],
    ['as UTF-16 in hexadecimal', Buffer.from(KEY, 'utf16le').toString('hex')],
    ['as a buffer', inspect(Buffer.from(KEY))],
    ['as the bytes of one', JSON.stringify(Buffer.from(KEY))],
    ['in Base64', base64(KEY)],
    ['in Base64 for addresses', Buffer.from(KEY).toString('base64url')],
    ['as UTF-16 in Base64', base64(KEY, 'utf16le')],
    ['with a zero after each letter', Buffer.from(KEY, 'utf16le').toString('latin1')],
    ['with a blank after each letter', [...KEY].join(' ')],
    ['broken over lines', `'${KEY.slice(0, 9)}' +\n  '${KEY.slice(9)}'`],
  ])('%s', (_how, text) => {
    const out = shown(`before ${text} after`);
    expect(out === WITHHELD || /^before .*<key>.* after$/s.test(out)).toBe(true);
    expect(out).not.toContain(text);
  });

  it.each(['a', 'ab', 'abc', 'agent:', 'agent@test.com:'])('in Base64 behind %j', before => {
    const out = shown(base64(`${before}${KEY}, and on`));
    expect(out).toContain('<key>');
    expect(inBase64(out)).not.toContain(KEY.slice(2, -2));
  });

  it.each(['', 'x', 'ab', '"\\', '----', 'ключ-от-всего', '🔑🔑🔑🔑'])('even if it is %j', key => {
    const out = redact(`is ${key}.`, undefined, { ...hidden, secrets: () => [key] });
    expect([WITHHELD, 'is <key>.', key === '' ? 'is .' : WITHHELD]).toContain(out);
  });

  it('and of two the longer goes first', () => {
    const secrets = () => ['ABCDEFGH', 'ABCDEFGHIJKLMNOP'];
    expect(redact('x ABCDEFGHIJKLMNOP y ABCDEFGH', undefined, { ...hidden, secrets })).toBe(
      'x <key> y <key>',
    );
  });
});

describe('a value whose name says that it is one is not shown', () => {
  it.each([
    ['{"access_key":"x\\"y z","email":1}', '{"access_key":<key>,"email":1}'],
    ["{ accessKey: 'x y', a: 1 }", '{ accessKey: <key>, a: 1 }'],
    ['"{\\"access_key\\":\\"x y\\",\\"a\\":1}"', '"{\\"access_key\\":<key>,\\"a\\":1}"'],
    ['?access_key=xy&a=1', '?access_key=<key>&a=1'],
    ['ACCESS-KEY: xy', 'ACCESS-KEY: <key>'],
    ['key = xy', 'key = <key>'],
    ['password:xy', 'password:<key>'],
    ['Authorization: Basic eHk=', 'Authorization: <key>'],
    ['"authorization": "Bearer x y"', '"authorization": <key>'],
    ['keychain: locked', 'keychain: locked'],
  ])('%s', (text, out) => {
    expect(shown(text)).toBe(out);
  });

  it('in an object, whatever it is', () => {
    const value = { access_key: 'x', Password: ['x'], headers: { a: 'x' }, config: 'x', b: { key: 7, c: 1 } };
    expect(shown('seen', value)).not.toContain('x');
    expect(shown('seen', value)).toMatch(/"b":\{"key":.*"c":1\}/);
  });
});

it.each([
  ['ada@test.com is unknown', '<email> is unknown'],
  ['<Ada.Lovelace+acd@mail.example.co.uk>', '<<email>>'],
  ['https://x.y/?email=ada%40test.com&a=1', 'https://x.y/?email=<email>&a=1'],
  ['"email":"jörg@müller.de"', '"email":"<email>"'],
  ['root@localhost', '<email>'],
  ["sales&o'neil@test.com", '<email>'],
  ['electron-log@5.4.4 and @scope/package', 'electron-log@5.4.4 and @scope/package'],
])('an email address is not shown: %s', (text, out) => {
  expect(shown(text)).toBe(out);
});

it.each([
  ['/home/ada', '/home/ada/.config/Schalter', '~/.config/Schalter'],
  ['/home/ada', 'file:///home/ada/x', 'file://~/x'],
  ['/home/ada', '/home/adam/x', '/home/adam/x'],
  ['/home/ada l', 'file:///home/ada%20l/x', 'file://~/x'],
  ['C:\\Users\\ada', 'C:\\Users\\ada\\x', '~\\x'],
  ['C:\\Users\\ada', '"c:\\\\users\\\\ada\\\\x"', '"~\\\\x"'],
  ['C:\\Users\\ada', 'file:///C:/Users/ada/x', 'file:///~/x'],
  ['/', '/etc/x', '/etc/x'],
])('the home folder %s is not shown: %s', (home, text, out) => {
  expect(redact(text, undefined, { ...hidden, home })).toBe(out);
});

describe('a cause', () => {
  it('that is an error is its name, message and stack, and no more', () => {
    const error = Object.assign(new TypeError('no way'), { config: { data: 'of the request' }, code: 'X' });
    const out = shown('It failed:', error);
    expect(out.startsWith('It failed: TypeError: no way\n    at ')).toBe(true);
    expect(out).not.toMatch(/of the request|code/);
  });

  it('that is an error inside of something is the same', () => {
    const error = Object.assign(new Error('no way'), { stack: undefined, request: 'r', more: 'm' });
    expect(shown('seen', { errors: [error] })).toBe('seen {"errors":["Error: no way"]}');
  });

  it('that has no end is cut', () => {
    const endless: Record<string, unknown> = {
      a: 1n,
      list: Array(1000).fill('word'),
      map: new Map([['b', 2]]),
    };
    endless['self'] = endless;
    const out = shown('seen', endless);
    expect(out).toMatch(/^seen \{"a":"1","list":\[("word",?){20}\],"map":\{"b":2\},"self":"\[circular\]"\}$/);
    expect(shown('x'.repeat(1 << 20)).length).toBeLessThan(20_000);
  });

  it.each<[string, unknown, string]>([
    ['a text', 'so it is', 'seen so it is'],
    ['null', null, 'seen null'],
    ['bytes', { a: Buffer.from(KEY) }, `seen {"a":"[${Buffer.byteLength(KEY)} bytes]"}`],
    ['a function', () => KEY, 'seen "[function]"'],
  ])('that is %s', (_what, cause, out) => {
    expect(shown('seen', cause)).toBe(out);
  });
});

it.each<[string, () => unknown]>([
  [
    'the cause throws when it is looked at',
    () => Object.defineProperty({}, 'a', { enumerable: true, get: fail }),
  ],
  ['an error’s message throws', () => Object.defineProperty(new Error(), 'message', { get: fail })],
  ['the cause is a trap', () => new Proxy({}, { ownKeys: fail })],
])('nothing at all is shown where %s', (_what, cause) => {
  expect(shown('seen', cause())).toBe(WITHHELD);
});

it('nothing at all is shown where the secrets are not to be had', () => {
  expect(redact('seen', undefined, { ...hidden, secrets: fail })).toBe(WITHHELD);
});

function fail(): never {
  throw new Error(KEY);
}
