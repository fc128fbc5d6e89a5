/**
 * Whether this computer offers something Bereit builds on. `unknown`: not looked yet; `uncertain`: part of it is there,
 * and whether it works cannot be told beforehand.
 */
export type Capability = 'ok' | 'uncertain' | 'missing' | 'unknown';

/** What this computer offers. What is missing is named where it matters, with what to do. */
export interface Capabilities {
  /** A keychain that keeps the access key over a restart. */
  readonly keychain: Capability;
  /** A panel that shows tray icons. */
  readonly tray: Capability;
  /** Somebody who tells when the screen is locked. */
  readonly lock: Capability;
  /** Somebody who shows notifications. */
  readonly notices: Capability;
  /** A way to be started at login. */
  readonly autostart: Capability;
}

/** Before anybody looked. */
export const NOTHING_FOUND: Capabilities = {
  keychain: 'unknown',
  tray: 'unknown',
  lock: 'unknown',
  notices: 'unknown',
  autostart: 'unknown',
};
