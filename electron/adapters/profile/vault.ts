import * as z from 'zod';
import { PRODUCT } from '../../contract/product';
import type { FileKind, JsonFile } from './files';

/** The part of Electron's safeStorage that is used. The asynchronous half exists since Electron 42. */
export interface SafeStorage {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(cipher: Buffer): string;
  /** Linux only. */
  getSelectedStorageBackend(): string;
  isAsyncEncryptionAvailable?(): Promise<boolean>;
  encryptStringAsync?(text: string): Promise<Buffer>;
  decryptStringAsync?(cipher: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }>;
}

/** The vault's file: whose key it is, and the key as the system's keychain encrypted it. */
export const vaultContent = z.object({
  entry: z.object({ account: z.string(), cipher: z.string() }).nullable(),
});
export type VaultContent = z.infer<typeof vaultContent>;

/** The vault's file, for `openJsonFile`. */
export const vaultFile: FileKind<VaultContent> = { schema: vaultContent, empty: { entry: null } };

/** Keeps one account's access key. Nothing but the main process ever reads it. */
export interface Vault {
  /** Gives back where the key is kept now. A keychain that is none is not written to. */
  keep(account: string, key: string): Promise<'keychain' | 'this-run-only'>;
  /** The key of this account; null if there is none that can be read now. A locked keychain may open later. */
  recall(account: string): Promise<string | null>;
  /** Where the key of this account is kept. Does not open it. */
  whereIs(account: string): 'keychain' | 'this-run-only' | 'none';
  /**
   * Forgets every key, here and on disk; what is still being kept or recalled comes too late. Throws the system's error
   * if the file cannot be written.
   */
  forget(): void;
  /** Whether a real keychain would keep a key: it is tried with a text of no value, and nothing is written. */
  probe(): Promise<'ok' | 'missing'>;
  /** What no log may show: the key, as far as this run knows it. */
  secrets(): readonly string[];
}

/** A vault over the system's keychain. `platform` decides what counts as weak: see `isWeak`. */
export function createVault(
  safeStorage: SafeStorage,
  file: JsonFile<VaultContent>,
  platform: NodeJS.Platform = process.platform,
): Vault {
  let thisRun: { account: string; key: string } | null = null;
  return {
    async keep(account, key) {
      const mine = { account, key };
      thisRun = mine;
      const cipher = await encrypt(safeStorage, key, platform);
      // Forgotten, or followed by another key, while the keychain was busy.
      if (thisRun !== mine) return 'this-run-only';
      file.write({ entry: cipher && { account, cipher: cipher.toString('base64') } });
      return cipher ? 'keychain' : 'this-run-only';
    },
    async recall(account) {
      const { entry } = file.read();
      if (thisRun?.account === account) return thisRun.key;
      if (entry?.account !== account) return null;
      const found = await decrypt(safeStorage, Buffer.from(entry.cipher, 'base64'));
      if (found === null || file.read().entry !== entry) return null;
      const { key, isOutdated } = found;
      thisRun = { account, key };
      // The keychain has a newer key of its own. What cannot be encrypted anew stays as it is: it can still be read.
      const cipher = isOutdated ? await encrypt(safeStorage, key, platform) : null;
      if (cipher && file.read().entry === entry) {
        file.write({ entry: { account, cipher: cipher.toString('base64') } });
      }
      return key;
    },
    whereIs(account) {
      if (file.read().entry?.account === account) return 'keychain';
      return thisRun?.account === account ? 'this-run-only' : 'none';
    },
    forget() {
      thisRun = null;
      file.write({ entry: null });
    },
    async probe() {
      return (await encrypt(safeStorage, PRODUCT.name, platform)) ? 'ok' : 'missing';
    },
    secrets: () => (thisRun ? [thisRun.key] : []),
  };
}

/** null where the system has no real keychain. */
async function encrypt(
  safeStorage: SafeStorage,
  text: string,
  platform: NodeJS.Platform,
): Promise<Buffer | null> {
  const { isAsyncEncryptionAvailable, encryptStringAsync } = safeStorage;
  try {
    if (isAsyncEncryptionAvailable && encryptStringAsync) {
      if (!(await isAsyncEncryptionAvailable.call(safeStorage))) return null;
      const cipher = await encryptStringAsync.call(safeStorage, text);
      return isWeak(safeStorage, cipher, platform) ? null : cipher;
    }
    if (!safeStorage.isEncryptionAvailable()) return null;
    const cipher = safeStorage.encryptString(text);
    return isWeak(safeStorage, cipher, platform) ? null : cipher;
  } catch {
    return null; // a locked or dead keychain; the error may carry more than it should
  }
}

async function decrypt(
  safeStorage: SafeStorage,
  cipher: Buffer,
): Promise<{ key: string; isOutdated: boolean } | null> {
  try {
    if (!safeStorage.decryptStringAsync) return { key: safeStorage.decryptString(cipher), isOutdated: false };
    const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(cipher);
    return { key: result, isOutdated: shouldReEncrypt };
  } catch {
    return null;
  }
}

/**
 * On Linux Chromium falls back to a key that is in its source: `basic_text`, ciphertext tagged `v10` (a real keyring
 * gives `v11`). On Windows and macOS `v10` is the real thing. Electron docs, safeStorage; os_crypt's PosixKeyProvider.
 */
function isWeak(safeStorage: SafeStorage, cipher: Buffer, platform: NodeJS.Platform): boolean {
  if (platform !== 'linux') return false;
  return (
    safeStorage.getSelectedStorageBackend() === 'basic_text' || cipher.subarray(0, 3).toString() === 'v10'
  );
}

/** Desktops for which Chromium chooses a keychain itself (key_storage_util_linux.cc); for others, LXQt too, it takes none. */
const KNOWN_DESKTOPS = /gnome|kde|xfce|unity|cinnamon|deepin|pantheon|ukui/i;

/** The keychain to name on the command line, or null to leave the choice to Chromium. Has to be set before `ready`. */
export function passwordStore(platform: NodeJS.Platform, desktop: string | undefined): string | null {
  if (platform !== 'linux' || KNOWN_DESKTOPS.test(desktop ?? '')) return null;
  return 'gnome-libsecret'; // the Secret Service, whoever provides it
}
