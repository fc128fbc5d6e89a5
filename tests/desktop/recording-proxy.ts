import { createServer, request as forward } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

/** The company's proxy, which writes down whom it is asked for. Beyond this computer it reaches nobody. */
export interface RecordingProxy {
  /** `host:port` */
  readonly address: string;
  /** Everybody it was asked for, each once, as `host:port`. */
  asked(): string[];
  close(): Promise<void>;
}

export async function startRecordingProxy(): Promise<RecordingProxy> {
  const asked = new Set<string>();
  const sockets = new Set<Socket>();
  const isHere = (host: string) => host === 'localhost' || host.startsWith('127.');
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '');
    asked.add(`${url.hostname}:${url.port || 80}`);
    if (!isHere(url.hostname)) return void response.writeHead(502).end();
    const { method, headers } = request;
    const further = forward(url, { method, headers }, answer => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    further.on('error', () => response.destroy());
    request.pipe(further);
  });
  server.on('connect', (request, near: Socket) => {
    const { hostname, port } = new URL(`https://${request.url}`);
    asked.add(`${hostname}:${port || 443}`);
    if (!isHere(hostname)) return void near.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    const far = connect(Number(port || 443), hostname, () => near.write('HTTP/1.1 200 OK\r\n\r\n'));
    far.on('error', () => near.destroy()).pipe(near);
    near.on('error', () => far.destroy()).pipe(far);
    near.once('close', () => far.destroy());
  });
  server.on('connection', socket => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => [...asked],
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
