import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { createBell } from './events';

/** What lies between Schalter and the ACD, and forgets connections as a proxy or a NAT does: without a word. */
export interface Relay {
  readonly port: number;
  /** How many connections Schalter has open now that pass something on. */
  connections(): number;
  /**
   * From now on nothing passes over the connections that are there, and neither side is told. New ones work. Gives back
   * what waits until Schalter has sent something over one of them.
   */
  freeze(): { swallowed(): Promise<unknown> };
  close(): Promise<void>;
}

/** Passes everything on to a port of this computer. */
export async function startRelay(to: number): Promise<Relay> {
  const all = new Set<Socket>();
  const alive = new Map<Socket, Socket>();
  const bell = createBell();
  const server = createServer(near => {
    const far = connect(to, '127.0.0.1');
    alive.set(near, far);
    for (const [from, towards] of [
      [near, far],
      [far, near],
    ] as const) {
      all.add(from);
      from.on('error', () => {}); // whoever is on the other side hears of it by the end
      from.once('close', () => {
        all.delete(from);
        if (alive.delete(near)) towards.destroy();
      });
      from.pipe(towards);
    }
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));

  function freeze() {
    let lost = 0;
    for (const [near, far] of alive) {
      near.unpipe(far);
      far.unpipe(near);
      near.on('data', () => {
        lost += 1;
        bell.ring();
      });
      near.resume();
      far.resume();
    }
    alive.clear();
    return { swallowed: () => bell.until(() => (lost > 0 ? true : undefined), 'something sent in vain') };
  }

  return {
    port: (server.address() as AddressInfo).port,
    connections: () => alive.size,
    freeze,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        for (const socket of all) socket.destroy();
      }),
  };
}
