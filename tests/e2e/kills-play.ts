import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { startScreenSaver } from '../desktop/screen-savers';
import { patience } from '../support/patience';
import {
  answerIn,
  isSame,
  NO_PAST,
  type Outcome,
  outcomes,
  type Past,
  undoes,
  wantedIn,
} from './kills-belief';
import { perform } from './kills-deeds';
import { begin, kill, landed } from './kills-ends';
import { LAST_LIFE, type Life, livesOf, toText, wantedText } from './kills-lives';
import { reach, type Stage, watchProfile } from './kills-moments';
import { atTheAcd, type Beginning, settled, untrueNotices } from './kills-verdict';
import { createWitness, type Witness } from './kills-witness';
import { EMAIL, setScene } from './scene';

/** Another one each time; the one that failed is printed, and can be given. */
const SEED = Number(process.env['KILLS_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/** Declares the test of so many lives, on a desktop and in a home of their own. */
export function itSurvives(kills: number): void {
  let stage: Stage;
  beforeEach(async () => {
    const scene = await setScene({ state: 'NOT_READY' });
    const profile = path.join(scene.home.folder, '.config/Schalter-source');
    mkdirSync(profile, { recursive: true });
    stage = { scene, profile, saver: await startScreenSaver(), files: watchProfile(profile) };
  });
  afterEach(async () => {
    stage.files.stop();
    stage.saver.stop();
    await stage.scene.end();
  });
  it(
    `killed ${kills} times at any point, it loses nothing and invents nothing`,
    () => playLives(stage, SEED, kills),
    patience(400_000),
  );
}

/**
 * Plays so many lives one after the other on a stage, the same for the same seed, and looks what it came to. Throws at
 * the first thing that is not right, with the story.
 */
async function playLives(stage: Stage, seed: number, count: number): Promise<void> {
  const story: string[] = [];
  let past: Played = { ...NO_PAST, isSetUp: false };
  try {
    for (const life of [...livesOf(seed, count), LAST_LIFE]) {
      past = await live(life, past, stage, line => story.push(line));
    }
  } catch (error) {
    throw new Error(`${error}\n\nKILLS_SEED=${seed}\n${story.join('\n')}`, { cause: error });
  }
}

/** What a life leaves. `isSetUp`: a verdict was seen once: the account is there, and stays. */
type Played = Past & { readonly isSetUp: boolean };

/** Plays a life to its end, and gives back what the next one has to know. */
async function live(
  life: Life,
  past: Played,
  stage: Stage,
  tell: (line: string) => unknown,
): Promise<Played> {
  const { scene, saver } = stage;
  const witness = createWitness(past);
  const beginning = { past, found: atTheAcd(scene), born: Date.now() };
  const sent = () => scene.changes().filter(({ at }) => at >= beginning.born);
  tell(
    `${toText(life)}\n   found ${wantedText(beginning.found)}; open: ${past.belief.map(wantedText).join(' or ')}`,
  );

  const app = begin(life, past.isSetUp, stage);
  const stopListening = scene.acd.onExchange(exchange => {
    const answer = answerIn(exchange);
    if (answer) witness.answers(answer);
  });
  let start: Outcome | null = null;
  try {
    start = await play(life, beginning, stage, witness, tell);
    if (life.after > 0) await pause(life.after);
    await kill(app);
  } catch (error) {
    await app.kill('SIGKILL');
    tell(`It printed:\n${app.output()}`);
    throw error;
  } finally {
    stopListening();
  }
  saver.unlock();
  await landed(life, stage);
  sent().forEach(witness.gets);

  // Nothing is invented: what is sent was asked for in this life, or owed when it began.
  const owed = [
    ...outcomes(past.belief, beginning.found).flatMap(({ sends }) => sends ?? []),
    ...undoes(past, beginning.born),
  ];
  const mayBeSent = [...owed, ...witness.asked()];
  expect(sent().filter(change => !mayBeSent.some(wanted => isSame(wanted, wantedIn(change))))).toEqual([]);
  const isDelivered = start ? start.sends !== null : sent().length > 0;
  const deeds = life.steps.map(({ deed }) => deed);
  expect(untrueNotices(scene, { ...beginning, isDelivered, deeds })).toEqual([]);

  if (life.meanwhile) {
    scene.acd.supervisorSets(EMAIL, life.meanwhile);
    witness.touches();
  }
  return { ...witness.past(), isSetUp: past.isSetUp || start !== null };
}

/** What happens before the end. Gives back what the start came to; null: it did not live to see it. */
async function play(
  life: Life,
  beginning: Beginning,
  stage: Stage,
  witness: Witness,
  tell: (line: string) => unknown,
): Promise<Outcome | null> {
  if (life.stillborn) {
    await reach(life.stillborn.at, stage);
    return null;
  }
  const tray = await stage.scene.host.icon();
  const sent = () => stage.scene.changes().filter(({ at }) => at >= beginning.born);
  const start = await settled(tray, beginning, stage, () => sent().map(wantedIn));
  tell(`   sends ${wantedText(start.sends)}, leaves ${wantedText(start.leaves)}`);
  witness.settles(start);
  for (const step of life.steps) {
    if (!(await perform(step, tray, stage, witness)))
      tell(`   could not: ${toText({ ...LAST_LIFE, steps: [step] })}`);
  }
  return start;
}
