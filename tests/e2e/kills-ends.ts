import { expect } from '@jest/globals';
import { paths } from '../../electron/acd-service/endpoints';
import { type RunningApp, startApp } from '../desktop/app';
import { type Life, LOCK_REASON, SLOWEST } from './kills-lives';
import type { Stage } from './kills-moments';
import { EMAIL, KEY } from './scene';

const RULES = { lock: { enabled: true, reason: LOCK_REASON } };

/** Starts it with the screen unlocked. */
export function begin(life: Life, isSetUp: boolean, { scene }: Stage): RunningApp {
  scene.host.forget();
  scene.notifications.forget();
  scene.acd.setWeather(life.stillborn?.weather ?? { is: 'fine' });
  const file = life.provisioned || !isSetUp ? ['--provision', scene.provisioningFile({ rules: RULES })] : [];
  return startApp(scene.home, { args: ['--hidden', ...file] });
}

/** Ends this life. Its other processes end with the main one: the pipes they share are closed by then. */
export async function kill({ process, kill }: RunningApp): Promise<void> {
  // It may not have ended by itself before.
  expect([process.exitCode, process.signalCode]).toEqual([null, null]);
  await kill('SIGKILL');
  expect(process.signalCode).toBe('SIGKILL');
}

/** Waits until everything on its way has landed: a question of our own that takes as long as the slowest comes last. */
export async function landed({ stillborn, steps }: Life, { scene: { acd, server } }: Stage): Promise<void> {
  const weathers = [stillborn, ...steps].map(part => part?.weather.is);
  acd.setWeather({ is: 'slow', ms: weathers.includes('slow') ? SLOWEST : 0 });
  const body = JSON.stringify({ access_key: KEY, email: EMAIL });
  const headers = { 'content-type': 'application/json' };
  await fetch(server.url + paths.retrieveState, { method: 'POST', headers, body });
  acd.setWeather({ is: 'fine' });
}
