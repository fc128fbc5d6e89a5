import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { paths } from '../../electron/acd-service/endpoints';
import type { RunningApp } from '../desktop/app';
import { OPEN_TO_TESTS, openPage, type Page } from '../desktop/page';
import { startScreenSaver } from '../desktop/screen-savers';
import type { TrayItem } from '../desktop/tray-item';
import { patience } from '../support/patience';
import { EMAIL, KEY, type Scene, setScene } from './scene';
import { openSettingsReady } from './settings-page';
import { shownIn, untilShown } from './shown';

let scene: Scene;
let app: RunningApp;
let tray: TrayItem;
let page: Page;
beforeEach(async () => {
  scene = await setScene({ state: 'READY' });
});
afterEach(() => scene.end());

const isReady = ({ tooltip }: { tooltip: string }) => tooltip.startsWith('Ready');
const settingsFile = () => path.join(scene.home.folder, '.config/Schalter-source/settings.json');

/** The next time that the ACD is asked for the state. */
async function nextPoll(ms?: number): Promise<void> {
  const polls = () => scene.acd.exchanges.filter(({ path }) => path === paths.retrieveState).length;
  const before = polls();
  await scene.untilAcd(() => polls() > before || undefined, 'the next poll', ms);
}

describe('a change of the settings counts at once:', () => {
  afterEach(() => page.close());

  it('how often the ACD is asked', async () => {
    ({ app, tray, page } = await openSettingsReady(scene, { pollSeconds: 60 }));
    await page.type('Poll interval in seconds', '5');
    await untilShown(page, 'shown.setting.preferences.pollSeconds === 5');
    // While the window is open it is asked every 5 s anyway.
    await page.closeWindow();
    await nextPoll(7000);
    await nextPoll(7000);
    await nextPoll(7000);
  });

  it('whether a locked screen sets Not Ready, and with which reason', async () => {
    const screenSaver = await startScreenSaver();
    ({ app, tray, page } = await openSettingsReady(scene));
    await page.click('checkbox', 'When the screen is locked');
    await untilShown(page, '!shown.setting.preferences.rules.lock.enabled');
    // Only somebody who was here is taken out.
    await page.evaluate('window.bridge.call("state.go-not-ready", { reason: null })');
    await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready'), 'Not Ready');
    await tray.click('Go Ready');
    await tray.until(isReady, 'READY by a click');
    screenSaver.lock();
    await nextPoll();
    await nextPoll();
    expect(scene.changes()).toHaveLength(2);
    expect(isReady(await tray.look())).toBe(true);

    screenSaver.unlock();
    await page.click('checkbox', 'When the screen is locked');
    await page.choose('Reason at the screen lock', 'LUN');
    await untilShown(page, 'shown.setting.preferences.rules.lock.reason === "LUN"');
    screenSaver.lock();
    expect((await scene.change(3)).request).toMatchObject({ state: 'NOT_READY', nrr: 'LUN' });
    screenSaver.stop();
  });

  it.each([
    ['stay-ready', 'READY'],
    ['not-ready', 'NOT_READY'],
  ])('that quitting means %s', async (quitting, state) => {
    ({ app, tray, page } = await openSettingsReady(scene));
    await page.choose('When quitting while Ready', quitting);
    await untilShown(page, `shown.setting.preferences.quitting === "${quitting}"`);
    await tray.click('Quit Schalter');
    expect(await app.ended()).toBe(0);
    expect(scene.acd.agent(EMAIL).state).toBe(state);
  });

  it('light or dark', async () => {
    ({ app, tray, page } = await openSettingsReady(scene));
    for (const scheme of ['dark', 'light', 'dark']) {
      await page.choose('Appearance', scheme);
      await page.evaluate(`new Promise((resolve, reject) => {
        const media = matchMedia('(prefers-color-scheme: ${scheme})');
        media.addEventListener('change', resolve, { once: true });
        if (media.matches) resolve();
        setTimeout(() => reject(new Error('never ${scheme}')), ${patience(10_000)});
      })`);
    }
  });

  it('what the ACD calls the reason', async () => {
    ({ app, tray, page } = await openSettingsReady(scene));
    await page.choose('Name of the reason’s field', 'not_ready_reason');
    await untilShown(page, 'shown.setting.preferences.notReadyReasonField === "not_ready_reason"');
    await tray.click('Go Not Ready', 'Coffee');
    expect((await scene.change()).request).toEqual({
      access_key: KEY,
      email: EMAIL,
      state: 'NOT_READY',
      not_ready_reason: 'COF',
    });
  });
});

it('what is set is kept over a restart', async () => {
  ({ app, tray, page } = await openSettingsReady(scene));
  await page.type('Poll interval in seconds', '7');
  await page.click('checkbox', 'When the screen is locked');
  await page.click('checkbox', 'After 15 minutes without input');
  await page.type('Minutes without input', '20');
  await page.choose('Reason without input', 'LUN');
  await page.click('checkbox', 'Before the computer sleeps');
  await page.choose('Reason at log-off', 'COF');
  await page.choose('When quitting while Ready', 'stay-ready');
  await page.choose('Appearance', 'dark');
  await page.choose('Name of the reason’s field', 'nrr');
  await page.click('button', 'Move Coffee down');
  await page.click('checkbox', 'Most used first');
  await page.choose('Language', 'de');
  await page.text(/Einstellungen/);
  const { preferences } = (await shownIn(page)).setting;
  expect(preferences).toEqual({
    pollSeconds: 7,
    rules: {
      lock: { enabled: false, reason: null, restore: { enabled: false, minutes: 10 } },
      idle: { enabled: true, reason: 'LUN', minutes: 20 },
      sleep: { enabled: false, reason: null },
      logOff: { enabled: true, reason: 'COF' },
    },
    shortcuts: { toggle: null, ready: null, notReady: null },
    quitting: 'stay-ready',
    appearance: 'dark',
    notReadyReasonField: 'nrr',
    reasons: [
      expect.objectContaining({ code: 'LUN' }),
      expect.objectContaining({ code: 'COF' }),
      expect.objectContaining({ code: 'OLD' }),
    ],
    mostUsedFirst: true,
    language: 'de',
  });

  await page.close();
  await app.kill('SIGTERM');
  ({ app, tray } = await scene.start({ args: [OPEN_TO_TESTS] }));
  await tray.until(({ tooltip }) => tooltip.startsWith('Bereit'), 'READY, in German');
  await tray.click('Einstellungen…');
  page = await openPage(app);
  await page.text(/Gründe/);
  expect((await shownIn(page)).setting.preferences).toEqual(preferences);
  expect(await page.evaluate('matchMedia("(prefers-color-scheme: dark)").matches')).toBe(true);
  await page.close();
});

it.each([
  ['3', /This has to be a whole number from 5 to 60/],
  ['61', /This has to be a whole number from 5 to 60/],
  ['7.5', /This has to be a whole number from 5 to 60/],
])('a poll interval of %s s is refused in words, and what was set stays', async (typed, words) => {
  ({ app, tray, page } = await openSettingsReady(scene, { pollSeconds: 20 }));
  const before = readFileSync(settingsFile(), 'utf8');
  await page.type('Poll interval in seconds', typed);
  await page.press('Tab');
  await page.text(words);
  expect((await shownIn(page)).setting.preferences.pollSeconds).toBe(20);
  expect(readFileSync(settingsFile(), 'utf8')).toBe(before);
  await page.close();
});
