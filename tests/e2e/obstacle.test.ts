import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { OPEN_TO_TESTS, openPage } from '../desktop/page';
import { iconShown } from './icons';
import { EMAIL, type Scene, setScene } from './scene';

jest.setTimeout(90_000);
let scene: Scene;
beforeEach(async () => {
  scene = await setScene({ state: 'READY' });
});
afterEach(() => scene.end());

const switchAcd = (on: boolean) =>
  scene.acd.changeDetails(EMAIL, { ...scene.acd.agent(EMAIL), cloudAcdEnabled: on }, 'READY');

it('READY with the ACD switched off has its own icon and one notice, which leads to where it is seen', async () => {
  switchAcd(false);
  const { bereit, tray } = await scene.startProvisioned({ args: [OPEN_TO_TESTS] });
  const behind = await tray.until(({ tooltip }) => tooltip.includes('ACD is switched off'), 'the obstacle');
  expect(behind.tooltip).toMatch(/^Ready · seen \d\d:\d\d · ACD is switched off for you$/);
  expect(behind.menu[0]?.label).toBe(behind.tooltip);
  expect(iconShown(behind)).toBe('obstacle');

  const notice = await scene.notifications.withTitle('You are Ready, but ACD is switched off for you');
  expect(notice).toMatchObject({ timeout: 0, hints: { urgency: 1 }, actions: { answer: 'Phone & skills' } });
  scene.notifications.click(notice);
  const page = await openPage(bereit);
  await page.text(/Phone & skills/);
  await page.click('button', 'Now');
  await page.click('button', 'But: ACD is switched off for you');
  await page.text(/Phone & skills/);
  await page.closeWindow();

  switchAcd(true);
  await tray.click('Phone & Skills…');
  const clear = await tray.until(
    ({ tooltip }) => /^Ready · seen \d\d:\d\d$/.test(tooltip),
    'nothing in the way',
  );
  expect(iconShown(clear)).toBe('ready');
  await scene.notifications.untilOpen(open => open.length === 0, 'nothing on the screen');
  expect(scene.notifications.shown).toHaveLength(1);
  expect(scene.changes()).toEqual([]);
});
