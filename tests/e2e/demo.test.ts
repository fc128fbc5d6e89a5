import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RunningApp } from '../desktop/app';
import { OPEN_TO_TESTS, openPage, type Page } from '../desktop/page';
import { type ScreenSaver, startScreenSaver } from '../desktop/screen-savers';
import type { TrayItem } from '../desktop/tray-item';
import { SPEED } from '../support/patience';
import { EMAIL, type Scene, setScene } from './scene';
import { send, turnToSetUp } from './set-up-page';
import { shownIn, untilShown } from './shown';

let scene: Scene;
let app: RunningApp;
let tray: TrayItem;
let page: Page;
beforeEach(async () => {
  scene = await setScene({ speed: SPEED });
});
afterEach(async () => {
  await page.close();
  await scene.end();
});

/** Schalter in the demo, with all that can be played folded out. */
async function startDemo(): Promise<void> {
  ({ app, tray } = await scene.start({ args: [OPEN_TO_TESTS] }));
  await trayShows(/^Not Ready · seen/);
  page = await openPage(app);
  await page.click('button', 'What if…');
}
const trayShows = (tooltip: RegExp, ms?: number) =>
  tray.until(look => tooltip.test(look.tooltip), String(tooltip), ms);
const play = (name: string) => page.click('button', name);

async function goReady(): Promise<void> {
  await tray.click('Go Ready');
  await trayShows(/^Ready · since/);
}

it('missed calls: the ACD sets Not Ready, all of Schalter tells it, and the notification leads back', async () => {
  await startDemo();
  await play('Missed calls');
  await page.text(/nobody is called then/);
  await goReady();
  await play('Missed calls');
  const notice = await scene.notifications.withTitle('Demo · Not Ready, changed elsewhere');
  await trayShows(/^Not Ready · seen/);
  await page.text(/Two calls rang and nobody answered\..*Not Ready, changed elsewhere/s);
  scene.notifications.press(notice, 'Go Ready');
  await trayShows(/^Ready · since/);
});

it('a supervisor sets the other state, and Schalter tells it', async () => {
  await startDemo();
  await play('Supervisor');
  await scene.notifications.withTitle('Demo · Ready, changed elsewhere');
  await trayShows(/^Ready · seen/);
  await page.text(/A supervisor set you Ready\./);
  await play('Supervisor');
  await scene.notifications.withTitle('Demo · Not Ready, changed elsewhere');
  await trayShows(/^Not Ready · seen/);
  await page.text(/A supervisor set you Not Ready\./);
});

it('an outage: Ready grows unknown, a Not Ready stays owed, and arrives when the same button ends it', async () => {
  await startDemo();
  await goReady();
  await play('Outage');
  await page.text(/Demo · Playing: outage\..*The ACD is silent\./s);
  await trayShows(/^Unknown · was Ready at/, 40_000);
  await page.text(/No answer for \d+ sec · no connection to the ACD.*Calls may still reach you\./);
  await scene.notifications.withTitle('Demo · No answer from the ACD', 40_000);
  await tray.click('Go Not Ready', 'Coffee');
  await page.text(/Not Ready is sent again until the ACD confirms it\./);

  await play('End outage');
  await trayShows(/^Not Ready \(Coffee\) · since/);
  await page.text(/Demo · Nothing here reaches a real ACD\..*The ACD answers again\./s);
  await scene.notifications.untilOpen(open => open.length === 0, 'nothing more to tell');
});

it('a lock sets Not Ready, and the unlock offers the way back', async () => {
  await startDemo();
  await goReady();
  await play('Lock');
  await trayShows(/^Not Ready · since/);
  await page.text(/Demo · Playing: screen lock\..*Now press Unlock\./s);
  expect(scene.notifications.shown).toEqual([]);

  await play('Unlock');
  await page.text(/You are back, and stay Not Ready until you say otherwise\./);
  const [notice] = await scene.notifications.untilOpen(open => open.length > 0, 'the way back');
  expect(notice?.title).toMatch(/^Demo · Not Ready since \d\d:\d\d \(screen lock\)$/);
  if (notice) scene.notifications.press(notice, 'Go Ready');
  await trayShows(/^Ready · since/);
});

describe('whoever leaves the demo', () => {
  let saver: ScreenSaver;
  beforeEach(async () => {
    saver = await startScreenSaver();
  });
  afterEach(() => saver.stop());

  it('leaves an outage and a lock behind: their own ACD and screen count then', async () => {
    await startDemo();
    await saver.asked();
    await goReady();
    await play('Lock');
    await trayShows(/^Not Ready · since/);
    await play('Outage');
    await untilShown(page, 'shown.setting.playing.length === 2');
    await turnToSetUp(page);
    await send(page, scene);
    await page.gone();
    await trayShows(/^Ready · seen \d\d:\d\d$/);
    page = await openPage(app);
    expect((await shownIn(page)).setting.playing).toEqual([]);
    expect(scene.notifications.shown).toEqual([]);

    await tray.click('Go Not Ready', 'Without a reason');
    await trayShows(/^Not Ready · since/);
    await goReady();
    saver.lock();
    expect((await scene.change(3)).request).toMatchObject({ email: EMAIL, state: 'NOT_READY' });
  });
});

it('phone and skills can be changed: no administrator forbids it', async () => {
  await startDemo();
  expect((await shownIn(page)).setting.detailsPolicy).toBe('all');
});

it('nothing is played outside of the demo', async () => {
  ({ app, tray } = await scene.startProvisioned({ args: [OPEN_TO_TESTS] }));
  await trayShows(/^Ready/);
  await tray.activate();
  page = await openPage(app);
  await page.text(/Go Not Ready/);
  const call = `window.bridge.call('demo.play', { play: 'lock', on: true })`;
  expect(await page.evaluate(call)).toEqual({ ok: false, error: 'failed' });
  expect(await page.evaluate(`document.body.innerText`)).not.toMatch(/Demo|What if/);
  expect(scene.changes()).toEqual([]);
});
