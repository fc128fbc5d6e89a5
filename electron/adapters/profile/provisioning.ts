import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import * as z from 'zod';
import { UsageError } from '../command-line';
import {
  detailsPolicy,
  email,
  language,
  locked,
  pollSeconds,
  quitting,
  reasonFieldOrAuto,
  reasons,
  serverUrl,
} from './settings';
import { givenRules } from './settings-rules';

/** What an administrator hands over, docs/provisioning.md. The key goes to the vault, the rest to the settings. */
export const provisioning = z.strictObject({
  serverUrl,
  email,
  accessKey: z.string().trim().min(1).max(512),
  reasons,
  language: language.optional(),
  rules: givenRules.optional(),
  quitting: quitting.optional(),
  pollSeconds: pollSeconds.optional(),
  notReadyReasonField: reasonFieldOrAuto.optional(),
  locked: locked.optional(),
  detailsPolicy: detailsPolicy.optional(),
});
export type Provisioning = z.infer<typeof provisioning>;

const LARGEST_FILE = 1 << 20;

/**
 * Reads and checks a provisioning file (`-`: standard input). Gives it back with warnings for the administrator.
 * Throws a `UsageError` of one line that names what is wrong; it never quotes the key.
 */
export function readProvisioning(file: string): { provisioning: Provisioning; warnings: string[] } {
  const name = file === '-' ? 'standard input' : file;
  const { text, openToOthers } = readText(file, name);
  const warnings = openToOthers
    ? [
        `${name} can be read by other users of this computer, and the access key is in it: chmod 600, or delete it now.`,
      ]
    : [];
  return { provisioning: parse(text, name), warnings };
}

function readText(file: string, name: string): { text: string; openToOthers: boolean } {
  let descriptor = 0;
  try {
    if (file !== '-') descriptor = openSync(file, READ_AT_ONCE);
    const status = fstatSync(descriptor);
    if (file !== '-' && !status.isFile())
      throw new UsageError(
        `${name} cannot be read: ${status.isDirectory() ? 'it is a folder' : 'it is no ordinary file'}.`,
      );
    // Windows has no such modes: its profile folders are their owner's.
    const openToOthers = file !== '-' && process.platform !== 'win32' && (status.mode & 0o077) !== 0;
    const bytes = readAtMost(descriptor, LARGEST_FILE + 1);
    if (bytes.length > LARGEST_FILE)
      throw new UsageError(`${name} is larger than 1 MiB: that is no provisioning file.`);
    return { text: bytes.toString('utf8'), openToOthers };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${name} cannot be read: ${plainCause(error)}.`);
  } finally {
    if (descriptor !== 0) closeSync(descriptor);
  }
}

/** Opening a FIFO would wait for somebody who writes into it (open(2)). Windows has neither. */
const READ_AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** What there is to read, up to `most` bytes. No size tells: a pipe has none, and a device never ends. */
function readAtMost(descriptor: number, most: number): Buffer {
  const bytes = Buffer.alloc(most);
  let length = 0;
  while (length < most) {
    const read = readSync(descriptor, bytes, length, most - length, null);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}

function plainCause(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  const causes: Record<string, string> = {
    ENOENT: 'there is no such file',
    EACCES: 'it may not be read by this user',
    EISDIR: 'it is a folder',
  };
  return causes[String(code)] ?? `reading failed (${String(code)})`;
}

function parse(text: string, name: string): Provisioning {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // The parser's own message quotes the text around the error, and with it perhaps the key.
    throw new UsageError(`${name} is not valid JSON.`);
  }
  // The input tells "missing" from "of the wrong type"; it is looked at, never quoted.
  const parsed = provisioning.safeParse(json, { reportInput: true });
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new UsageError(`${name}: ${issue ? plainIssue(issue) : 'does not fit.'}`);
}

const TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  object: 'an object',
};

/** One issue in plain words, naming the field, e.g. `reasons[0].label.de is missing.` */
function plainIssue(issue: z.core.$ZodIssue): string {
  const field = issue.path
    .map(key => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .slice(1);
  const subject = field === '' ? 'the file' : field;
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${field ? `${field} has` : 'there is'} an unknown field: ${issue.keys.join(', ')}.`;
    case 'invalid_type':
      return issue.input === undefined
        ? `${subject} is missing.`
        : `${subject} must be ${TYPES[issue.expected] ?? `a ${issue.expected}`}.`;
    case 'too_small':
      return issue.origin === 'string'
        ? `${subject} is empty.`
        : `${subject} must be at least ${issue.minimum}.`;
    case 'too_big':
      if (issue.origin === 'array') return `${subject} has more than ${issue.maximum} entries.`;
      return issue.origin === 'string'
        ? `${subject} is longer than ${issue.maximum} characters.`
        : `${subject} must be at most ${issue.maximum}.`;
    case 'invalid_value':
      return `${subject} must be one of: ${issue.values.join(', ')}.`;
    default:
      return `${subject} ${issue.message}.`;
  }
}
