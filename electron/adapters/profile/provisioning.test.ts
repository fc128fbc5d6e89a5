import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { UsageError } from '../command-line';
import { provisioning, readProvisioning } from './provisioning';

const KEY = 'ABCDE-FGHI-JKLMNO';
const COFFEE = { code: 'COF', label: { en: 'Coffee', de: 'Kaffee' } };
const GOOD = {
  serverUrl: 'https://api.tenios.com',
  email: 'ada@test.com',
  accessKey: KEY,
  reasons: [COFFEE],
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'schalter-provisioning-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function written(content: unknown, mode = 0o600): string {
  const file = path.join(folder, 'provisioning.json');
  const isRaw = typeof content === 'string' || Buffer.isBuffer(content);
  writeFileSync(file, isRaw ? content : JSON.stringify(content), { mode });
  return file;
}

/** The message after the file's name; everything a `UsageError` shows is looked through for the key. */
function complaint(file: string): string {
  try {
    readProvisioning(file);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    expect(`${error.message} ${error.stack} ${String(error.cause)}`).not.toContain(KEY);
    expect(error.message).not.toContain('\n');
    expect(error.message.startsWith(file)).toBe(true);
    return error.message.slice(file.length).replace(/^:? /, '');
  }
  throw new Error('it was taken');
}

describe('a good provisioning file', () => {
  it('is given back as it is, without a warning', () => {
    expect(readProvisioning(written(GOOD))).toEqual({ provisioning: GOOD, warnings: [] });
  });

  it('may say everything', () => {
    const all = {
      ...GOOD,
      language: 'de',
      rules: { lock: { enabled: true, reason: 'COF' } },
      quitting: 'not-ready',
      pollSeconds: 60,
      notReadyReasonField: 'auto',
      locked: ['reasons'],
      detailsPolicy: 'external-number',
    };
    expect(readProvisioning(written(all)).provisioning).toEqual(all);
  });

  it.each([
    ['a rule without a reason', { lock: { enabled: false } }, { lock: { enabled: false, reason: null } }],
    [
      'a rule without any',
      { lock: { enabled: true, reason: null } },
      { lock: { enabled: true, reason: null } },
    ],
    ['no rule at all', {}, {}],
  ])('may have %s, and says no more', (_what, rules, complete) => {
    const { provisioning: given } = readProvisioning(written({ ...GOOD, rules }));
    expect(given.rules).toEqual(complete);
    // As the second start hands it to the first.
    expect(provisioning.parse(JSON.parse(JSON.stringify(given)))).toEqual(given);
  });

  it.each([
    ['with a byte order mark, as Windows writes it', `\uFEFF${JSON.stringify(GOOD)}`],
    [
      'with blanks around key and names',
      { ...GOOD, accessKey: ` ${KEY}\n`, serverUrl: ' https://api.tenios.com ', email: ' ada@test.com\t' },
    ],
    ['with indentation', JSON.stringify(GOOD, null, '\t')],
  ])('is taken %s', (_what, content) => {
    expect(readProvisioning(written(content)).provisioning).toEqual(GOOD);
  });

  it.each(['ada@müller.de', 'sales&support@test.com'])('may be for %s', email => {
    expect(readProvisioning(written({ ...GOOD, email })).provisioning.email).toBe(email);
  });

  it('may have no reasons', () => {
    expect(readProvisioning(written({ ...GOOD, reasons: [] })).provisioning.reasons).toEqual([]);
  });

  it.each([0o640, 0o604, 0o644, 0o620])('open to others (%o) is taken with a warning', mode => {
    const file = written(GOOD);
    chmodSync(file, mode); // whatever the umask is
    const warning = `${file} can be read by other users of this computer, and the access key is in it: chmod 600, or delete it now.`;
    expect(readProvisioning(file)).toEqual({
      provisioning: GOOD,
      warnings: process.platform === 'win32' ? [] : [warning],
    });
  });
});

describe('a provisioning file that cannot be read', () => {
  it('is not there', () => {
    expect(complaint(path.join(folder, 'none.json'))).toBe('cannot be read: there is no such file.');
  });

  it('is a folder', () => {
    mkdirSync(path.join(folder, 'a'));
    expect(complaint(path.join(folder, 'a'))).toBe('cannot be read: it is a folder.');
  });

  it.each(['/dev/zero', '/dev/null', '/dev/tty', '/dev/stdin'])('is a device or a pipe: %s', device => {
    expect(complaint(device)).toMatch(
      /^cannot be read: (it is no ordinary file|reading failed \(E[A-Z]+\))\.$/,
    );
  });

  it('is a FIFO into which nobody writes', () => {
    execFileSync('mkfifo', [path.join(folder, 'fifo')]);
    expect(complaint(path.join(folder, 'fifo'))).toBe('cannot be read: it is no ordinary file.');
  });

  it('is below a file', () => {
    expect(complaint(path.join(written(GOOD), 'a.json'))).toBe('cannot be read: reading failed (ENOTDIR).');
  });

  it('is a link to itself', () => {
    symlinkSync('loop.json', path.join(folder, 'loop.json'));
    expect(complaint(path.join(folder, 'loop.json'))).toBe('cannot be read: reading failed (ELOOP).');
  });

  it('has a name that no file can have', () => {
    expect(complaint('a\0.json')).toBe('cannot be read: reading failed (ERR_INVALID_ARG_VALUE).');
  });

  it('is larger than 1 MiB', () => {
    const content = JSON.stringify(GOOD).padEnd((1 << 20) + 1);
    expect(complaint(written(content))).toBe('is larger than 1 MiB: that is no provisioning file.');
    expect(readProvisioning(written(content.slice(0, 1 << 20))).provisioning).toEqual(GOOD);
  });

  it('is larger than any memory', () => {
    const file = written('');
    truncateSync(file, 2 ** 40);
    expect(complaint(file)).toBe('is larger than 1 MiB: that is no provisioning file.');
  });

  it.each([
    ['is empty', ''],
    ['breaks off', JSON.stringify(GOOD).slice(0, -1)],
    ['has a comma too many', `{"accessKey":"${KEY}",}`],
    ['is the key alone', KEY],
    ['is UTF-16', Buffer.from(`\uFEFF${JSON.stringify(GOOD)}`, 'utf16le')],
  ])('%s: no JSON, and nothing of it is quoted', (_what, content) => {
    expect(complaint(written(content))).toBe('is not valid JSON.');
  });
});

describe('a provisioning file that does not fit', () => {
  const reasons = (...list: unknown[]) => ({ reasons: list });
  it.each<[string, object]>([
    ['serverUrl is missing.', { serverUrl: undefined }],
    ['email is missing.', { email: undefined }],
    ['accessKey is missing.', { accessKey: undefined }],
    ['accessKey is missing.', { accessKey: undefined, [KEY]: '' }],
    ['reasons is missing.', { reasons: undefined }],
    ['accessKey is empty.', { accessKey: ' ' }],
    ['accessKey must be a string.', { accessKey: [KEY] }],
    ['accessKey must be a string.', { accessKey: null }],
    ['accessKey is longer than 512 characters.', { accessKey: KEY.repeat(40) }],
    ['email must be an email address.', { email: KEY }],
    ['email must be a string.', { email: 7 }],
    ['email is longer than 254 characters.', { email: `${'a'.repeat(250)}@b.de` }],
    [
      'serverUrl must be an https address (http only for this computer), such as https://api.tenios.com.',
      { serverUrl: 'http://api.tenios.com' },
    ],
    [
      'serverUrl must be an https address (http only for this computer), such as https://api.tenios.com.',
      { serverUrl: `https://agent:${KEY}@api.tenios.com` },
    ],
    ['serverUrl is longer than 500 characters.', { serverUrl: `https://a.de/${'a'.repeat(500)}` }],
    ['reasons must be a list.', { reasons: { COF: 'Coffee' } }],
    ['reasons[0] must be an object.', reasons('COF')],
    ['reasons[1].code is missing.', reasons(COFFEE, { label: COFFEE.label })],
    ['reasons[0].code is empty.', reasons({ ...COFFEE, code: '' })],
    ['reasons[0].label.de is missing.', reasons({ code: 'COF', label: { en: 'Coffee' } })],
    [
      'reasons[0].label.en is longer than 60 characters.',
      reasons({ code: 'COF', label: { en: 'a'.repeat(61), de: 'b' } }),
    ],
    [
      'reasons[0].label has an unknown field: fr.',
      reasons({ code: 'COF', label: { ...COFFEE.label, fr: 'Café' } }),
    ],
    ['reasons[0] has an unknown field: name, id.', reasons({ ...COFFEE, name: '', id: 1 })],
    [
      'reasons[0].label.en has characters that cannot be shown.',
      reasons({ ...COFFEE, label: { en: '\u200b\u2060', de: 'Kaffee' } }),
    ],
    ['reasons names a code twice.', reasons(COFFEE, COFFEE)],
    [
      'reasons has more than 50 entries.',
      reasons(...Array.from({ length: 51 }, (_, code) => ({ ...COFFEE, code: `C${code}` }))),
    ],
    ['language must be one of: en, de.', { language: 'fr' }],
    ['language must be one of: en, de.', { language: null }],
    ['pollSeconds must be a number.', { pollSeconds: '10' }],
    ['pollSeconds must be a whole number.', { pollSeconds: 7.5 }],
    ['pollSeconds must be at least 5.', { pollSeconds: 4 }],
    ['pollSeconds must be at most 60.', { pollSeconds: 61 }],
    ['notReadyReasonField must be one of: nrr, not_ready_reason, auto.', { notReadyReasonField: 'reason' }],
    ['rules must be an object.', { rules: [] }],
    ['rules.lock.enabled is missing.', { rules: { lock: {} } }],
    ['rules.lock.enabled must be true or false.', { rules: { lock: { enabled: 'yes' } } }],
    ['rules.lock.reason is empty.', { rules: { lock: { enabled: true, reason: '' } } }],
    ['rules has an unknown field: shift.', { rules: { shift: {} } }],
    ['rules.lock has an unknown field: minutes.', { rules: { lock: { enabled: true, minutes: 5 } } }],
    ['rules.idle.minutes must be at least 2.', { rules: { idle: { enabled: true, minutes: 1 } } }],
    ['rules.idle.minutes must be at most 240.', { rules: { idle: { enabled: true, minutes: 241 } } }],
    [
      'rules.lock.restore.minutes must be at most 60.',
      { rules: { lock: { enabled: true, restore: { enabled: true, minutes: 61 } } } },
    ],
    ['rules.sleep.enabled is missing.', { rules: { sleep: { reason: 'COF' } } }],
    ['quitting must be one of: ask, not-ready, stay-ready.', { quitting: 'never' }],
    ['detailsPolicy must be one of: none, external-number, all.', { detailsPolicy: 'numbers' }],
    ['detailsPolicy must be one of: none, external-number, all.', { detailsPolicy: true }],
    ['there is an unknown field: acessKey.', { acessKey: KEY }],
  ])('%s', (message, changes) => {
    expect(complaint(written({ ...GOOD, ...changes }))).toBe(message);
  });

  it.each([[[GOOD]], [null], [7], [`"${KEY}"`]])('the file must be an object', content => {
    expect(complaint(written(typeof content === 'string' ? content : JSON.stringify(content)))).toBe(
      'the file must be an object.',
    );
  });
});
