import { createServer, type Socket } from 'node:net';
import { createBell } from '../desktop/events';

/** Writes an answer, or what poses as one, onto the connection. */
export type Write = (socket: Socket) => void;

/** Somebody who listens where an ACD is expected, and answers byte by byte. */
export interface RawServer {
  readonly url: string;
  /** How each question for the state is answered from now on; a change is always acknowledged. */
  answers(write: Write): void;
  /** Waits for the next question for the state. */
  asked(): Promise<void>;
  close(): void;
}

/** Starts it on loopback. Every connection is for one request. */
export async function startRawServer(first: Write): Promise<RawServer> {
  const bell = createBell();
  const sockets = new Set<Socket>();
  let write = first;
  let questions = 0;
  const server = createServer(socket => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {}); // who is answered like this may hang up
    let request = '';
    socket.on('data', chunk => {
      request += chunk.toString('latin1');
      if (!isWhole(request)) return;
      const isChange = request.startsWith('POST /acd/agent-state/change');
      request = '';
      if (isChange) return json('{"success":true}')(socket);
      write(socket);
      questions += 1;
      bell.ring();
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    answers(next) {
      write = next;
    },
    async asked() {
      const before = questions;
      await bell.until(() => questions > before || undefined, 'a question for the state');
    },
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function isWhole(request: string): boolean {
  const head = request.indexOf('\r\n\r\n');
  const length = /content-length: (\d+)/i.exec(request)?.[1];
  return head >= 0 && request.length >= head + 4 + Number(length ?? 0);
}

/** These bytes and the end of the connection. */
export const bytes =
  (...parts: readonly (string | Uint8Array)[]): Write =>
  socket => {
    for (const part of parts) socket.write(part);
    socket.end();
  };

/** An answer as it should be. */
export const json = (body: string): Write =>
  bytes(
    `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n`,
    body,
  );
