/**
 * Gives the session's desktop its own name back. Electron calls Ubuntu's GNOME and others "Unity" in its own environment, for a
 * tray library that it does not use any more (electron, lib/browser/init.ts), and remembers what it replaced. A program that
 * this one starts would take that for the truth.
 *
 * @param env changed in place
 */
export function restoreDesktopName(env: NodeJS.ProcessEnv): void {
  const original = env['ORIGINAL_XDG_CURRENT_DESKTOP'];
  if (original !== undefined) env['XDG_CURRENT_DESKTOP'] = original;
  delete env['ORIGINAL_XDG_CURRENT_DESKTOP'];
}
