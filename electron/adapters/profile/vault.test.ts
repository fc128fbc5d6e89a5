import { beforeEach, describe, expect, it } from '@jest/globals';
import type { JsonFile } from './files';
import { createVault, passwordStore, type SafeStorage, type VaultContent } from './vault';

const KEY = 'ABCDE-FGHI-JKLMNO';
const NEVER_WRITTEN: VaultContent = { entry: null };

let file: JsonFile<VaultContent> & { writes: number };
beforeEach(() => {
  let value = NEVER_WRITTEN;
  file = {
    writes: 0,
    read: () => value,
    write(next) {
      value = next;
      file.writes += 1;
    },
  };
});

const asCipher = (tag: string, text: string) => Buffer.from(`${tag}${Buffer.from(text).toString('hex')}`);
const asText = (cipher: Buffer) => Buffer.from(cipher.toString().slice(3), 'hex').toString();
const locked = () => {
  throw new Error(`the keychain is locked: ${KEY}`);
};

/** As before Electron 42: nothing asynchronous. */
function syncOnly(changes: Partial<SafeStorage> = {}): SafeStorage {
  return {
    isEncryptionAvailable: () => true,
    encryptString: text => asCipher('v11', text),
    decryptString: asText,
    getSelectedStorageBackend: () => 'gnome_libsecret',
    ...changes,
  };
}

/** As Electron 45 has it: on Linux it encrypts without a keychain too, with a key that everybody knows. */
function modern(tag = 'v11', changes: Partial<SafeStorage> = {}): SafeStorage {
  return {
    isEncryptionAvailable: locked,
    encryptString: locked,
    decryptString: locked,
    getSelectedStorageBackend: () => 'gnome_libsecret',
    isAsyncEncryptionAvailable: async () => true,
    encryptStringAsync: async text => asCipher(tag, text),
    decryptStringAsync: async cipher => ({ result: asText(cipher), shouldReEncrypt: false }),
    ...changes,
  };
}

/** What a later start of the app finds. */
const afterRestart = (safeStorage: SafeStorage, platform: NodeJS.Platform = 'linux') =>
  createVault(safeStorage, file, platform).recall('ada');

describe('the vault keeps a key', () => {
  it.each<[string, SafeStorage, NodeJS.Platform]>([
    ['an Electron before 42 on Linux', syncOnly(), 'linux'],
    ['Linux with a keyring', modern(), 'linux'],
    ['Windows', modern('v10', { getSelectedStorageBackend: locked }), 'win32'],
    ['macOS', modern('v10'), 'darwin'],
    ['an Electron before 42 on Windows', syncOnly({ encryptString: text => asCipher('v10', text) }), 'win32'],
  ])('in the keychain of %s, beyond a restart', async (_what, safeStorage, platform) => {
    expect(await createVault(safeStorage, file, platform).keep('ada', KEY)).toBe('keychain');
    expect(JSON.stringify(file.read())).not.toContain(KEY);
    expect(await afterRestart(safeStorage, platform)).toBe(KEY);
  });

  it.each<[string, SafeStorage]>([
    ['no encryption at all', syncOnly({ isEncryptionAvailable: () => false })],
    [
      'no encryption at all, asynchronously',
      modern('v11', { isAsyncEncryptionAvailable: async () => false }),
    ],
    ['the backend basic_text', modern('v11', { getSelectedStorageBackend: () => 'basic_text' })],
    [
      'the backend basic_text, on an Electron before 42',
      syncOnly({ getSelectedStorageBackend: () => 'basic_text' }),
    ],
    ['ciphertext of the key everybody knows', modern('v10')],
    ['the same on an Electron before 42', syncOnly({ encryptString: text => asCipher('v10', text) })],
    ['a keychain that rejects', modern('v11', { encryptStringAsync: async () => locked() })],
    ['a keychain that throws', syncOnly({ encryptString: locked })],
    ['a keychain that cannot even say', modern('v11', { isAsyncEncryptionAvailable: async () => locked() })],
  ])('for this run only on Linux with %s: nothing of it is written', async (_what, safeStorage) => {
    const vault = createVault(safeStorage, file, 'linux');
    expect(await vault.keep('ada', KEY)).toBe('this-run-only');
    expect(await vault.recall('ada')).toBe(KEY);
    expect(file.read()).toEqual({ entry: null });
    expect(await afterRestart(safeStorage)).toBeNull();
  });

  it('and forgets the older one, where the newer cannot be written', async () => {
    await createVault(modern(), file, 'linux').keep('ada', 'old');
    await createVault(modern('v10'), file, 'linux').keep('ada', KEY);
    expect(await afterRestart(modern())).toBeNull();
  });

  it('and gives the newest', async () => {
    const vault = createVault(modern(), file, 'linux');
    await vault.keep('ada', 'old');
    await vault.recall('ada');
    await vault.keep('ada', KEY);
    expect(await vault.recall('ada')).toBe(KEY);
    expect(await afterRestart(modern())).toBe(KEY);
  });
});

describe('the vault gives a key', () => {
  it('to the account it was kept for, and to no other', async () => {
    const vault = createVault(modern(), file, 'linux');
    expect(await vault.recall('ada')).toBeNull();
    await vault.keep('ada', KEY);
    expect(await vault.recall('bob')).toBeNull();
    expect(await createVault(modern(), file, 'linux').recall('bob')).toBeNull();
    await vault.keep('bob', 'of bob');
    expect(await vault.recall('ada')).toBeNull();
    expect(await afterRestart(modern())).toBeNull();
  });

  it.each<[string, SafeStorage]>([
    ['rejects', modern('v11', { decryptStringAsync: async () => locked() })],
    ['throws at once', modern('v11', { decryptStringAsync: locked })],
    ['throws on an Electron before 42', syncOnly({ decryptString: locked })],
  ])('not where the keychain %s, and leaves it there for the next time', async (_what, lockedOne) => {
    await createVault(modern(), file, 'linux').keep('ada', KEY);
    const before = file.read();
    expect(await afterRestart(lockedOne)).toBeNull();
    expect(file.read()).toEqual(before);
    expect(await afterRestart(modern())).toBe(KEY);
  });

  it('in the same run once the keychain is unlocked', async () => {
    await createVault(modern(), file, 'linux').keep('ada', KEY);
    const keychain = modern('v11', { decryptStringAsync: async () => locked() });
    const vault = createVault(keychain, file, 'linux');
    expect(await vault.recall('ada')).toBeNull();
    Object.assign(keychain, modern());
    expect(await vault.recall('ada')).toBe(KEY);
  });
});

describe('a key that should be encrypted again', () => {
  const rotated = (changes: Partial<SafeStorage> = {}) =>
    modern('v12', {
      decryptStringAsync: async cipher => ({
        result: asText(cipher),
        shouldReEncrypt: cipher.subarray(0, 3).toString() !== 'v12',
      }),
      ...changes,
    });
  const tag = () =>
    Buffer.from(file.read().entry?.cipher ?? '', 'base64')
      .toString()
      .slice(0, 3);
  beforeEach(async () => {
    await createVault(modern('v11'), file, 'linux').keep('ada', KEY);
    file.writes = 0;
  });

  it('is, and is saved, once', async () => {
    expect(await afterRestart(rotated())).toBe(KEY);
    expect([tag(), file.writes, file.read().entry?.account]).toEqual(['v12', 1, 'ada']);
    expect(await afterRestart(rotated())).toBe(KEY);
    expect(file.writes).toBe(1);
  });

  it.each<[string, Partial<SafeStorage>]>([
    ['the keychain refuses', { encryptStringAsync: async () => locked() }],
    ['it would be weaker', { encryptStringAsync: async text => asCipher('v10', text) }],
  ])('stays as it is where %s', async (_what, changes) => {
    expect(await afterRestart(rotated(changes))).toBe(KEY);
    expect([tag(), file.writes]).toEqual(['v11', 0]);
  });
});

describe('the keychain to name', () => {
  it.each<[NodeJS.Platform, string | undefined, string | null]>([
    ['linux', 'GNOME', null],
    ['linux', 'ubuntu:GNOME', null],
    ['linux', 'Unity:Unity7:ubuntu', null],
    ['linux', 'KDE', null],
    ['linux', 'XFCE', null],
    ['linux', 'X-Cinnamon', null],
    ['linux', 'Pantheon', null],
    ['linux', 'Deepin', null],
    ['linux', 'UKUI', null],
    ['linux', 'LXQt', 'gnome-libsecret'],
    ['linux', 'LXDE', 'gnome-libsecret'],
    ['linux', 'MATE', 'gnome-libsecret'],
    ['linux', 'sway', 'gnome-libsecret'],
    ['linux', 'i3', 'gnome-libsecret'],
    ['linux', '', 'gnome-libsecret'],
    ['linux', undefined, 'gnome-libsecret'],
    ['win32', undefined, null],
    ['darwin', undefined, null],
  ])('on %s with the desktop %s is %s', (platform, desktop, store) => {
    expect(passwordStore(platform, desktop)).toBe(store);
  });
});

it('the vault says where a key is without opening the keychain', async () => {
  const mustNot = modern('v11', { decryptStringAsync: async () => locked() });
  const vault = createVault(mustNot, file, 'linux');
  expect(vault.whereIs('ada')).toBe('none');
  await vault.keep('ada', KEY);
  expect([vault.whereIs('ada'), vault.whereIs('bob')]).toEqual(['keychain', 'none']);
  const weak = createVault(modern('v10'), file, 'linux');
  await weak.keep('ada', KEY);
  expect(weak.whereIs('ada')).toBe('this-run-only');
});

describe('the vault forgets', () => {
  it('the key, here and on disk', async () => {
    const vault = createVault(modern(), file, 'linux');
    await vault.keep('ada', KEY);
    vault.forget();
    expect([await vault.recall('ada'), vault.whereIs('ada'), vault.secrets()]).toEqual([null, 'none', []]);
    expect(file.read()).toEqual({ entry: null });
    expect(await afterRestart(modern())).toBeNull();
  });

  it('a key that it is just about to keep', async () => {
    const vault = createVault(modern(), file, 'linux');
    const kept = vault.keep('ada', KEY);
    vault.forget();
    await kept;
    expect(file.read()).toEqual({ entry: null });
    expect([await vault.recall('ada'), vault.secrets()]).toEqual([null, []]);
  });

  it('a key that it is just about to give', async () => {
    await createVault(modern(), file, 'linux').keep('ada', KEY);
    const vault = createVault(modern(), file, 'linux');
    const given = vault.recall('ada');
    vault.forget();
    expect([await given, vault.secrets()]).toEqual([null, []]);
  });

  it('an older key in favour of a newer one, however long the keychain takes', async () => {
    let finish = () => {};
    const slow = new Promise<void>(resolve => {
      finish = resolve;
    });
    const encryptStringAsync = async (text: string) => {
      if (text === 'old') await slow;
      return asCipher('v11', text);
    };
    const vault = createVault(modern('v11', { encryptStringAsync }), file, 'linux');
    const older = vault.keep('ada', 'old');
    await vault.keep('ada', KEY);
    finish();
    await older;
    expect(await afterRestart(modern())).toBe(KEY);
  });
});

it.each<[string, SafeStorage, 'ok' | 'missing']>([
  ['a keyring', modern(), 'ok'],
  ['a keyring and an Electron before 42', syncOnly(), 'ok'],
  ['a key that everybody knows', modern('v10'), 'missing'],
  ['nothing', syncOnly({ isEncryptionAvailable: () => false }), 'missing'],
  ['a keyring that refuses', modern('v11', { encryptStringAsync: async () => locked() }), 'missing'],
])('the vault finds out that there is %s, and writes nothing', async (_what, safeStorage, found) => {
  expect(await createVault(safeStorage, file, 'linux').probe()).toBe(found);
  expect(file.writes).toBe(0);
});

it('the vault tells what no log may show, once it knows', async () => {
  await createVault(modern(), file, 'linux').keep('ada', KEY);
  const vault = createVault(modern(), file, 'linux');
  expect(vault.secrets()).toEqual([]);
  await vault.recall('ada');
  expect(vault.secrets()).toEqual([KEY]);
});
