import type { GlobalShortcut } from 'electron';
import type { Capability } from '../../contract/capabilities';
import { SHORTCUTS, type ShortcutName, type Shortcuts } from '../../contract/setting';
import { isWayland } from '../computer/wayland';

/**
 * ms. A key that is held down is pressed again and again, the first time after the keyboard's delay: on X11 660 ms
 * unless set otherwise, on Windows up to a second (SPI_SETKEYBOARDDELAY).
 */
const HELD = 1_100;

/** The key combinations that Schalter has from the system. */
export interface ShortcutKeys {
  /** Takes these, and gives back all others; those that were refused before are tried again. Gives back the refused. */
  apply(shortcuts: Shortcuts): readonly ShortcutName[];
  /** Gives all of them back. */
  end(): void;
}

/**
 * Key combinations that work in every program.
 *
 * @param globalShortcut Electron's
 * @param press once for each time that the keys go down, however long they stay down
 * @param now ms, a clock that is never set
 */
export function createShortcuts(
  globalShortcut: Pick<GlobalShortcut, 'register' | 'unregister'>,
  press: (name: ShortcutName) => void,
  now: () => number = () => performance.now(),
): ShortcutKeys {
  const taken = new Map<ShortcutName, string>();
  let last = { name: null as ShortcutName | null, at: 0 };

  function heard(name: ShortcutName): void {
    const at = now();
    const isHeld = last.name === name && at - last.at < HELD;
    last = { name, at };
    if (!isHeld) press(name);
  }

  function take(name: ShortcutName, keys: string): boolean {
    try {
      return globalShortcut.register(keys, () => heard(name));
    } catch {
      return false; // Electron throws at what it does not understand
    }
  }

  function giveBack(name: ShortcutName, keys: string): void {
    taken.delete(name);
    globalShortcut.unregister(keys);
  }

  return {
    apply(shortcuts) {
      // First, for one name may get the keys of another.
      for (const [name, keys] of [...taken]) if (shortcuts[name] !== keys) giveBack(name, keys);
      return SHORTCUTS.filter(name => {
        const keys = shortcuts[name];
        if (keys === null || taken.has(name)) return false;
        if (!take(name, keys)) return true;
        taken.set(name, keys);
        return false;
      });
    },
    end() {
      for (const [name, keys] of [...taken]) giveBack(name, keys);
    },
  };
}

/**
 * Whether this desktop lets programs have key combinations. On Wayland that is up to the desktop, which may ask the
 * person first (Electron's docs/api/global-shortcut.md); without the GlobalShortcuts portal the keys reach us only from
 * programs of X.
 */
export function shortcutsCapability(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Capability {
  return platform === 'linux' && isWayland(env) ? 'uncertain' : 'ok';
}
