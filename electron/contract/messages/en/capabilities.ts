import type { Capabilities } from '../../capabilities';

/** What this computer lacks, and what to do about it. */
export const capabilities = {
  title: 'This computer',
  missing: {
    keychain:
      'To keep the key, install or unlock a keychain (on Linux GNOME Keyring or KWallet) and start Bereit again.',
    tray: 'This desktop shows no tray icons, so keep this window open. On GNOME the extension “AppIndicator” adds them.',
    lock: 'This desktop does not tell when the screen is locked, so go Not Ready yourself before you leave.',
    notices:
      'This desktop shows no notifications: look at this window or the tray. On Linux a notification service such as dunst adds them.',
    autostart:
      'Bereit cannot start itself here. Add it to the programs your system starts at login yourself.',
  } satisfies Record<keyof Capabilities, string>,
  /** Of the others, "uncertain" is nothing an agent could act upon. */
  uncertain: {
    tray: 'This desktop may show no tray icons. If you see none, keep this window open.',
    lock: 'This desktop may not tell when the screen is locked. Try it once: lock the screen, unlock it, look here.',
  } satisfies Partial<Record<keyof Capabilities, string>>,
};
