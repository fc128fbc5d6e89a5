import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { OPEN_TO_TESTS, openPage } from '../desktop/page';
import { iconShown } from './icons';
import { type Scene, setScene } from './scene';

let scene: Scene;
beforeEach(async () => {
  scene = await setScene();
});
afterEach(() => scene.end());

it('started from source without an account, it is in the demo and says so everywhere', async () => {
  const { app, tray } = await scene.start({ args: [OPEN_TO_TESTS] });
  const look = await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready'), 'the demo agent’s state');
  expect(look.tooltip).toMatch(/^Not Ready · seen \d\d:\d\d · Demo$/);
  expect(iconShown(look)).toBe('not-ready-demo');

  const page = await openPage(app);
  await page.text(/Demo · Nothing here reaches a real ACD\./);
  await page.close();

  await tray.click('Go Ready');
  const ready = await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY in the demo');
  expect(iconShown(ready)).toBe('ready-demo');
  await app.printed(/\[demo ACD\] .*"state":"READY"\} → 200 \{"success":true\}/);
  // The ACD of the tests is on this machine too, and nobody asked it.
  expect(scene.acd.exchanges).toEqual([]);
});

it('the menu offers what can be done, and what cannot is disabled', async () => {
  const { tray } = await scene.start();
  const { menu } = await tray.until(
    ({ tooltip }) => tooltip.startsWith('Not Ready'),
    'the demo agent’s state',
  );
  expect(menu.map(({ label, enabled }) => [label, enabled])).toEqual([
    [expect.stringMatching(/^Not Ready · seen \d\d:\d\d$/), false],
    ['Go Ready', true],
    ['Go Not Ready', true],
    ['Open Schalter', true],
    ['Phone & Skills…', true],
    ['Settings…', true],
    ['Quit Schalter', true],
  ]);
  expect(menu[2]?.items.map(({ label }) => label)).toEqual([
    'Without a reason',
    'Coffee',
    'Lunch',
    'Meeting',
    'Training',
  ]);
  await tray.click('Go Ready');
  const ready = await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
  expect(ready.menu.find(({ label }) => label === 'Go Ready')?.enabled).toBe(false);
});
