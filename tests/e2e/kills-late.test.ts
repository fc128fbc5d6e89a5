import { afterEach, expect, it, jest } from '@jest/globals';
import { paths } from '../../electron/acd-service/endpoints';
import { EMAIL, type Scene, setScene } from './scene';

jest.setTimeout(60_000);
let scene: Scene;
afterEach(() => scene.end());

/** How long (ms) the READY is on its way: it lands in the next life, a start is quicker. */
const ON_ITS_WAY = 4000;
const isNotReady = ({ tooltip }: { tooltip: string }) => tooltip.startsWith('Not Ready');

it('a READY that lands after a crash, over a newer NOT_READY, is undone and taken for nobody else’s', async () => {
  scene = await setScene({ state: 'NOT_READY' });
  const first = await scene.startProvisioned();
  await first.tray.until(isNotReady, 'the ACD’s state');
  scene.acd.setWeather({ is: 'slow', ms: ON_ITS_WAY }, { path: paths.changeState, times: 1 });
  const arrives = arrivalOfChange();
  await first.tray.click('Go Ready');
  await arrives;
  await first.tray.click('Go Not Ready', 'Coffee');
  await first.tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Coffee)'), 'Coffee');
  await first.bereit.kill('SIGKILL');

  const second = await scene.start({ args: ['--hidden'] });
  await second.tray.until(isNotReady, 'the ACD’s state after the restart');
  // The first change to be settled was the NOT_READY: it overtook the READY.
  expect((await scene.change(2)).request).toMatchObject({ state: 'READY' });
  expect((await scene.change(3)).request).toMatchObject({ state: 'NOT_READY' });
  await second.tray.until(isNotReady, 'Not Ready again');
  expect(scene.acd.agent(EMAIL).state).toBe('NOT_READY');
  expect(scene.notifications.shown.filter(({ title }) => title.endsWith(', changed elsewhere'))).toEqual([]);
});

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
