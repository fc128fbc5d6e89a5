import type { App } from 'electron';
import { PRODUCT } from './contract/product';

/** What is used of Electron's `app`; before it is ready. */
type NotReadyApp = Pick<App, 'commandLine' | 'on' | 'whenReady' | 'configureHostResolver'>;

/**
 * On Linux Chromium's network service runs in our own process. As one of its own it gets the SIGTERM that ends all
 * processes of a session at once (systemd.kill(5), `KillMode=control-group`), and takes the last NOT_READY with it; and
 * when it crashed, a session made before never reached anybody again (electron/electron#49572).
 */
export function keepNetworkHere(app: NotReadyApp): void {
  if (process.platform === 'linux') addFeatures(app, 'enable-features', ['NetworkServiceInProcess2']);
}

/**
 * Nobody but the ACD is spoken to, and what leads there (docs/provisioning.md, "What Schalter contacts"). Of what Chromium
 * does by itself, Electron has left three:
 *
 * - each new session fetches dictionaries from Google, even with `setSpellCheckerEnabled(false)` and `spellcheck: false`
 *   (Electron docs, session.md, `setSpellCheckerLanguages`);
 * - where Chromium knows the provider of the system's name server, it asks that one over HTTPS (app.md,
 *   `configureHostResolver`);
 * - a server may name somebody to whom its clients report how requests went (the headers `Report-To` and `NEL`; W3C, Network
 *   Error Logging). Electron 33 does, a minute later.
 */
export function contactNobodyElse(app: NotReadyApp): void {
  app.on('session-created', session => session.setSpellCheckerLanguages([]));
  addFeatures(app, 'disable-features', ['Reporting', 'NetworkErrorLogging']);
  void app.whenReady().then(() => app.configureHostResolver({ secureDnsMode: 'off' }));
}

/** What we call ourselves to the ACD. */
export const userAgent = (app: Pick<App, 'getVersion'>) =>
  `${PRODUCT.name}/${app.getVersion()} (${process.platform})`;

/** Features by Chromium's names (content/public/common/content_features.cc, services/network/public/cpp/features.cc). */
function addFeatures({ commandLine }: NotReadyApp, to: string, features: readonly string[]): void {
  const given = commandLine.getSwitchValue(to);
  commandLine.appendSwitch(to, [...(given === '' ? [] : [given]), ...features].join(','));
}
