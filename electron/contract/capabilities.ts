/**
 * Whether this computer offers something Schalter builds on. `unknown`: not looked yet; `uncertain`: part of it is there,
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
  /** Somebody who tells how long ago the last input was. */
  readonly idle: Capability;
  /** Somebody who tells before the computer sleeps. `uncertain`: it may not wait until NOT_READY is set. */
  readonly sleep: Capability;
  /** Somebody who tells before the session ends. `uncertain`: only the end itself tells, and may not wait. */
  readonly logOff: Capability;
  /** Key combinations that work in every program. */
  readonly shortcuts: Capability;
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
  idle: 'unknown',
  sleep: 'unknown',
  logOff: 'unknown',
  shortcuts: 'unknown',
  notices: 'unknown',
  autostart: 'unknown',
};
