import { expect } from '@jest/globals';
import type { Exchange } from '../../electron/acd-service/acd';
import { paths } from '../../electron/acd-service/endpoints';
import { startScreenSaver } from '../desktop/screen-savers';
import { createDice } from '../support/dice';
import { type Deed, nextDeed, toText } from './lock-deeds';
import { createOracle, LOCK_REASON } from './lock-oracle';
import { EMAIL, type Scene } from './scene';

const WORDS = { READY: 'Ready', NOT_READY: 'Not Ready' };

/**
 * Plays so many sequences in the real app, and compares what the ACD got with what the oracle says, after each deed.
 * Where nothing may be sent, the next request shows that nothing was: changes leave Schalter one after the other.
 *
 * @returns how often the rule stood down, and Schalter was started anew for it
 * @throws at the first difference, with the story so far
 */
export async function playSequences(
  scene: Scene,
  { restores, count, seed }: { restores: boolean; count: number; seed: number },
): Promise<number> {
  const lock = { enabled: true, reason: LOCK_REASON, restore: { enabled: restores } };
  const rules = { lock, logOff: { enabled: false } };
  const dice = createDice(seed);
  const oracle = createOracle(restores);
  const story: string[] = [];
  let restarts = 0;
  let saver = await startScreenSaver();
  let { app, tray } = await scene.startProvisioned({}, { rules });

  const questions = () => scene.acd.exchanges.filter(({ path }) => path === paths.retrieveState).length;

  /** Schalter listens, and shows what the ACD has. */
  async function ready(): Promise<void> {
    await saver.asked();
    await tray.until(({ tooltip }) => tooltip.startsWith(WORDS[oracle.now().shows]), 'the ACD’s state');
  }

  async function act(deed: Deed): Promise<void> {
    const before = questions();
    const asked = () => scene.untilAcd(() => questions() > before || undefined, 'the question at the unlock');
    switch (deed.does) {
      case 'click':
        return deed.sets === 'READY'
          ? tray.click('Go Ready')
          : tray.click('Go Not Ready', 'Without a reason');
      case 'supervisor':
        return void scene.acd.supervisorSets(EMAIL, deed.sets);
      case 'lock':
        return saver.lock();
      case 'unlock':
        saver.unlock();
        return void (await asked());
      case 'flick':
        saver.lock();
        saver.unlock();
        return void (await asked());
      case 'crash':
        saver.stop();
        if (oracle.now().isLocked) await asked();
        saver = await startScreenSaver(undefined, { locked: deed.back === 'locked' });
        return void (await saver.asked());
    }
  }

  async function perform(deed: Deed): Promise<void> {
    story.push(toText(deed));
    await act(deed);
    oracle.sees(deed);
    const { changes, now } = oracle;
    await scene.untilAcd(
      () => scene.changes().length >= changes.length || undefined,
      'the changes that are due',
    );
    expect(scene.changes().map(changeText)).toEqual(changes);
    await tray.until(({ tooltip }) => tooltip.startsWith(WORDS[now().shows]), WORDS[now().shows]);
  }

  /** A rule that stands down does so until the next start. */
  async function restart(): Promise<void> {
    story.push('restart');
    restarts += 1;
    await app.kill('SIGTERM');
    saver.stop();
    saver = await startScreenSaver();
    ({ app, tray } = await scene.start({ args: ['--hidden'] }));
    oracle.restarts();
    await ready();
  }

  async function sequence(): Promise<void> {
    if (oracle.standsDown() && dice() < 0.2) await restart();
    const { shows } = oracle.now();
    await perform({ does: 'click', sets: shows === 'READY' ? 'NOT_READY' : 'READY' });
    for (let left = 2 + dice() * 4; left >= 1; left -= 1) await perform(nextDeed(oracle.now(), dice));
    if (oracle.now().isLocked) await perform({ does: 'unlock' });
    story.push('\n');
  }

  try {
    await ready();
    for (let n = 0; n < count; n += 1) await sequence();
    const { shows } = oracle.now();
    await perform({ does: 'click', sets: shows === 'READY' ? 'NOT_READY' : 'READY' });
    return restarts;
  } catch (error) {
    throw new Error(`${error}\n\nSeed ${seed}: ${story.join(', ')}`, { cause: error });
  } finally {
    saver.stop();
  }
}

function changeText({ request }: Exchange): string {
  const { state, nrr } = request as { readonly state: string; readonly nrr?: string };
  return nrr === undefined ? state : `${state} ${nrr}`;
}
