import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startNotificationServer } from '../desktop/notification-server';
import { OPEN_TO_TESTS, openPage } from '../desktop/page';
import type { TrayItem } from '../desktop/tray-item';
import { SPEED } from '../support/patience';
import { EMAIL, KEY, type Scene, setScene } from './scene';

let scene: Scene;
beforeEach(async () => {
  scene = await setScene({ state: 'READY', speed: SPEED });
});
afterEach(() => scene.end());

async function ready(): Promise<TrayItem> {
  const { tray } = await scene.startProvisioned();
  await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
  return tray;
}
const nothingOpen = () => scene.notifications.untilOpen(open => open.length === 0, 'nothing on the screen');

describe('a change made elsewhere', () => {
  it('is told with its likely causes, and answered with Go Ready from the notification', async () => {
    const tray = await ready();
    scene.acd.supervisorSets(EMAIL, 'NOT_READY');
    const notice = await scene.notifications.withTitle('Not Ready, changed elsewhere');
    expect(notice.body).toMatch(
      /Likely missed, busy or failed calls, a supervisor, the portal or another desktop\./,
    );
    expect(notice.timeout).toBe(0);
    scene.notifications.press(notice, 'Go Ready');
    await tray.until(({ tooltip }) => /^Ready · since/.test(tooltip), 'READY, set here');
    expect((await scene.change()).request).toEqual({ access_key: KEY, email: EMAIL, state: 'READY' });
    await nothingOpen();
  });

  it('closes its notice itself when it is undone elsewhere, and tells that', async () => {
    await ready();
    scene.acd.supervisorSets(EMAIL, 'NOT_READY');
    const first = await scene.notifications.withTitle('Not Ready, changed elsewhere');
    scene.acd.supervisorSets(EMAIL, 'READY');
    await scene.notifications.untilClosed(first);
    const second = await scene.notifications.withTitle('Ready, changed elsewhere');
    expect(second.actions).not.toHaveProperty('answer');
    expect(scene.notifications.open).toEqual([second]);
  });

  it('closes its notice itself when the agent acts in the tray', async () => {
    const tray = await ready();
    scene.acd.supervisorSets(EMAIL, 'NOT_READY');
    const notice = await scene.notifications.withTitle('Not Ready, changed elsewhere');
    await tray.click('Go Ready');
    await scene.notifications.untilClosed(notice);
  });

  it('opens the window when the notice itself is clicked', async () => {
    const { app, tray } = await scene.startProvisioned({ args: [OPEN_TO_TESTS] });
    await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
    scene.acd.supervisorSets(EMAIL, 'NOT_READY');
    scene.notifications.click(await scene.notifications.withTitle('Not Ready, changed elsewhere'));
    const page = await openPage(app);
    await page.text(/Not Ready, changed elsewhere/);
    await page.close();
    expect(scene.changes()).toEqual([]);
  });
});

it('a reason the ACD does not know can be left out from the notification', async () => {
  const tray = await ready();
  await tray.click('Go Not Ready', 'Old reason');
  const notice = await scene.notifications.withTitle('The ACD does not know “Old reason”');
  scene.notifications.press(notice, 'Go Not Ready without a reason');
  await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready'), 'Not Ready');
  expect((await scene.change(2)).request).toEqual({ access_key: KEY, email: EMAIL, state: 'NOT_READY' });
});

it('a refused key is told urgently, once, and the notice goes when the key works again', async () => {
  const tray = await ready();
  scene.acd.rotateKey('another');
  const notice = await scene.notifications.withTitle('Schalter needs you');
  expect(notice.hints).toMatchObject({ urgency: 2 });
  expect(notice.body).toMatch(/office network/);
  scene.acd.rotateKey(KEY);
  // Opening the window asks at once; by itself it would be in 5 minutes.
  await tray.activate();
  await scene.notifications.untilClosed(notice);
  expect(scene.notifications.shown).toHaveLength(1);
});

it('what is told while nobody shows notifications is in the window, and told when somebody does', async () => {
  scene.notifications.stop();
  const { app, tray } = await scene.startProvisioned({ args: [OPEN_TO_TESTS] });
  await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
  scene.acd.supervisorSets(EMAIL, 'NOT_READY');
  await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready'), 'Not Ready');
  await tray.click('Settings…');
  const page = await openPage(app);
  await page.text(/notification/i);
  await page.click('button', 'Now');
  await page.text(/Not Ready, changed elsewhere/);
  await page.close();
  const late = await startNotificationServer();
  try {
    const notice = await late.withTitle('Not Ready, changed elsewhere');
    late.press(notice, 'Go Ready');
    await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
  } finally {
    late.stop();
  }
});

it('Schalter leaves no notice behind when it quits', async () => {
  const { app, tray } = await scene.startProvisioned();
  await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
  scene.acd.supervisorSets(EMAIL, 'NOT_READY');
  const notice = await scene.notifications.withTitle('Not Ready, changed elsewhere');
  await tray.click('Quit Schalter');
  expect(await app.ended()).toBe(0);
  await scene.notifications.untilClosed(notice);
});
