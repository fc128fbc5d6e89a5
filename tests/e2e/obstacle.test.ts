import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { paths } from '../../electron/acd-service/endpoints';
import type { RunningApp } from '../desktop/app';
import { OPEN_TO_TESTS, openPage } from '../desktop/page';
import { CLOCK_OPEN_TO_TESTS, type ShiftedClock, shiftClock } from '../desktop/shifted-clock';
import type { TrayItem } from '../desktop/tray-item';
import { iconShown } from './icons';
import { startReadyHere } from './ready-here';
import { EMAIL, type Scene, setScene } from './scene';
import { untilShown } from './shown';

let scene: Scene;
let app: RunningApp;
let tray: TrayItem;
let clock: ShiftedClock;
beforeEach(async () => {
  scene = await setScene({ state: 'NOT_READY' });
  const how = { args: [OPEN_TO_TESTS, CLOCK_OPEN_TO_TESTS] };
  ({ app, tray } = await startReadyHere(scene, { detailsPolicy: 'all' }, how));
  // Schalter asks one thing at a time: by the next question it has heard the answer to the one after the click.
  await scene.untilAcd(() => {
    const asked = scene.acd.exchanges.findIndex(({ path }) => path === paths.retrieveDetails);
    return asked < 0 ? undefined : scene.acd.exchanges[asked + 1];
  }, 'the question after the one for the details');
  clock = await shiftClock(app);
});
afterEach(async () => {
  await clock.close();
  await scene.end();
});

const MINUTE = 60_000;
const TITLE = 'You are Ready, but ACD is switched off for you';
const portalSwitchesAcd = (on: boolean) => scene.acd.supervisorChanges(EMAIL, { cloudAcdEnabled: on });
const isClear = ({ tooltip }: { tooltip: string }) => /^Ready · since \d\d:\d\d$/.test(tooltip);

it('the portal switches the ACD off for a READY agent: the icon, one notice, and the one click that mends it', async () => {
  portalSwitchesAcd(false);
  // With some jitter it is asked every five minutes.
  await clock.forward(5.5 * MINUTE);
  const behind = await tray.until(({ tooltip }) => tooltip.includes('ACD is switched off'), 'the obstacle');
  expect(behind.tooltip).toMatch(/^Ready · since \d\d:\d\d · ACD is switched off for you$/);
  expect(behind.menu[0]?.label).toBe(behind.tooltip);
  expect(iconShown(behind)).toBe('obstacle');

  const notice = await scene.notifications.withTitle(TITLE);
  expect(notice).toMatchObject({ timeout: 0, hints: { urgency: 1 }, actions: { answer: 'Phone & skills' } });
  scene.notifications.click(notice);
  const page = await openPage(app);
  await page.text(/Phone & skills/);
  await page.click('button', 'Now');
  await page.click('button', 'But: ACD is switched off for you');
  await page.text(
    /You are Ready, but ACD is switched off for you\.[\s\S]*ACD: Off → On\s+You go Not Ready for a moment, and Ready again\./,
  );
  await page.click('button', 'Switch the ACD on');
  const clear = await tray.until(isClear, 'nothing in the way');
  expect(iconShown(clear)).toBe('ready');
  await scene.notifications.untilOpen(open => open.length === 0, 'nothing on the screen');
  expect(scene.notifications.shown).toHaveLength(1);
  expect(scene.acd.agent(EMAIL)).toMatchObject({ cloudAcdEnabled: true, state: 'READY' });

  await untilShown(page, 'shown.snapshot.details.outcome?.undoUntil');
  await clock.forward(MINUTE);
  await untilShown(page, 'shown.snapshot.details.outcome?.undoUntil === null');
  expect(await page.evaluate('window.bridge.call("details.undo", { readyAgain: true })')).toEqual({
    ok: false,
    error: 'failed',
  });
  await page.close();
});

it('opening the window asks, too; an obstacle that the portal has removed is told no more', async () => {
  portalSwitchesAcd(false);
  await tray.click('Phone & Skills…');
  const page = await openPage(app);
  await scene.notifications.withTitle(TITLE);
  await page.closeWindow();
  portalSwitchesAcd(true);
  await tray.click('Phone & Skills…');
  expect(iconShown(await tray.until(isClear, 'nothing in the way'))).toBe('ready');
  await scene.notifications.untilOpen(open => open.length === 0, 'nothing on the screen');
  expect(scene.notifications.shown).toHaveLength(1);
  expect(scene.changes()).toHaveLength(1);
});
