/**
 * What people and systems call this program. Code takes the name from here; the files that cannot import it
 * (`package.json`, `electron-builder.yml`, `renderer/index.html`) are compared with it by a test. Why this name:
 * docs/decisions/0001-product-name.md.
 */
export const PRODUCT = {
  /**
   * Shown to people. Electron takes it from `package.json`, and names after it the folders of the profile and the
   * logs and the entry in the keychain.
   */
  name: 'Schalter',
  /** The program's file, its icon in an icon theme, its npm package, and the start of its file names. */
  binary: 'schalter',
  /**
   * The application id: desktop file and D-Bus clients on Linux, AppUserModelID on Windows, bundle id on macOS. Reverse
   * domain notation, as all three ask for.
   */
  id: 'de.schalter.Schalter',
  /** The desktop file on Linux: the application id with this ending (Desktop Entry Specification 1.5, File naming). */
  desktopFile: 'de.schalter.Schalter.desktop',
} as const;
