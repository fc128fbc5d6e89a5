import { gzipSync } from 'node:zlib';
import { bytes, type Write } from './raw-server';

const READY = '{"state":"READY"}';
const ok = (...headers: readonly string[]): string => answer('200 OK', ...headers);
const answer = (status: string, ...headers: readonly string[]): string =>
  [`HTTP/1.1 ${status}`, 'Content-Type: application/json', ...headers, 'Connection: close', '', ''].join(
    '\r\n',
  );
const length = (of: string | Uint8Array): string => `Content-Length: ${Buffer.byteLength(of)}`;
const GZIP = 'Content-Encoding: gzip';
const CHUNKED = 'Transfer-Encoding: chunked';
const zipped = gzipSync(`${READY}${' '.repeat(2000)}`);
const bomb = gzipSync(Buffer.concat([Buffer.alloc(30 << 20, ' '), Buffer.from(READY)]));
const DEEP = 100_000;
const deep = `{"state":${'['.repeat(DEEP)}"READY"${']'.repeat(DEEP)}}`;
const large = `{"state":"READY","pad":"${'x'.repeat(2 << 20)}"}`;
const utf16 = Buffer.from(`\ufeff${READY}`, 'utf16le');

/** Answers that say READY somewhere, and are none an ACD could mean. */
export const WRECKS: readonly (readonly [string, Write])[] = [
  ['is nothing at all', bytes()],
  ['is a reset', socket => socket.resetAndDestroy()],
  ['is no HTTP', bytes(READY)],
  ['is TLS', bytes(new Uint8Array([0x15, 3, 3, 0, 2, 2, 40]))],
  ['switches the protocol', bytes(answer('101 Switching Protocols', 'Upgrade: ready'), READY)],
  ['has no content', bytes(answer('204 No Content'), READY)],
  ['is an old one', bytes(answer('304 Not Modified'), READY)],
  ['points at itself', bytes(answer('308 Permanent Redirect', 'Location: /acd/agent-state/retrieve'), READY)],
  [
    'wants a password',
    bytes(answer('401 Unauthorized', 'WWW-Authenticate: Basic realm="READY"', length(READY)), READY),
  ],
  [
    'wants a password for a proxy',
    bytes(answer('407 Proxy', 'Proxy-Authenticate: Basic realm="x"', length(READY)), READY),
  ],
  ['is shorter than it says', bytes(ok('Content-Length: 100'), READY)],
  ['is longer than it says', bytes(ok('Content-Length: 16'), READY)],
  ['has two lengths', bytes(ok('Content-Length: 17', 'Content-Length: 5'), READY)],
  ['has a length below nothing', bytes(ok('Content-Length: -17'), READY.slice(1))],
  ['comes in chunks without a size', bytes(ok(CHUNKED), `READY\r\n${READY}\r\n0\r\n\r\n`)],
  ['comes in chunks that break off', bytes(ok(CHUNKED), `11\r\n${READY}\r\n`)],
  ['says it is zipped', bytes(ok(GZIP, length(READY)), READY)],
  ['is zipped and cut', bytes(ok(GZIP), zipped.subarray(0, 20))],
  ['is zipped and vast', bytes(ok(GZIP, length(bomb)), bomb)],
  ['is zipped as nobody does', bytes(ok('Content-Encoding: gzip, br, zstd', length(zipped)), zipped)],
  ['is 2 MiB', bytes(ok(length(large)), large)],
  ['is 100 000 levels deep', bytes(ok(length(deep)), deep)],
  ['is UTF-16', bytes(ok(length(utf16)), utf16)],
  ['has a header of 300 KB', bytes(ok(`X-Ready: ${'x'.repeat(300_000)}`, length(READY)), READY)],
  ['has a header with a NUL', bytes(ok('X-Ready: a\u0000b', length(READY)), READY)],
  [
    'comes after 2000 others',
    bytes(
      'HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n'.repeat(2000),
      answer('500 No', length(READY)),
      READY,
    ),
  ],
];

/** Answers that never end. */
export const ENDLESS: readonly (readonly [string, Write])[] = [
  ['begins and goes silent', socket => void socket.write(`${ok('Content-Length: 100')}${READY}`)],
  ['is one header after the other', flood('HTTP/1.1 200 OK\r\n', 'X-Ready: READY\r\n')],
  ['is announced for ever', flood('', 'HTTP/1.1 100 Continue\r\n\r\n')],
];

/** Writes the same for as long as somebody listens, not faster than it is read. */
function flood(first: string, more: string): Write {
  return socket => {
    socket.write(first);
    const pour = () => void (socket.destroyed || socket.write(more, () => setImmediate(pour)));
    pour();
  };
}

/** An answer whose status no fetch knows. */
export const STATUS_999: Write = bytes(answer('999 READY', length(READY)), READY);

/** States nobody has heard of, which a tray, a menu or a notification might stumble over, and what is read of them. */
export const STATES: readonly (readonly [what: string, state: string, shown: string])[] = [
  ['ends in a NUL', 'READY\u0000', 'READY\ufffd'],
  ['has a NUL in it', 'A\u0000B', 'A\ufffdB'],
  ['is half a character', 'A\ud800B', 'A\ufffdB'],
  ['is no character', 'A\uffffB', 'A\ufffdB'],
  ['is no character of another plane', 'A\u{1fffe}B', 'A\ufffdB'],
  ['is written backwards', '\u202eYDAER', '\ufffdYDAER'],
  ['has lines', 'A\r\nB\tC\u2028D', 'A\ufffd\ufffdB\ufffdC\ufffdD'],
  ['controls terminals', 'A\u001b[2J\u0007B', 'A\ufffd[2J\ufffdB'],
  ['is markup', '<b>&amp;_A&B%s</b>', '<b>&amp;_A&B%s</b>'],
  ['is long', 'W'.repeat(200), 'W'.repeat(200)],
  ['takes much room', '\u{1f4a9}'.repeat(100), '\u{1f4a9}'.repeat(100)],
  ['is in another alphabet', 'R\u0395ADY', 'R\u0395ADY'],
];
