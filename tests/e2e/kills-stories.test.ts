import { afterEach, expect, it, jest } from '@jest/globals';
import { paths } from '../../electron/acd-service/endpoints';
import { startScreenSaver } from '../desktop/screen-savers';
import type { TrayLook } from '../desktop/tray-item';
import { EMAIL, type Scene, setScene } from './scene';

let scene: Scene;
afterEach(() => scene.end());

/** How long (ms) the READY is on its way: it lands in the next life, a start is quicker. */
const ON_ITS_WAY = 4000;
const says = (words: string) => (look: TrayLook) => look.tooltip.startsWith(words);
const isReady = says('Ready');
const isNotReady = says('Not Ready');
const isCoffee = says('Not Ready (Coffee)');
const isLunch = says('Not Ready (Lunch)');

it('a READY that lands after a crash, over a newer NOT_READY, is undone and taken for nobody else’s', async () => {
  scene = await setScene({ state: 'NOT_READY' });
  const first = await scene.startProvisioned();
  await first.tray.until(isNotReady, 'the ACD’s state');
  scene.acd.setWeather({ is: 'slow', ms: ON_ITS_WAY }, { path: paths.changeState, times: 1 });
  const arrives = arrivalOfChange();
  await first.tray.click('Go Ready');
  await arrives;
  await first.tray.click('Go Not Ready', 'Coffee');
  await first.tray.until(isCoffee, 'Coffee');
  await first.app.kill('SIGKILL');

  const second = await scene.start({ args: ['--hidden'] });
  await second.tray.until(isNotReady, 'the ACD’s state after the restart');
  // The first change to be settled was the NOT_READY: it overtook the READY.
  expect((await scene.change(2)).request).toMatchObject({ state: 'READY' });
  expect((await scene.change(3)).request).toMatchObject({ state: 'NOT_READY', nrr: 'COF' });
  await second.tray.until(isCoffee, 'Coffee again');
  expect(scene.acd.agent(EMAIL)).toMatchObject({ state: 'NOT_READY', reason: 'COF' });
  expect(scene.notifications.shown.filter(({ title }) => title.endsWith(', changed elsewhere'))).toEqual([]);
});

it('Ready when it was killed and Ready at the start is said, with both times', async () => {
  const begun = Date.now();
  scene = await setScene({ state: 'NOT_READY' });
  const first = await scene.startProvisioned();
  await first.tray.until(isNotReady, 'the ACD’s state');
  await first.tray.click('Go Ready');
  await first.tray.until(isReady, 'READY');
  await first.app.kill('SIGKILL');

  await scene.start({ args: ['--hidden'] });
  const { body } = await scene.notifications.withTitle('Ready when Schalter stopped, and again now');
  const [, readyAt, seenAt] =
    /^You were Ready at (.{5}), then Schalter stopped; at (.{5}) you are Ready again\. Callers may have rung an empty desk\.$/.exec(
      body,
    ) ?? [];
  const minutes = [begun, Date.now()].map(minuteOf);
  expect(minutes).toContain(readyAt);
  expect(minutes).toContain(seenAt);
});

it('Ready when the agent quit it is what they wanted: nothing is said at the start', async () => {
  scene = await setScene({ state: 'READY' });
  const first = await scene.startProvisioned({}, { quitting: 'stay-ready' });
  await first.tray.until(isReady, 'READY');
  await first.tray.click('Quit Schalter');
  expect(await first.app.ended()).toBe(0);

  const second = await scene.start({ args: ['--hidden'] });
  await second.tray.until(isReady, 'READY after the restart');
  // The next thing to tell is the first.
  scene.acd.supervisorSets(EMAIL, 'NOT_READY');
  await scene.notifications.withTitle('Not Ready, changed elsewhere');
  expect(scene.notifications.shown).toHaveLength(1);
});

it.each([
  ['before', 'fine'],
  ['after', 'drops'],
] as const)('what the lock set is said at the unlock, delivered %s the kill', async (_when, is) => {
  const begun = Date.now();
  scene = await setScene({ state: 'NOT_READY' });
  const saver = await startScreenSaver();
  const first = await scene.startProvisioned({}, { rules: { lock: { enabled: true, reason: 'LUN' } } });
  await first.tray.until(isNotReady, 'the ACD’s state');
  await first.tray.click('Go Ready');
  await first.tray.until(isReady, 'READY');
  await saver.asked();
  scene.acd.setWeather({ is });
  saver.lock();
  await scene.change(2);
  if (is === 'fine') await first.tray.until(isLunch, 'Lunch');
  await first.app.kill('SIGKILL');
  saver.stop();
  scene.acd.setWeather({ is: 'fine' });

  const locked = await startScreenSaver('org.freedesktop.ScreenSaver', { locked: true });
  const second = await scene.start({ args: ['--hidden'] });
  await locked.asked();
  await second.tray.until(isLunch, 'Lunch after the restart');
  const sent = scene.changes().length;
  locked.unlock();
  const [notice] = await scene.notifications.untilOpen(
    ([first]) => /\(screen lock\)$/.test(first?.title ?? ''),
    'a notice at the unlock',
  );
  const titles = [begun, Date.now()].map(at => `Not Ready since ${minuteOf(at)} (screen lock)`);
  expect(titles).toContain(notice?.title);
  expect(scene.changes()).toHaveLength(sent);
  expect(scene.acd.agent(EMAIL)).toMatchObject({ state: 'NOT_READY', reason: 'LUN' });
  locked.stop();
});

/** As notices say a time (ms since 1970) of this day. */
function minuteOf(at: number): string {
  return new Date(at).toTimeString().slice(0, 5);
}

/** Waits until a change is at the ACD, which has not answered it yet. */
function arrivalOfChange(): Promise<void> {
  const { meetWeather } = scene.acd;
  return new Promise(resolve => {
    jest.spyOn(scene.acd, 'meetWeather').mockImplementation(path => {
      if (path === paths.changeState) resolve();
      return meetWeather(path);
    });
  });
}
