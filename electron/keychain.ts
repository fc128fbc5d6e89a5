import type { Log } from './adapters/profile/log';
import type { Vault } from './adapters/profile/vault';
import type { Engine } from './engine';

/** Finds out once whether there is a keychain: only the window needs to know, and asking may take the keychain a while. */
export function lookForKeychain(engine: Engine, vault: Vault, log: Log): void {
  if (engine.snapshot().capabilities.keychain !== 'unknown') return;
  vault
    .probe()
    .then(keychain => engine.dispatch({ type: 'capable', found: { keychain } }))
    .catch((error: unknown) => log.error('The keychain was not found out about.', error));
}
