import { app } from 'electron';
import { displayOf } from '../adapters/computer/display';
import { createLastWill, LAST_WILL, type LastWillContent } from '../adapters/computer/last-will';
import type { MemoryPort } from '../ports';
import type { Profile } from '../profile';
import { type AccountInUse, type AccountParts, accountId } from './account';

/**
 * The memory, with a last will that is kept as long as something is owed, or becomes owed with the login session's end:
 * it is delivered by whoever is left. None without a display, nor where nothing but the session's own end takes the
 * display away (macOS, Windows): `session` is null there.
 */
export function withLastWill(
  memory: MemoryPort,
  { folder, log }: Pick<Profile, 'folder' | 'log'>,
  { settings, vault }: AccountParts,
  using: () => AccountInUse,
): { readonly session: string | null; readonly memory: MemoryPort } {
  const display = process.platform === 'linux' ? displayOf(process.env) : null;
  if (display === null) return { session: null, memory };

  async function content(): Promise<Omit<LastWillContent, 'display'> | null> {
    const { account, notReadyReasonField, learnedFields } = settings.read();
    const accessKey = account && (await vault.recall(accountId(account)));
    if (!account || !accessKey || using().setting.demo) return null;
    const { serverUrl, email } = account;
    const field = notReadyReasonField === 'auto' ? learnedFields[serverUrl] : notReadyReasonField;
    return { folder, serverUrl, email, accessKey, reasonField: field ?? null };
  }
  const will = createLastWill(heir(), display, content, log.warn);
  app.on('will-quit', () => will.keep(false));
  return {
    session: display.id,
    memory: {
      load() {
        will.renew(); // for another account, or another key
        return memory.load();
      },
      save(value) {
        const isSaved = memory.save(value);
        will.keep(value !== null && (value.owed !== null || value.atLogOff !== null));
        return isSaved;
      },
    },
  };
}

/** This program once more, without a display. */
function heir(): string[] {
  const { argv, env, execPath } = process;
  return [
    // An AppImage's own folder goes with the process that is in it.
    env['APPIMAGE'] ?? execPath,
    ...(app.isPackaged ? [] : [app.getAppPath()]),
    LAST_WILL,
    '--ozone-platform=headless', // a script cannot set it: Chromium chooses before any runs
    ...argv.filter(arg => arg === '--no-sandbox'),
  ];
}
