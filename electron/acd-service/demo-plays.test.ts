import { beforeEach, expect, it } from '@jest/globals';
import type { Acd } from './acd';
import { createDemoAcd } from './demo';
import { createDemoPlays, type DemoPlays } from './demo-plays';
import { paths } from './endpoints';
import { acdFetch } from './service';

let acd: Acd;
let email: string;
let plays: DemoPlays;
let ask: () => Promise<Response>;
beforeEach(() => {
  const demo = createDemoAcd();
  acd = demo.acd;
  email = demo.account.email;
  plays = createDemoPlays(acd, email);
  const body = JSON.stringify({ access_key: demo.account.accessKey, email });
  ask = () => acdFetch(acd)(demo.account.serverUrl + paths.retrieveState, { method: 'POST', body });
});

it('two missed calls set READY to NOT_READY, each time', () => {
  for (const _round of [1, 2]) {
    acd.supervisorSets(email, 'READY');
    expect(plays.missCalls()).toBe(true);
    expect(acd.agent(email)).toMatchObject({ state: 'NOT_READY', reason: null, missedCalls: 2 });
  }
});

it('nobody calls an agent who is NOT_READY', () => {
  expect(plays.missCalls()).toBe(false);
  expect(acd.agent(email)).toMatchObject({ state: 'NOT_READY', missedCalls: 0 });
});

it('a supervisor sets the other state', () => {
  expect([plays.supervisorSets(), acd.agent(email).state]).toEqual(['READY', 'READY']);
  expect([plays.supervisorSets(), acd.agent(email).state]).toEqual(['NOT_READY', 'NOT_READY']);
});

it('somebody switches the ACD off for the agent, and anybody on again', () => {
  expect(plays.isAcdOff()).toBe(false);
  plays.setAcd(false);
  expect([plays.isAcdOff(), acd.agent(email).cloudAcdEnabled]).toEqual([true, false]);
  acd.supervisorChanges(email, { cloudAcdEnabled: true });
  expect(plays.isAcdOff()).toBe(false);
  plays.setAcd(false);
  plays.setAcd(true);
  expect([plays.isAcdOff(), acd.agent(email).cloudAcdEnabled]).toEqual([false, true]);
});

it('no request is answered in an outage, and each one after it', async () => {
  expect(plays.isOut()).toBe(false);
  plays.setOutage(true);
  expect(plays.isOut()).toBe(true);
  await expect(ask()).rejects.toThrow('fetch failed');
  plays.setOutage(false);
  expect(plays.isOut()).toBe(false);
  expect((await ask()).status).toBe(200);
});
