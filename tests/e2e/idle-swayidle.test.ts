import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { RunningApp } from '../desktop/app';
import { ends } from '../desktop/processes';
import { CLOCK_OPEN_TO_TESTS, type ShiftedClock, shiftClock } from '../desktop/shifted-clock';
import { makeTellingProgram, type TellingProgram } from '../desktop/telling-program';
import { startReadyHere } from './ready-here';
import { type Scene, setScene } from './scene';

const MINUTE = 60_000;
const TWO_MINUTES = { rules: { idle: { enabled: true, minutes: 2, reason: 'COF' } } };

let scene: Scene;
let swayidle: TellingProgram;
let app: RunningApp;
let clock: ShiftedClock;
let pid: number;
/** READY by the agent’s own click, on Plasma or sway. What shows the window here is X11 all the same. */
beforeEach(async () => {
  scene = await setScene({ state: 'NOT_READY' });
  swayidle = makeTellingProgram('swayidle');
  const env = { XDG_SESSION_TYPE: 'wayland', PATH: swayidle.path };
  const how = { env, args: [CLOCK_OPEN_TO_TESTS, '--ozone-platform=x11'] };
  app = (await startReadyHere(scene, TWO_MINUTES, how)).app;
  pid = await swayidle.started();
  clock = await shiftClock(app);
});
afterEach(async () => {
  await clock.close();
  await scene.end();
  swayidle.end();
});

/** By the ACD’s next answer but one Schalter has long heard what it says. */
async function says(line: string): Promise<void> {
  swayidle.say(line);
  const asked = scene.acd.exchanges.length;
  await scene.untilAcd(() => scene.acd.exchanges.length >= asked + 2 || undefined, 'the next polls');
}

it('two minutes without input set NOT_READY where swayidle tells, and somebody who comes back in time stays ready', async () => {
  await says('idle');
  await clock.forward(MINUTE);
  const [warning] = await scene.notifications.untilOpen(open => open.length > 0, 'the warning');
  expect(warning?.title).toMatch(/^Not Ready at \d\d:\d\d: no input$/);
  swayidle.say('active');
  if (warning) await scene.notifications.untilClosed(warning);
  expect(scene.changes()).toHaveLength(1);

  await says('idle');
  await clock.forward(MINUTE);
  await scene.notifications.untilOpen(open => open.length > 0, 'the next warning');
  await clock.forward(MINUTE);
  expect((await scene.change(2)).request).toMatchObject({ state: 'NOT_READY', nrr: 'COF' });
});

it('swayidle ends with a Schalter that is killed', async () => {
  await app.kill('SIGKILL');
  await ends(pid);
});
