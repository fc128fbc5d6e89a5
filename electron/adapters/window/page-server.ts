import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol } from 'electron';

/** The window's own origin. A custom scheme has no file access and a real origin to check senders by. */
export const PAGE_ORIGIN = 'app://bundle';
export const PAGE_URL = `${PAGE_ORIGIN}/index.html`;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Nothing but our own scripts, styles and pictures; the window speaks to nobody but the main process. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Makes the scheme a standard, secure one. Has to be called before `ready`. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
}

/** Serves the built window from its folder, and nothing outside of it. */
export function servePages(folder: string): void {
  protocol.handle('app', async request => {
    const { host, pathname } = new URL(request.url);
    const file = path.normalize(path.join(folder, decodeURIComponent(pathname)));
    const type = TYPES[path.extname(file)];
    if (host !== 'bundle' || !file.startsWith(folder + path.sep) || type === undefined) return notFound();
    const content = await readFile(file).catch(() => null);
    if (content === null) return notFound();
    const headers = {
      'content-type': type,
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
    };
    return new Response(new Uint8Array(content), { headers });
  });
}

const notFound = (): Response => new Response('Not found', { status: 404 });
