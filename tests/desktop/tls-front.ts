import { createSecureServer, type Http2ServerRequest, type ServerHttp2Session } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { createBell } from './events';
import { selfSigned } from './web-server';

/** A server as the Internet has them: TLS and HTTP/2, so that all requests share one connection. */
export interface TlsFront {
  readonly port: number;
  /** Waits until all that was answered has arrived: who acknowledges a ping has read what came before (RFC 9113, 6.7). */
  arrived(): Promise<unknown>;
  close(): Promise<void>;
}

/** Nobody vouches for its certificate. */
export const TRUST_ANYBODY = '--ignore-certificate-errors';

/** Passes all requests on to the server at this address (without a slash at the end). */
export async function startTlsFront(url: string): Promise<TlsFront> {
  const sessions = new Set<ServerHttp2Session>();
  const bell = createBell();
  let working = 0;
  const server = createSecureServer(selfSigned('localhost'), (request, response) => {
    working += 1;
    response.once('close', () => {
      working -= 1;
      bell.ring();
    });
    answer(url, request)
      .then(({ status, type, body }) => {
        response.writeHead(status, { 'content-type': type });
        response.end(body);
      })
      .catch(() => response.stream.close());
  });
  server.on('session', session => {
    sessions.add(session);
    session.once('close', () => sessions.delete(session));
    session.on('error', () => {}); // a connection that was cut
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async arrived() {
      await bell.until(() => (working === 0 ? true : undefined), 'all answers');
      await Promise.all([...sessions].map(session => new Promise(resolve => session.ping(resolve))));
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        for (const session of sessions) session.destroy();
      }),
  };
}

async function answer(url: string, request: Http2ServerRequest) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const { method } = request;
  const response = await fetch(`${url}${request.url}`, { method, headers, body: Buffer.concat(chunks) });
  const type = response.headers.get('content-type') ?? 'application/json';
  return { status: response.status, type, body: await response.text() };
}
