import { type App, session } from 'electron';
import type { Fetch } from '../acd/acd-http';
import { createConnections } from '../acd/connections';

/** Every page stays where it is, opens nothing and may nothing (Electron's security checklist, 5, 13, 14). */
export function hardenPages(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', event => event.preventDefault());
    contents.on('will-redirect', event => event.preventDefault());
    contents.on('will-attach-webview', event => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** No permission of the browser is of use here. */
export function denyPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
}

/**
 * Chromium's fetch in sessions for the ACD alone: in memory, no cache, the system's proxy and certificates. Each has
 * connections of its own.
 */
export function privateFetch(): Fetch {
  return createConnections(nth => {
    const acd = session.fromPartition(`acd-${nth}`, { cache: false });
    return {
      fetch: (input, init) => acd.fetch(input instanceof URL ? input.href : input, init),
      close: () => acd.closeAllConnections(),
    };
  });
}
