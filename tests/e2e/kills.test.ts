import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { paths } from '../../electron/acd-service/endpoints';
import { type Bereit, startBereit } from '../desktop/bereit';
import { startScreenSaver } from '../desktop/screen-savers';
import {
  type Belief,
  createWitness,
  isSame,
  NOTHING_OPEN,
  type Outcome,
  outcomes,
  wantedIn,
} from './kills-belief';
import { perform } from './kills-deeds';
import { LAST_LIFE, type Life, LOCK_REASON, livesOf, SLOWEST, toText, wantedText } from './kills-lives';
import { reach, type Stage, watchProfile } from './kills-moments';
import { atTheAcd, settled, untrueNotices } from './kills-verdict';
import { EMAIL, KEY, setScene } from './scene';

const LIVES = 50;
const RULES = { lock: { enabled: true, reason: LOCK_REASON } };
/** Another one each time; the one that failed is printed, and can be given. */
const SEED = Number(process.env['KILLS_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

jest.setTimeout(400_000);
let stage: Stage;
let bereit: Bereit | null = null;
beforeEach(async () => {
  const scene = await setScene({ state: 'NOT_READY' });
  const profile = path.join(scene.home.folder, '.config/Bereit-source');
  mkdirSync(profile, { recursive: true });
  stage = { scene, profile, saver: await startScreenSaver(), files: watchProfile(profile) };
});
afterEach(async () => {
  await bereit?.kill('SIGKILL');
  stage.files.stop();
  stage.saver.stop();
  await stage.scene.end();
});

/** What a life leaves to the next. */
interface Past {
  readonly belief: Belief;
  /** A verdict was seen once: the account is there, and stays. */
  readonly isSetUp: boolean;
  /** Somebody else changed the state since: Bereit cannot know that the reason is no longer its own. */
  readonly touched: boolean;
}

it(`killed ${LIVES} times at any point, it loses nothing and invents nothing`, async () => {
  const story: string[] = [];
  let past: Past = { belief: NOTHING_OPEN, isSetUp: false, touched: false };
  try {
    for (const life of [...livesOf(SEED, LIVES), LAST_LIFE]) {
      past = await live(life, past, line => story.push(line));
    }
  } catch (error) {
    const told = `KILLS_SEED=${SEED}\n${story.join('\n')}\nIt printed:\n${bereit?.output()}`;
    throw new Error(`${error}\n\n${told}`, { cause: error });
  }
});

/** Plays a life to its end, and gives back what the next one has to know. Throws at the first thing that is not right. */
async function live(life: Life, past: Past, tell: (line: string) => unknown): Promise<Past> {
  const { scene, saver } = stage;
  const witness = createWitness(past.belief, past.touched);
  const found = atTheAcd(scene);
  const born = Date.now();
  const sent = () => scene.changes().filter(({ at }) => at >= born);
  const mayGo = outcomes(past.belief, found);
  tell(`${toText(life)}\n   found ${wantedText(found)}; open: ${past.belief.map(wantedText).join(' or ')}`);

  begin(life, past);
  let start: Outcome | null = null;
  if (life.stillborn) {
    await reach(life.stillborn.at, stage);
  } else {
    const tray = await scene.host.icon();
    start = await settled(tray, mayGo, stage, { sent: () => sent().map(wantedIn), touched: past.touched });
    tell(`   sends ${wantedText(start.sends)}, leaves ${wantedText(start.leaves)}`);
    witness.settles();
    for (const step of life.steps) {
      if (!(await perform(step, tray, stage, witness)))
        tell(`   could not: ${toText({ ...LAST_LIFE, steps: [step] })}`);
    }
  }
  if (life.after > 0) await pause(life.after);
  await kill();
  saver.unlock();
  await landed(life);
  sent().forEach(witness.gets);

  // Nothing is invented: what is sent was asked for in this life, or owed when it began.
  const mayBeSent = [...mayGo.flatMap(({ sends }) => sends ?? []), ...witness.asked()];
  expect(sent().filter(change => !mayBeSent.some(wanted => isSame(wanted, wantedIn(change))))).toEqual([]);
  const isDelivered = start ? start.sends !== null : sent().length > 0;
  const mayHaveChanged = past.touched || life.steps.some(({ deed }) => deed.does === 'supervisor');
  expect(untrueNotices(scene, { isDelivered, mayHaveChanged })).toEqual([]);

  if (life.meanwhile) {
    scene.acd.supervisorSets(EMAIL, life.meanwhile);
    witness.touches();
  }
  return { belief: witness.belief, isSetUp: past.isSetUp || start !== null, touched: witness.touched };
}

/** Starts it with the screen unlocked. */
function begin(life: Life, { isSetUp }: Past): void {
  const { scene } = stage;
  scene.host.forget();
  scene.notifications.forget();
  scene.acd.setWeather(life.stillborn?.weather ?? { is: 'fine' });
  const file = life.provisioned || !isSetUp ? ['--provision', scene.provisioningFile({ rules: RULES })] : [];
  bereit = startBereit(scene.home, { args: ['--hidden', ...file] });
}

/** Ends this life. Its other processes end with the main one: the pipes they share are closed by then. */
async function kill(): Promise<void> {
  const { process } = bereit ?? {};
  // It may not have ended by itself before.
  expect([process?.exitCode, process?.signalCode]).toEqual([null, null]);
  await bereit?.kill('SIGKILL');
  expect(process?.signalCode).toBe('SIGKILL');
}

/** Waits until everything on its way has landed: a question of our own that takes as long as the slowest comes last. */
async function landed({ stillborn, steps }: Life): Promise<void> {
  const { acd, server } = stage.scene;
  const weathers = [stillborn, ...steps].map(part => part?.weather.is);
  acd.setWeather({ is: 'slow', ms: weathers.includes('slow') ? SLOWEST : 0 });
  const body = JSON.stringify({ access_key: KEY, email: EMAIL });
  const headers = { 'content-type': 'application/json' };
  await fetch(server.url + paths.retrieveState, { method: 'POST', headers, body });
  acd.setWeather({ is: 'fine' });
}
