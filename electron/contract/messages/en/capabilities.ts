import type { Capabilities } from '../../capabilities';
import { PRODUCT } from '../../product';

/** What this computer lacks, and what to do about it. */
export const capabilities = {
  title: 'This computer',
  missing: {
    keychain: `To keep the key, install or unlock a keychain (on Linux GNOME Keyring or KWallet) and start ${PRODUCT.name} again.`,
    tray: `This desktop shows no tray icons. Closing this window does not end ${PRODUCT.name}: start it again, and the window is back. On GNOME the extension “AppIndicator” adds the icons.`,
    lock: 'This desktop does not tell when the screen is locked, so go Not Ready yourself before you leave.',
    idle: `This desktop does not tell ${PRODUCT.name} how long ago the last input was, so this rule cannot work here: go Not Ready yourself before you leave. On Plasma and Sway the package “swayidle” helps: install it and start ${PRODUCT.name} again.`,
    sleep: `This computer does not tell ${PRODUCT.name} when it goes to sleep. Lock the screen first, or go Not Ready yourself.`,
    logOff: `This computer does not tell ${PRODUCT.name} when the session ends. Go Not Ready yourself before you log off.`,
    shortcuts: `This desktop gives ${PRODUCT.name} no key combinations: use the tray or this window instead.`,
    notices:
      'This desktop shows no notifications: look at this window or the tray. On Linux a notification service such as dunst adds them.',
    autostart: `${PRODUCT.name} cannot start itself here. Add it to the programs your system starts at login yourself.`,
  } satisfies Record<keyof Capabilities, string>,
  /** Of the others, "uncertain" is nothing an agent could act upon. */
  uncertain: {
    tray: 'This desktop may show no tray icons. If you see none, keep this window open.',
    lock: 'This desktop may not tell when the screen is locked. Try it once: lock the screen, unlock it, look here. Lock a remote desktop before you close its connection.',
    sleep:
      'This computer may be asleep before the ACD has taken Not Ready. What is missing is sent when it wakes up.',
    logOff: `This desktop may end ${PRODUCT.name} without a word, and then you stay Ready. Go Not Ready yourself before you log off.`,
    shortcuts: `This desktop decides itself which combinations ${PRODUCT.name} gets, and may ask you first. Try each one once.`,
    autostart: 'macOS wants your consent first: System Settings › General › Login Items.',
  } satisfies Partial<Record<keyof Capabilities, string>>,
  /** A line for who is READY and has a rule on that cannot work here; it leads to the settings, which say what to do. */
  unnoticed: {
    lock: { missing: 'A screen lock goes unnoticed here', uncertain: 'A screen lock may go unnoticed here' },
    idle: { missing: 'Time without input goes unnoticed here' },
    both: 'Two rules may not work here',
  },
};
