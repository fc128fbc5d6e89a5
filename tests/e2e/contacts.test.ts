import { spawn } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PRODUCT } from '../../electron/contract/product';
import { WITHOUT_GPU } from '../desktop/app';
import { contactsIn, traced } from '../desktop/contacts';
import { OPEN_TO_TESTS, openPage } from '../desktop/page';
import { type RecordingProxy, startRecordingProxy } from '../desktop/recording-proxy';
import { type ScreenSaver, startScreenSaver } from '../desktop/screen-savers';
import { startReadyHere } from './ready-here';
import { type Scene, setScene } from './scene';

let scene: Scene;
let proxy: RecordingProxy;
let saver: ScreenSaver;
beforeEach(async () => {
  scene = await setScene({ state: 'NOT_READY' });
  [proxy, saver] = await Promise.all([startRecordingProxy(), startScreenSaver()]);
});
afterEach(async () => {
  await scene.end();
  saver.stop();
  await proxy.close();
});

/** Those that the tests below meet. */
const MET = ['the ACD', 'the proxy'];
/**
 * The ACD of a test is this computer: it has no name to be asked for, no script applies to it (Chromium, net/docs/proxy.md,
 * "Implicit bypass rules"), and it needs no certificate.
 */
const NOT_MET = ['the proxy script', 'the name server', 'the certificate’s issuer'];

/** Whom the documents name, in the table's first column. */
function documented(): string[] {
  const [, section = ''] =
    /^## What Schalter contacts$(.*?)^## /ms.exec(readFileSync('docs/provisioning.md', 'utf8')) ?? [];
  return [...section.matchAll(/^\| (?!-|whom )(.+?) +\|/gm)].map(([, whom]) => String(whom));
}

/** The documents' word for somebody whom a trace or the proxy names; for a stranger, what it says. */
function wordFor(contact: string): string {
  const words: Record<string, string> = {
    [`127.0.0.1:${scene.server.port}`]: 'the ACD',
    [proxy.address]: 'the proxy',
  };
  return words[contact.replace(/^tcp /, '')] ?? contact;
}

const trace = () => path.join(scene.home.folder, 'trace');
const seen = () => contactsIn(readFileSync(trace(), 'utf8')).map(wordFor);

/** The command that starts the packaged app and watches all of its processes. */
function tracedApp(...args: string[]): string[] {
  const program = path.join(process.cwd(), 'release/linux-unpacked', PRODUCT.binary);
  return traced([program, ...WITHOUT_GPU, ...args], trace());
}

/** A short shift with the packaged app: whom all of its processes spoke to by the time it has ended. */
async function shift(...args: string[]): Promise<string[]> {
  const command = tracedApp(OPEN_TO_TESTS, ...args);
  const { app, tray } = await startReadyHere(scene, { rules: { lock: { enabled: true } } }, { command });
  await saver.asked();
  await tray.click('Settings…');
  const page = await openPage(app);
  await page.text(/Not-Ready Reasons/);
  // Words that a spell checker would look at.
  await page.press('/');
  for (const key of 'mispeled wrods') await page.press(key);
  await page.closeWindow();
  saver.lock();
  await scene.change(2);
  saver.unlock();
  await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready'), 'NOT_READY');
  await tray.click('Quit Schalter');
  expect(await app.ended()).toBe(0);
  return seen();
}

describe('from its start to its end Schalter', () => {
  it('speaks to the ACD, and to nobody else', async () => {
    expect(await shift()).toEqual(['the ACD']);
  });

  it('where the system has a proxy speaks to that, and asks it for nobody but the ACD', async () => {
    const spokenTo = await shift(`--proxy-server=${proxy.address}`, '--proxy-bypass-list=<-loopback>');
    expect(proxy.asked().map(wordFor)).toEqual(['the ACD']);
    expect(spokenTo).toEqual(['the proxy']);
  });

  it('speaks to nobody in the demo', async () => {
    const { app, tray } = await scene.start({ command: tracedApp('--demo', '--hidden') });
    await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready'), 'the state of the demo’s ACD');
    await tray.click('Quit Schalter');
    expect(await app.ended()).toBe(0);
    expect(seen()).toEqual([]);
  });

  it('is said to contact these, and no others', () => {
    expect(documented()).toEqual([...MET, ...NOT_MET]);
  });
});

it('a name that is asked for and a connection would be noticed, of a process further down, too', async () => {
  const names = createSocket('udp4');
  names.bind(0, '127.0.0.1');
  await once(names, 'listening');
  const { port } = names.address() as AddressInfo;
  const speaks = `const names = new (require('node:dns').Resolver)({ tries: 1, timeout: 100 });
    names.setServers(['127.0.0.1:${port}']);
    const { connect } = require('node:net');
    names.resolve4('somebody.example', () => connect(${scene.server.port}, '127.0.0.1', () => process.exit()));`;
  const inBetween = `require('node:child_process').execFileSync(process.execPath, ['-e', ${JSON.stringify(speaks)}])`;
  const [program = '', ...args] = traced([process.execPath, '-e', inBetween], trace());
  const traces = spawn(program, args, { stdio: 'ignore' });
  expect(await once(traces, 'close')).toEqual([0, null]);
  names.close();
  expect(seen()).toEqual([`udp 127.0.0.1:${port} somebody.example`, 'the ACD']);
});
