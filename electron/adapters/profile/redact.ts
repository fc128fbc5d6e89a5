import { describe } from './describe';

/** What a text must not show. */
export interface Private {
  /** Access keys, as they are. One of a few characters cannot be told from ordinary words: it hides those too. */
  secrets(): readonly string[];
  /** The person's own folder; their name is in it. */
  readonly home: string;
}

/** What stands in place of a text that cannot be made safe. */
export const WITHHELD = '(withheld: it could not be made sure that no secret is in it)';

/**
 * A text for the log, and its cause, without secrets, email addresses and the home folder. Fails closed: where that
 * cannot be done, or a secret is found in the outcome after all, `WITHHELD` stands instead.
 */
export function redact(text: string, cause: unknown, hidden: Private): string {
  try {
    const secrets = hidden.secrets().filter(Boolean);
    const whole = cause === undefined ? text : `${text} ${describe(cause)}`;
    const shown = cut(withoutHome(withoutEmails(withoutSecrets(withoutFields(whole), secrets)), hidden.home));
    return secrets.some(secret => isIn(shown, secret)) ? WITHHELD : shown;
  } catch {
    return WITHHELD; // a getter that throws, an object without end: nothing of it is worth a leak
  }
}

/** A field that holds a key by its name, in JSON (escaped or not), in a query, in a header. */
const FIELD = new RegExp(
  [
    String.raw`((?:access[_-]?key|password|authorization|\bkey)\\*["']?\s*[:=]\s*)`,
    '(?:',
    [
      String.raw`"(?:[^"\\]|\\.)*"?`,
      String.raw`\\+"[\s\S]*?\\+"`,
      "'[^']*'?",
      String.raw`(?:(?:basic|bearer)\s+)?[^\s,;&"'}\])]+`,
    ].join('|'),
    ')',
  ].join(''),
  'gi',
);

function withoutFields(text: string): string {
  return text.replace(FIELD, '$1<key>');
}

/** Bounded (RFC 5321: 64 and 255 octets), so that a long word without an @ is no work without end. */
const EMAIL =
  /[\p{L}\p{N}.!#$%&'*+^_`{|}~-]{1,64}(?:@|%40|\\u0040)(?:[\p{L}\p{N}-]{1,63}\.){0,8}\p{L}[\p{L}\p{N}-]{0,62}/giu;

function withoutEmails(text: string): string {
  return text.replace(EMAIL, '<email>');
}

function withoutHome(text: string, home: string): string {
  if (home.length < 2) return text; // a service's `/`
  const spellings = [home, asJson(home), encodeURI(home), home.replaceAll('\\', '/')].map(literally);
  return text.replace(anyOf(spellings, '(?![\\p{L}\\p{N}._-])'), '~');
}

function withoutSecrets(text: string, secrets: readonly string[]): string {
  const all = secrets.flatMap(secret => [inLetters(secret), ...inBytes(secret).map(literally)]);
  return all.length === 0 ? text : text.replace(anyOf(all), '<key>');
}

/** Whatever the case: hexadecimal and percent signs have both, and half a secret in capitals is one too. */
function anyOf(patterns: readonly string[], end = ''): RegExp {
  const longestFirst = [...patterns].sort((a, b) => b.length - a.length);
  return new RegExp(`(?:${longestFirst.join('|')})${end}`, 'giu');
}

const literally = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** A pattern for a secret each of whose letters may be escaped in a way of its own: JSON's (again and again), an address'. */
function inLetters(secret: string): string {
  const letters = Array.from(secret, letter => {
    const units = Array.from({ length: letter.length }, (_, index) => letter.charCodeAt(index));
    const ways = [
      `\\\\*${literally(letter)}`,
      literally(asJson(letter)).replace(/^\\\\/, '\\\\+'),
      literally(Array.from(Buffer.from(letter), byte => `%${hex(byte, 2)}`).join('')),
      units.map(unit => `\\\\+u${hex(unit, 4)}`).join(''),
      ...(letter === ' ' ? ['\\+'] : []),
    ];
    return `(?:${ways.join('|')})`;
  });
  return letters.join('\\0?'); // UTF-16 that is read as bytes
}

/** The ways in which programs write bytes down. */
function inBytes(secret: string): string[] {
  return [Buffer.from(secret, 'utf8'), Buffer.from(secret, 'utf16le')].flatMap(asBytes);
}

const asJson = (text: string) => JSON.stringify(text).slice(1, -1);
const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');

/** Hexadecimal, and Base64 wherever in a longer text they begin: the characters that the secret alone decides. */
function asBytes(bytes: Buffer): string[] {
  const words = [bytes.toString('hex'), [...bytes].map(byte => hex(byte, 2)).join(' '), bytes.join(',')];
  for (const before of [0, 1, 2]) {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const own = text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    // Three characters or fewer stand in many a word.
    if (own.length > 3) words.push(own, own.replaceAll('+', '-').replaceAll('/', '_'));
  }
  return words;
}

/** Whether a secret is in a text, however it is broken up: letters and digits are compared, nothing else. */
function isIn(text: string, secret: string): boolean {
  const squeezed = squeeze(secret);
  if (squeezed.length < 4) return text.includes(secret);
  const there = squeeze(text);
  return [secret, asJson(secret), encodeURIComponent(secret), ...inBytes(secret)]
    .map(squeeze)
    .some(word => word.length >= 4 && there.includes(word));
}

const squeeze = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

const MOST = 16_384;

function cut(text: string): string {
  return text.length > MOST ? `${text.slice(0, MOST)} …` : text;
}
