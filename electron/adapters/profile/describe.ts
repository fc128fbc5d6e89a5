import { types } from 'node:util';

/** Fields that hold a key, or everything that went with a request: shown by name only. */
const HIDDEN = new Set(
  'accesskey key password authorization cookie setcookie config request response headers'.split(' '),
);
const MOST_ENTRIES = 20;
const MOST_LEVELS = 4;

/**
 * A thrown or logged value in words, for the log: of an error its name, message and stack and nothing else (axios' own
 * carries the request, and with it the access key), of an object its fields. Throws where a getter throws.
 */
export function describe(value: unknown): string {
  if (typeof value === 'string') return value;
  if (isError(value)) return describeError(value);
  return String(JSON.stringify(plain(value, new Set())));
}

/** One of another realm too (a test's, a window's). */
const isError = (value: unknown): value is Error => types.isNativeError(value) || value instanceof Error;

function describeError(error: Error): string {
  const title = `${String(error.name)}: ${String(error.message)}`;
  const stack = String(error.stack ?? '');
  return stack.includes(title) ? stack : [title, stack].filter(Boolean).join('\n');
}

/** A copy that is nothing but lists, fields and texts. `above`: what it is inside of. */
function plain(value: unknown, above: ReadonlySet<object>): unknown {
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'symbol' || typeof value === 'function') return `[${typeof value}]`;
  if (typeof value !== 'object' || value === null) return value;
  if (isError(value)) return describeError(value);
  if (value instanceof Date) return String(value);
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (above.has(value)) return '[circular]';
  if (above.size >= MOST_LEVELS) return '[…]';
  const inside = new Set([...above, value]);
  if (value instanceof Map) return fields([...value].slice(0, MOST_ENTRIES), inside);
  if (value instanceof Set || Array.isArray(value)) {
    return [...value].slice(0, MOST_ENTRIES).map(entry => plain(entry, inside));
  }
  return fields(Object.entries(value).slice(0, MOST_ENTRIES), inside);
}

function fields(entries: readonly [unknown, unknown][], inside: ReadonlySet<object>): object {
  return Object.fromEntries(
    entries.map(([key, value]) => {
      const name = typeof key === 'string' ? key : describe(key);
      const isHidden = HIDDEN.has(name.toLowerCase().replace(/[^a-z]/g, ''));
      return [name, isHidden ? '<hidden>' : plain(value, inside)];
    }),
  );
}
