import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { paths } from '../../electron/acd-service/endpoints';
import type { RunningApp } from '../desktop/app';
import { startInhibitors } from '../desktop/inhibitors';
import { type Relay, startRelay } from '../desktop/relay';
import { startScreenSaver } from '../desktop/screen-savers';
import { startSessionManager } from '../desktop/session-manager';
import { startTlsFront, type TlsFront, TRUST_ANYBODY } from '../desktop/tls-front';
import { patience } from '../support/patience';
import { startReadyHere } from './ready-here';
import { EMAIL, type Scene, setScene } from './scene';

/** How long (ms) NOT_READY may be on its way: 2.5 s pass before it is sent once more. The system waits for 4 s, too. */
const IN_TIME = 2500 + patience(1500);
const LUNCH = { enabled: true, reason: 'LUN' };

let scene: Scene;
let front: TlsFront;
let relay: Relay;
beforeEach(async () => {
  scene = await setScene({ state: 'NOT_READY' });
  front = await startTlsFront(scene.server.url);
  relay = await startRelay(front.port);
});
afterEach(async () => {
  await relay.close();
  await front.close();
  await scene.end();
});

/** READY by the agent's own click, over HTTP/2, and no request is on its way. */
async function ready(): Promise<RunningApp> {
  const serverUrl = `https://127.0.0.1:${relay.port}`;
  const rules = { lock: LUNCH, sleep: LUNCH, logOff: LUNCH };
  const { app } = await startReadyHere(scene, { serverUrl, rules }, { args: [TRUST_ANYBODY] });
  const asked = () => scene.acd.exchanges.at(-1)?.path === paths.retrieveDetails || undefined;
  await scene.untilAcd(asked, 'the question for the details, which a READY brings along');
  await front.arrived();
  return app;
}

/** How long (ms) it took until what happens was over. */
async function took(happens: () => unknown, over: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  happens();
  await over();
  return performance.now() - begun;
}
const agent = () => scene.acd.agent(EMAIL);

describe('over kept connections that died without a word, NOT_READY arrives in time', () => {
  it('at a lock', async () => {
    const saver = await startScreenSaver();
    try {
      await ready();
      await saver.asked();
      relay.freeze();
      expect(await took(saver.lock, () => scene.change(2))).toBeLessThan(IN_TIME);
      expect(agent()).toMatchObject({ state: 'NOT_READY', reason: 'LUN' });
    } finally {
      saver.stop();
    }
  });

  it('at a SIGTERM', async () => {
    const app = await ready();
    relay.freeze();
    expect(await took(() => app.process.kill('SIGTERM'), app.ended)).toBeLessThan(4000 + patience(1000));
    expect(agent()).toMatchObject({ state: 'NOT_READY', reason: 'LUN' });
  });

  it('at a log-off, of which the session manager tells', async () => {
    const manager = await startSessionManager();
    try {
      await ready();
      await manager.taken(1);
      relay.freeze();
      const ends = () => manager.say('EndSession');
      expect(await took(ends, () => manager.answers(1))).toBeLessThan(4000 + patience(1000));
      expect(agent()).toMatchObject({ state: 'NOT_READY', reason: 'LUN' });
    } finally {
      manager.stop();
    }
  });

  it('before the computer sleeps', async () => {
    const login = await startInhibitors();
    try {
      await ready();
      await login.held(1);
      relay.freeze();
      const sleeps = () => login.prepareForSleep(true);
      expect(await took(sleeps, () => login.held(0))).toBeLessThan(4000 + patience(1000));
      expect(agent()).toMatchObject({ state: 'NOT_READY', reason: 'LUN' });
    } finally {
      await login.stop();
    }
  });
});
