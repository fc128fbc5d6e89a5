import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { openLog } from './log';

const KEY = 'ABCDE-FGHI-JKLMNO';
let folder: string;
let stderr: jest.SpiedFunction<typeof console.error>;
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'schalter-log-')), 'logs');
  stderr = jest.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(path.dirname(folder), { recursive: true });
});

const open = (secrets: () => readonly string[] = () => [KEY]) =>
  openLog({ folder, secrets, home: '/home/ada' });
const written = (name = 'main.log') => readFileSync(path.join(folder, name), 'utf8');
const onStderr = () => stderr.mock.calls.map(([line]) => String(line));

it('a line has time, level and text, and only what matters is on stderr too', () => {
  const log = open();
  log.info('Started.');
  log.warn('No tray.', { owner: null });
  log.error(
    'It failed:',
    Object.assign(new Error('no way'), { stack: 'Error: no way\n    at x (y.js:1)\n' }),
  );
  const lines = written().split('\n');
  expect(lines.map(line => line.replace(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/, 'TIME'))).toEqual([
    'TIME info Started.',
    'TIME warn No tray. {"owner":null}',
    'TIME error It failed: Error: no way',
    '      at x (y.js:1)',
    '',
  ]);
  expect(onStderr().join('\n')).toBe(lines.slice(1, -1).join('\n'));
});

it('a text is written as it is, and cannot pose as a line of its own', () => {
  open().info('100 % %s %c %d {level}\n2026-01-01T00:00:00.000Z error fake\r\u2028x', 'color: red');
  expect(written()).toMatch(
    /^[\dTZ:.-]+ info 100 % %s %c %d \{level\}\n {2}2026-01-01T00:00:00\.000Z error fake\n {2}x color: red\n$/,
  );
});

it('secrets, addresses and the home folder are neither in the file nor on stderr', () => {
  open().error(`${KEY} of ada@test.com in /home/ada/x`, { access_key: 'other', deep: [`${KEY}!`] });
  const line = /^\S+ error <key> of <email> in ~\/x \{"access_key":<key>,"deep":\["<key>!"\]\}$/;
  expect(written().trimEnd()).toMatch(line);
  expect(onStderr()).toEqual([expect.stringMatching(line)]);
});

it('a secret is asked for at each line: it may be learned later', () => {
  const secrets: string[] = [];
  const log = open(() => secrets);
  log.info('one');
  secrets.push(KEY);
  log.info(KEY);
  expect(written()).not.toContain(KEY);
});

describe('the file', () => {
  it('is its owner’s alone, whatever it was before', () => {
    open().info('one');
    chmodSync(path.join(folder, 'main.log'), 0o644);
    open().info('two');
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(folder, 'main.log')).mode & 0o777).toBe(0o600);
    expect(written().split('\n')).toHaveLength(3);
  });

  it('begins anew when it is full, and the last three are kept', () => {
    const log = open();
    const names = () => readdirSync(folder).sort();
    for (let full = 1; full <= 5; full += 1) {
      for (let line = 0; line < 70; line += 1) log.info(`${full} ${'x'.repeat(16_000)}`);
    }
    expect(names()).toEqual(['main.1.log', 'main.2.log', 'main.3.log', 'main.log']);
    for (const name of names())
      expect(statSync(path.join(folder, name)).size).toBeLessThan((1 << 20) + 17_000);
    const newest = (name: string) => /(\d) x+\n$/.exec(written(name))?.[1];
    expect(names().map(newest)).toEqual(['5', '4', '3', '5']);
    for (const name of names()) expect(statSync(path.join(folder, name)).mode & 0o777).toBe(0o600);
  });

  it('begins anew too where the full one cannot be moved away', () => {
    const log = open();
    for (const age of [1, 2, 3]) writeFileSync(path.join(folder, `main.${age}.log`), '');
    rmSync(path.join(folder, 'main.3.log'));
    // A folder of that name, and not an empty one: it cannot be replaced.
    const inTheWay = mkdtempSync(path.join(folder, 'x'));
    writeFileSync(path.join(inTheWay, 'y'), '');
    jest
      .requireActual<typeof import('node:fs')>('node:fs')
      .renameSync(inTheWay, path.join(folder, 'main.3.log'));
    for (let line = 0; line < 70; line += 1) log.info('x'.repeat(16_000));
    expect(statSync(path.join(folder, 'main.log')).size).toBeLessThan(1 << 20);
  });
});

it('a log that cannot be written is told once, and takes nothing down', () => {
  writeFileSync(folder, ''); // where the folder should be
  const log = open();
  log.info('one');
  log.error('two');
  expect(onStderr()).toEqual([
    'There will be no log: its file cannot be written (EEXIST).',
    expect.stringMatching(/ error two$/),
  ]);
});

it('a log whose folder vanishes takes nothing down', () => {
  const log = open();
  log.info('one');
  rmSync(folder, { recursive: true });
  log.error('two');
  expect([existsSync(folder), onStderr()]).toEqual([false, [expect.stringMatching(/ error two$/)]]);
});

describe('whatever is logged', () => {
  const FORMS: readonly ((text: string) => string)[] = [
    text => text,
    text => JSON.stringify(text).slice(1, -1),
    text => encodeURIComponent(text),
    text => new URLSearchParams({ a: text }).toString().slice(2),
    text => Buffer.from(text).toString('base64').replace(/=+$/, ''),
    text => Buffer.from(text).toString('hex'),
    text => Buffer.from(text, 'utf16le').toString('hex'),
  ];
  /** Something that carries the secret in one of many ways. */
  const carrier = (secret: string) => {
    const text = fc
      .tuple(fc.string({ maxLength: 8 }), fc.constantFrom(...FORMS), fc.string({ maxLength: 8 }))
      .map(([before, form, after]) => `${before} ${form(secret)} ${after}`);
    const name = fc.oneof(
      fc.string(),
      text,
      fc.constantFrom('key', 'access_key', 'toJSON', '__proto__', 'cause'),
    );
    return fc.letrec<{ node: unknown }>(tie => ({
      node: fc.oneof(
        { maxDepth: 4 },
        text,
        text.map(message => Object.assign(new Error(message), { config: { data: secret }, note: secret })),
        text.map(message => Object.assign(new Error('x', { cause: message }), { name: message })),
        text.map(inside => Buffer.from(inside)),
        text.map(inside => () => inside),
        text.map(inside => ({
          toString: () => inside,
          toJSON: () => inside,
          [inspect.custom]: () => inside,
        })),
        fc.array(tie('node'), { maxLength: 4 }),
        fc.dictionary(name, tie('node'), { maxKeys: 4 }),
        fc.tuple(name, tie('node')).map(
          ([key, value]) =>
            new Map([
              [key, value],
              [{ value }, key],
            ] as never),
        ),
        tie('node').map(value => new Set([value])),
        tie('node').map(value => {
          const circle: Record<string, unknown> = { value };
          circle['self'] = circle;
          return circle;
        }),
      ),
    })).node;
  };
  const secrets = fc
    .string({ unit: 'grapheme', minLength: 8, maxLength: 40 })
    .filter(secret => (secret.match(/[\p{L}\p{N}]/gu) ?? []).length >= 8);
  const logged = secrets.chain(secret => fc.tuple(fc.constant(secret), carrier(secret)));

  it('the file never holds the secret, in any of its forms', () => {
    const log = open(() => [current]);
    let current = '';
    let lines = 0;
    fc.assert(
      fc.property(logged, ([secret, cause]) => {
        current = secret;
        writeFileSync(path.join(folder, 'main.log'), '');
        log.info('seen', cause);
        const found = written();
        lines += found.startsWith('20') ? 1 : 0;
        const leaks = FORMS.map(form => form(secret).toLowerCase()).filter(form =>
          found.toLowerCase().includes(form),
        );
        expect(leaks).toEqual([]);
      }),
      { numRuns: 500 },
    );
    expect(lines).toBe(500);
  });

  it('and would hold it if nobody had said that it is one', () => {
    const log = open(() => []);
    log.info('seen', { a: [new Error(KEY)] });
    expect(written()).toContain(KEY);
  });
});
