import { rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';

/** A display that can die: to its clients it is one of its own, though the throw-away desktop's X server draws it. */
export interface DyingDisplay {
  /** As `DISPLAY` has it. */
  readonly name: string;
  /** Ends it for all of its clients at once, as the end of an X server does. */
  die(): Promise<void>;
}

let made = 0;

/** Begins one. Its number is far from those that X servers take. */
export async function startDisplay(): Promise<DyingDisplay> {
  made += 1;
  const number = 1000 * (process.pid % 60_000) + made;
  const socket = socketOf(`:${number}`);
  const clients = new Set<Socket>();
  const server = createServer(client => {
    const real = connect(socketOf(process.env['DISPLAY'] ?? ''));
    for (const [one, other] of [
      [client, real],
      [real, client],
    ] as const) {
      clients.add(one);
      one.pipe(other);
      one.on('error', () => undefined); // cut off; it closes
      one.on('close', () => other.destroy());
    }
  });
  rmSync(socket, { force: true });
  await new Promise<void>(resolve => {
    server.listen(socket, resolve);
  });
  return {
    name: `:${number}`,
    die() {
      for (const client of clients) client.destroy();
      return new Promise(resolve => {
        server.close(() => resolve());
      });
    },
  };
}

const socketOf = (display: string) => `/tmp/.X11-unix/X${display.replace(/^:|\..*$/g, '')}`;
