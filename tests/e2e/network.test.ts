import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { createBell } from '../desktop/events';
import { KEY, type Scene, setScene } from './scene';

/** An ACD's address where somebody else may answer: what Chromium's stack makes of it is what counts here. */
let server: Server;
let scene: Scene;
const requests: IncomingMessage[] = [];
const bell = createBell();
let elsewhere = false;

beforeEach(async () => {
  requests.length = 0;
  elsewhere = false;
  server = createServer((request, response) => {
    request.resume().on('end', () => {
      requests.push(request);
      response.setHeader('Set-Cookie', 'tracked=1');
      response.setHeader('Cache-Control', 'public, max-age=3600');
      if (elsewhere) response.writeHead(307, { Location: '/login' });
      response.end(JSON.stringify({ state: 'READY' }));
      bell.ring();
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  scene = await setScene();
});
afterEach(async () => {
  await scene.end();
  server.closeAllConnections();
  await new Promise(resolve => server.close(resolve));
});

const requested = (count: number) =>
  bell.until(() => (requests.length >= count ? true : undefined), `request ${count}`);

it('sends no cookie, asks no cache and follows no redirect', async () => {
  const { port } = server.address() as AddressInfo;
  const file = scene.provisioningFile({ serverUrl: `http://127.0.0.1:${port}/relay/` });
  const { app, tray } = await scene.start({ args: ['--hidden', '--provision', file] });
  await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
  // Opening the window asks at once.
  await tray.activate();
  await requested(3);
  elsewhere = true;
  await requested(requests.length + 2);

  expect(new Set(requests.map(({ url }) => url))).toEqual(
    new Set(['/relay/acd/agent-state/retrieve', '/relay/acd/details/user/retrieve']),
  );
  expect(requests.map(({ headers }) => headers.cookie)).toEqual(requests.map(() => undefined));
  expect(requests[0]?.headers['user-agent']).toMatch(/^Schalter\/\d+\.\d+\.\d+ \(linux\)$/);
  expect(app.output()).not.toContain(KEY);
});
