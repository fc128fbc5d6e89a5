import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { paths } from '../../electron/acd-service/endpoints';
import { invalidEmail } from '../../electron/acd-service/errors';
import type { Page } from '../desktop/page';
import { deserted, startSelfSignedServer, startWebServer, type WebServer } from '../desktop/web-server';
import { EMAIL, KEY, type Scene, setScene } from './scene';
import { openSetUp, problemAt, send, type Typed } from './set-up-page';

let scene: Scene;
let page: Page;

const profile = (file: string) => path.join(scene.home.folder, '.config/Schalter-source', file);

describe('a set-up that cannot work says why, keeps what is typed, and nothing on disk:', () => {
  const servers: WebServer[] = [];
  const at = (server: WebServer) => {
    servers.push(server);
    return server.url;
  };
  beforeAll(async () => {
    scene = await setScene();
    ({ page } = await openSetUp(scene));
  });
  afterEach(() => scene.acd.setWeather({ is: 'fine' }));
  afterAll(async () => {
    await page.close();
    await scene.end();
    await Promise.all(servers.map(server => server.close()));
  });

  it.each<[string, () => Promise<Typed> | Typed, string | null, RegExp]>([
    ['an unknown agent', () => ({ email: 'nobody@test.example' }), 'email', /knows no agent with this email/],
    [
      'an email that the ACD refuses',
      async () => ({
        server: at(await startWebServer((_, to) => to.writeHead(400).end(JSON.stringify(invalidEmail())))),
      }),
      'email',
      /not a valid email address/,
    ],
    [
      'a page that is no ACD',
      () => {
        scene.acd.setWeather({ is: 'html' });
        return {};
      },
      'serverUrl',
      /it is not an ACD/,
    ],
    [
      'a certificate nobody trusts',
      async () => ({ server: at(await startSelfSignedServer((_, to) => to.end('{"state":"READY"}'))) }),
      'serverUrl',
      /does not trust the certificate/,
    ],
    [
      'a redirect',
      async () => ({
        server: at(
          await startWebServer((_, to) =>
            to.writeHead(307, { Location: scene.server.url + paths.retrieveState }).end(),
          ),
        ),
      }),
      'serverUrl',
      /it is not an ACD/,
    ],
    ['nobody there', async () => ({ server: await deserted() }), null, /No connection to the ACD/],
    [
      'a server with a problem',
      () => {
        scene.acd.setWeather({ is: 'error', status: 500 });
        return {};
      },
      null,
      /The ACD has a problem of its own/,
    ],
    [
      'a busy server',
      () => {
        scene.acd.setWeather({ is: 'busy', retryAfterSeconds: 60 });
        return {};
      },
      null,
      /The ACD is busy/,
    ],
    [
      'a silent server',
      () => {
        scene.acd.setWeather({ is: 'silent' });
        return {};
      },
      null,
      /The ACD does not answer/,
    ],
  ])('%s', async (_what, prepare, field, words) => {
    const typed = await prepare();
    await send(page, scene, typed);
    await page.text(words);
    expect(await problemAt(page, field)).toMatch(words);
    expect(await page.valueOf('Email')).toBe(typed.email ?? EMAIL);
    expect(await page.valueOf('Server address')).toBe(typed.server ?? scene.server.url);
    expect(await page.valueOf('Access key')).toHaveLength(KEY.length);
    expect([existsSync(profile('settings.json')), existsSync(profile('vault.json'))]).toEqual([false, false]);
  });

  // No two in a row with the same words: those of the last attempt would do.
  it.each<[string, Typed, string, RegExp]>([
    ['no email', { email: '' }, 'email', /Enter your email address/],
    ['no key', { key: '' }, 'accessKey', /Enter the access key/],
    ['half an email', { email: 'agent' }, 'email', /not a valid email address/],
    ['no address', { server: 'acd.example' }, 'serverUrl', /an address with https/],
    ['an email without an ending', { email: 'agent@test' }, 'email', /not a valid email address/],
    ['an address that is not safe', { server: 'http://acd.example' }, 'serverUrl', /an address with https/],
    ['an email with a blank', { email: 'an agent@test.example' }, 'email', /not a valid email address/],
    ['an address with a password', { server: 'https://a:b@127.0.0.1' }, 'serverUrl', /an address with https/],
  ])('%s, without asking anybody', async (_what, typed, field, words) => {
    const asked = scene.acd.exchanges.length;
    await send(page, scene, typed);
    await page.text(words);
    expect(await problemAt(page, field)).toMatch(words);
    expect(scene.acd.exchanges).toHaveLength(asked);
    expect(existsSync(profile('settings.json'))).toBe(false);
  });
});

it('a set-up behind a proxy that does not let it through says so', async () => {
  scene = await setScene();
  const proxy = new URL(await deserted()).host;
  // Loopback passes a proxy by, unless one insists.
  ({ page } = await openSetUp(scene, [`--proxy-server=${proxy}`, '--proxy-bypass-list=<-loopback>']));
  await send(page, scene);
  await page.text(/The proxy of your network does not let Schalter through/);
  expect(await problemAt(page, null)).toMatch(/proxy/);
  expect(scene.acd.exchanges).toEqual([]);
  await page.close();
  await scene.end();
});
