import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { app, nativeImage, safeStorage } from 'electron';
import { type FileEvents, openJsonFile } from './adapters/profile/files';
import { lateLog } from './adapters/profile/late-log';
import { sweepIcons, sweepLitter } from './adapters/profile/litter';
import { openMemory } from './adapters/profile/memory';
import { settingsFile } from './adapters/profile/settings';
import { temporaryFolder } from './adapters/profile/temporary';
import { createVault, type SafeStorage, type Vault, vaultFile } from './adapters/profile/vault';
import { openWindowPlace } from './adapters/profile/window-place';
import { AFTER_THE_ICON } from './after-the-icon';
import { type DiskTrouble, diskTrouble, type KeptFile } from './contract/disk-trouble';
import type { Unkept } from './contract/setting';
import type { MemoryPort } from './ports';

export type Profile = ReturnType<typeof openProfile>;

/** How often (ms) what could not be written is tried again. */
const AGAIN = 10_000;

/**
 * Opens what lies in the profile: settings, vault, memory, the window's place and the log. What could not be used is set
 * aside and named in `setAside`, what cannot be written is named by `unkept` and tried again.
 *
 * @param changed is called when `setAside` or `unkept` have changed since
 */
export function openProfile(changed: () => void) {
  const folder = app.getPath('userData');
  const logs = logFolder(folder);
  const setAside: string[] = [];
  const unkept = new Map<KeptFile, DiskTrouble>();
  let vault: Vault | null = null;
  const openFile = async () => {
    const { openLog } = await import('./adapters/profile/log');
    return openLog({ folder: logs, secrets: () => vault?.secrets() ?? [], events: eventsOf('log') });
  };
  const log = lateLog(logs, openFile, AFTER_THE_ICON);
  function eventsOf(name: KeptFile): FileEvents {
    return {
      setAside(file, why) {
        setAside.push(file);
        log.warn(`A file of the profile is ${why} and was set aside: ${file}`);
        changed();
      },
      kept(trouble) {
        if (trouble === null) unkept.delete(name);
        else unkept.set(name, diskTrouble(String(Object(trouble).code)));
        if (trouble === null) log.info(`What was not written can be written again: ${name}`);
        else log.error(`It cannot be written, and is lost when the app ends: ${name}`, trouble);
        changed();
      },
    };
  }
  const vaultsFile = openJsonFile(folder, 'vault', vaultFile, eventsOf('vault'));
  vault = createVault(safeStorage as SafeStorage, vaultsFile);
  const settings = openJsonFile(folder, 'settings', settingsFile, eventsOf('settings'));
  const remembered = openMemory(folder, eventsOf('memory'));
  const windowPlace = openWindowPlace(folder, log);
  const started = Date.now() - process.uptime() * 1000;
  setTimeout(() => {
    void sweepLitter(folder, started);
    if (process.platform === 'linux' && !hasTwin(folder))
      void sweepIcons(temporaryFolder(process.env), started, isOurIcon());
  }, AFTER_THE_ICON);
  setInterval(() => {
    if (unkept.size > 0) for (const file of [vaultsFile, settings, remembered]) file.retry();
  }, AGAIN);
  return {
    folder,
    log,
    vault,
    settings,
    memory: remembered as MemoryPort,
    windowPlace,
    setAside,
    isWhole: () => setAside.length === 0 && unkept.size === 0,
    unkept: (): Unkept[] => [...unkept].map(([file, why]) => ({ file, why })),
  };
}

/** Electron makes it as soon as it is asked for, and throws where it cannot; the log tells what is in the way. */
function logFolder(folder: string): string {
  try {
    return app.getPath('logs');
  } catch {
    return path.join(folder, 'logs');
  }
}

/** Whether the installed Schalter may run beside the one from source, or the other way round: its icon looks like ours. */
function hasTwin(folder: string): boolean {
  const twin = app.isPackaged ? `${folder}-source` : folder.replace(/-source$/, '');
  return lstatSync(path.join(twin, 'SingletonLock'), { throwIfNoEntry: false }) !== undefined;
}

/** Whether a file shows one of our tray's pictures: Chromium has written it anew, so the pixels count. */
function isOurIcon(): (file: string) => boolean {
  const pixels = (file: string) => nativeImage.createFromPath(file).toBitmap().toString('base64');
  const icons = path.join(app.getAppPath(), 'dist', 'tray', 'linux');
  let ours: Set<string> | undefined;
  return file => {
    ours ??= new Set(readdirSync(icons).map(name => pixels(path.join(icons, name))));
    return ours.has(pixels(file));
  };
}
