import { expect } from '@jest/globals';
import type { Exchange } from '../../electron/acd-service/acd';
import { paths } from '../../electron/acd-service/endpoints';
import type { ReadyState } from '../../electron/contract/state';
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

  /**
   * What is set elsewhere, Schalter learns when it asks; that it does at moments of its own, too, of which the oracle knows
   * nothing: every few seconds, and when the details, which it wants right after a READY, come with another state. So from
   * then on no question is answered, until a change arrives or the screen is about to be unlocked.
   */
  const holdAnswers = () => scene.acd.setWeather({ is: 'silent' }, { path: paths.retrieveState });
  const answerAgain = () => scene.acd.setWeather({ is: 'fine' });
  const endListening = scene.acd.onExchange(({ path }) => path === paths.changeState && answerAgain());

  const has = () => (scene.acd.agent(EMAIL).state === 'READY' ? 'READY' : 'NOT_READY');
  const questions = () => scene.acd.exchanges.filter(({ path }) => path === paths.retrieveState).length;

  const shows = (state: ReadyState) =>
    tray.until(({ tooltip }) => tooltip.startsWith(WORDS[state]), WORDS[state]);

  /** Schalter listens, and shows what the ACD has. */
  async function ready(): Promise<void> {
    await saver.asked();
    await shows(oracle.now().shows);
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
        holdAnswers();
        return void scene.acd.supervisorSets(EMAIL, deed.sets);
      case 'lock':
        return saver.lock();
      case 'unlock':
        answerAgain();
        saver.unlock();
        return void (await asked());
      case 'flick':
        if (!oracle.lockSets()) answerAgain(); // else what the lock sends does it
        saver.lock();
        saver.unlock();
        return void (await asked());
      case 'crash':
        if (oracle.now().isLocked) answerAgain();
        saver.stop();
        if (oracle.now().isLocked) {
          await asked();
          await shows(has()); // before the next one locks
        }
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
    await shows(now().shows);
  }

  /** A rule that stands down does so until the next start. */
  async function restart(): Promise<void> {
    story.push('restart');
    restarts += 1;
    await app.kill('SIGTERM');
    saver.stop();
    answerAgain();
    saver = await startScreenSaver();
    ({ app, tray } = await scene.start({ args: ['--hidden'] }));
    oracle.restarts();
    await ready();
  }

  const otherState = (): Deed => ({
    does: 'click',
    sets: oracle.now().shows === 'READY' ? 'NOT_READY' : 'READY',
  });

  async function sequence(): Promise<void> {
    if (oracle.standsDown() && dice() < 0.2) await restart();
    await perform(otherState());
    for (let left = 2 + dice() * 4; left >= 1; left -= 1) await perform(nextDeed(oracle.now(), dice));
    if (oracle.now().isLocked) await perform({ does: 'unlock' });
    story.push('\n');
  }

  try {
    await ready();
    for (let n = 0; n < count; n += 1) await sequence();
    await perform(otherState());
    return restarts;
  } catch (error) {
    throw new Error(`${error}\n\nSeed ${seed}: ${story.join(', ')}`, { cause: error });
  } finally {
    endListening();
    saver.stop();
  }
}

function changeText({ request }: Exchange): string {
  const { state, nrr } = request as { readonly state: string; readonly nrr?: string };
  return nrr === undefined ? state : `${state} ${nrr}`;
}
