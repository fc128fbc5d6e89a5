import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** Somebody who answers on this computer and is no ACD. */
export interface WebServer {
  /** Without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a server that answers all requests like this. */
export function startWebServer(answer: RequestListener): Promise<WebServer> {
  return listen(createServer(answer), 'http');
}

/** The same behind a certificate that nobody vouches for. */
export function startSelfSignedServer(answer: RequestListener): Promise<WebServer> {
  return listen(createTlsServer(selfSigned('localhost'), answer), 'https');
}

/** An address where nobody listens. */
export async function deserted(): Promise<string> {
  const server = await startWebServer(() => {});
  await server.close();
  return server.url;
}

async function listen(
  server: Server | ReturnType<typeof createTlsServer>,
  scheme: string,
): Promise<WebServer> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${scheme}://127.0.0.1:${port}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A key and its certificate, made for this run: X.509 version 1 (RFC 5280, 4.1), signed by itself, for ten years. */
export function selfSigned(name: string): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const ecdsaWithSha256 = der(0x30, der(0x06, Buffer.from('2a8648ce3d040302', 'hex')));
  const commonName = der(0x30, der(0x06, Buffer.from('550403', 'hex')), der(0x0c, Buffer.from(name)));
  const subject = der(0x30, der(0x31, commonName));
  const validity = der(0x30, ...['250101000000Z', '350101000000Z'].map(at => der(0x17, Buffer.from(at))));
  const key = publicKey.export({ type: 'spki', format: 'der' });
  const serial = der(0x02, Buffer.from([1]));
  const content = der(0x30, serial, ecdsaWithSha256, subject, validity, subject, key);
  const signature = der(0x03, Buffer.from([0]), sign('sha256', content, privateKey));
  const certificate = der(0x30, content, ecdsaWithSha256, signature).toString('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----\n`,
  };
}

/** A value in DER (X.690): tag, length, content. */
function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
