import { safeStorage } from 'electron';
import { openJsonFile, type SetAsideBecause } from './adapters/profile/files';
import { lateLog } from './adapters/profile/late-log';
import { sweepLitter } from './adapters/profile/litter';
import { openMemory } from './adapters/profile/memory';
import { settingsFile } from './adapters/profile/settings';
import { createVault, type SafeStorage, type Vault, vaultFile } from './adapters/profile/vault';
import { openWindowPlace } from './adapters/profile/window-place';
import { AFTER_THE_ICON } from './after-the-icon';

export type Profile = ReturnType<typeof openProfile>;

/**
 * Opens what lies in the profile: settings, vault, memory, the window's place and the log. What could not be used is set aside and named in
 * `setAside`. Takes the folders of both. Throws an error that names the file if one can be neither read nor set aside.
 */
export function openProfile(folder: string, logs: string) {
  const setAside: string[] = [];
  let vault: Vault | null = null;
  const openFile = async () => {
    const { openLog } = await import('./adapters/profile/log');
    return openLog({ folder: logs, secrets: () => vault?.secrets() ?? [] });
  };
  const log = lateLog(logs, openFile, AFTER_THE_ICON);
  const onSetAside = (file: string, why: SetAsideBecause) => {
    setAside.push(file);
    log.warn(`A file of the profile is ${why} and was set aside: ${file}`);
  };
  vault = createVault(safeStorage as SafeStorage, openJsonFile(folder, 'vault', vaultFile, onSetAside));
  const settings = openJsonFile(folder, 'settings', settingsFile, onSetAside);
  const memory = openMemory(folder, onSetAside, log);
  const windowPlace = openWindowPlace(folder, log);
  const started = Date.now() - process.uptime() * 1000;
  setTimeout(() => void sweepLitter(folder, started), AFTER_THE_ICON);
  return { folder, log, vault, settings, memory, windowPlace, setAside };
}
