import { afterEach, expect, it, jest } from '@jest/globals';
import { paths } from '../../electron/acd-service/endpoints';
import { OPEN_TO_TESTS, openPage } from '../desktop/page';
import { openPhone, writes } from './phone-scene';
import { EMAIL, type Scene, setScene } from './scene';
import { shownIn, untilShown } from './shown';

let scene: Scene;
afterEach(() => scene.end());

/** How long (ms) the write is on its way: it lands in the next life, a start is quicker. */
const ON_ITS_WAY = 4000;

it.each([
  ['looks', paths.retrieveDetails, true],
  ['writes', paths.changeDetails, false],
] as const)('killed while it %s, it starts NOT_READY and does nothing more', async (_does, path, isOn) => {
  scene = await setScene({ state: 'READY' });
  scene.acd.supervisorChanges(EMAIL, { sipEnabled: true, externalNumber: '+493023125042' });
  const { app, page } = await openPhone(scene, 'external-number');
  await page.text(/Skills\s+The ACD names none\./);
  await page.click('button', 'Switch to this number');
  scene.acd.setWeather({ is: 'slow', ms: ON_ITS_WAY }, { path, times: 1 });
  const arrives = arrivalAt(path);
  await page.click('button', 'Change');
  await arrives;
  await app.kill('SIGKILL');
  await page.gone();

  const { app: next, tray } = await scene.start({ args: ['--hidden', OPEN_TO_TESTS] });
  await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready'), 'the ACD’s state');
  await tray.click('Phone & Skills…');
  const second = await openPage(next);
  // What was on its way arrives, where there was such.
  await scene.untilAcd(
    () => scene.acd.exchanges.some(exchange => exchange.path === path) || undefined,
    'what was on its way',
  );
  await second.click('button', 'Ask again');
  await untilShown(second, `shown.snapshot.details.known?.details.sipEnabled === ${isOn}`);
  expect((await shownIn(second)).snapshot).toMatchObject({
    look: 'not-ready',
    details: { change: null, outcome: null },
  });
  await second.close();
  expect(scene.changes().map(({ request }) => (request as { state: string }).state)).toEqual(['NOT_READY']);
  expect(writes(scene)).toHaveLength(isOn ? 0 : 1);
  expect(scene.acd.agent(EMAIL)).toMatchObject({ state: 'NOT_READY', sipEnabled: isOn });
  expect(scene.notifications.shown).toEqual([]);
});

/** Waits until a request is at the ACD, which has not answered it yet. */
function arrivalAt(path: string): Promise<void> {
  const { meetWeather } = scene.acd;
  return new Promise(resolve => {
    jest.spyOn(scene.acd, 'meetWeather').mockImplementation(requested => {
      if (requested === path) resolve();
      return meetWeather(requested);
    });
  });
}
