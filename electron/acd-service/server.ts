import type { ServerResponse } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Acd } from './acd';
import { type Delivery, halfOf, receive } from './delivery';
import { toResponse } from './service';
import { assertNever } from './weather';

/** The ACD listening on this machine. */
export type AcdServer = {
  /** Without a slash at the end. */
  readonly url: string;
  readonly port: number;
  /** How many connections are open now. */
  connections(): number;
  /** Stops listening and ends every connection at once, the silent and the stalled ones too. */
  close(): Promise<void>;
};

/**
 * Serves an ACD on 127.0.0.1, for the tests and by hand; the weather is real there: resets, half bodies, silence.
 *
 * @param options `port`: 0 (the default) takes any free one
 * @throws (rejects) the system's error if the port cannot be had, such as one with the code EADDRINUSE
 */
export async function startAcdServer(acd: Acd, options: { port?: number } = {}): Promise<AcdServer> {
  const closing = new AbortController();
  const server = createAdaptorServer({
    overrideGlobalObjects: false,
    fetch: async (request, env) => {
      const call = {
        method: request.method,
        path: new URL(request.url).pathname,
        body: await request.text(),
      };
      const delivery: Delivery = await receive(acd, call, closing.signal).catch((error: unknown) => {
        if (closing.signal.aborted) return { does: 'silent' };
        throw error;
      });
      return deliver(delivery, env.outgoing as ServerResponse);
    },
  });

  const sockets = new Set<{ destroy(): unknown }>();
  server.on('connection', socket => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  let closed: Promise<void> | undefined;
  function close(): Promise<void> {
    closed ??= new Promise(resolve => {
      server.close(() => resolve());
      closing.abort();
      for (const socket of sockets) socket.destroy();
    });
    return closed;
  }

  return { url: `http://127.0.0.1:${port}`, port, connections: () => sockets.size, close };
}

function deliver(delivery: Delivery, outgoing: ServerResponse): Response {
  switch (delivery.does) {
    case 'answers':
      return toResponse(delivery.answer);
    case 'stalls': {
      const { promised, half } = halfOf(delivery.answer);
      outgoing.writeHead(delivery.answer.status, { ...delivery.answer.headers, 'content-length': promised });
      outgoing.write(half);
      return RESPONSE_ALREADY_SENT;
    }
    case 'drops':
      outgoing.socket?.resetAndDestroy();
      return RESPONSE_ALREADY_SENT;
    case 'silent':
      return RESPONSE_ALREADY_SENT;
    default:
      return assertNever(delivery);
  }
}
