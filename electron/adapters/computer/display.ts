import { statSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { isWayland } from './wayland';

/** The display of a login session: what dies with it at the latest, whoever ended it, and however. */
export interface Display {
  readonly socket: string;
  /** Differs from that of any display after it, by the same name or not: the socket is made anew. */
  readonly id: string;
}

/**
 * The display that this environment names; null: it names none, or one on another computer. Not the login manager's
 * session: its number is not known to what the user's systemd starts (GNOME, Plasma), and a compositor that is started by
 * hand may end and begin again in one session.
 */
export function displayOf(env: NodeJS.ProcessEnv): Display | null {
  for (const socket of socketsOf(env)) {
    const id = idOf(socket);
    if (id !== null) return { socket, id };
  }
  return null;
}

/**
 * As wl_display_connect(3) and X(7), "Display names", have them; the first that is there counts. Plasma starts what begins at
 * login before it has told the user's systemd the name of the display, or after that.
 */
function socketsOf(env: NodeJS.ProcessEnv): string[] {
  const { WAYLAND_DISPLAY, XDG_RUNTIME_DIR, DISPLAY } = env;
  const number = /^(?:unix)?:(\d+)/.exec(DISPLAY ?? '')?.[1];
  const wayland = path.resolve(XDG_RUNTIME_DIR ?? '/', WAYLAND_DISPLAY || 'wayland-0');
  return [
    ...(isWayland(env) || !DISPLAY ? [wayland] : []),
    ...(number === undefined ? [] : [`/tmp/.X11-unix/X${number}`]),
  ];
}

/**
 * What a person may call the displays that this environment names: `wayland-0`, `:1`, or `server:10` for one on another
 * computer. A desktop of Wayland has two, and a program may know but one of them.
 */
export function displayNames(env: NodeJS.ProcessEnv): string[] {
  const here = socketsOf(env).filter(socket => idOf(socket) !== null);
  const elsewhere = /^(?!unix:)([^:]+:\d+)/.exec(env['DISPLAY'] ?? '')?.[1];
  const names = here.map(socket => path.basename(socket).replace(/^X(?=\d+$)/, ':'));
  return elsewhere === undefined ? names : [...names, elsewhere];
}

function idOf(socket: string): string | null {
  const found = statSync(socket, { throwIfNoEntry: false, bigint: true });
  return found?.isSocket() ? `${found.ino}-${found.ctimeNs}` : null;
}

/**
 * Whether a display is no longer there, or goes within `ms`: a client that says nothing keeps a connection open until
 * the server ends.
 */
export function displayEnds({ socket, id }: Display, ms: number): Promise<boolean> {
  if (idOf(socket) !== id) return Promise.resolve(true);
  return new Promise(resolve => {
    const client = connect(socket);
    const patience = setTimeout(() => {
      resolve(false);
      client.destroy();
    }, ms);
    client.on('error', () => undefined); // it closes, too
    client.once('close', () => {
      clearTimeout(patience);
      resolve(true);
    });
    client.resume();
  });
}
