import { afterEach, expect, it } from '@jest/globals';
import { coreSeed } from '../support/core-seed';
import { playSequences } from './lock-play';
import { type Scene, setScene } from './scene';

let scene: Scene;
afterEach(() => scene.end());

/** The same sequences for the same core. */
const SEED = coreSeed();
const COUNT = 100;

it.each([
  { restores: false, what: 'sets nothing' },
  { restores: true, what: 'sets READY again where the rule had taken it' },
])('whatever happens around locks, only what is due is sent; the unlock $what', async ({ restores }) => {
  scene = await setScene({ state: 'NOT_READY' });
  const restarts = await playSequences(scene, { restores, count: COUNT, seed: SEED + Number(restores) });
  expect(restarts).toBeGreaterThan(1);
  expect(scene.changes().length).toBeGreaterThan(COUNT);
});
