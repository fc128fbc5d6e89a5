import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ScreenSaver, startScreenSaver } from '../desktop/screen-savers';
import type { TrayItem } from '../desktop/tray-item';
import { startReadyHere } from './ready-here';
import { EMAIL, type Scene, setScene } from './scene';

let scene: Scene;
let saver: ScreenSaver;
beforeEach(async () => {
  scene = await setScene({ state: 'NOT_READY' });
  saver = await startScreenSaver();
});
afterEach(async () => {
  saver.stop();
  await scene.end();
});

const agent = () => scene.acd.agent(EMAIL);

/** READY by a click, then the screen is locked: Lunch, confirmed. */
async function lockedOut(
  restore: Record<string, unknown> = { enabled: true, minutes: 10 },
): Promise<TrayItem> {
  const { tray } = await startReadyHere(scene, {
    rules: { lock: { enabled: true, reason: 'LUN', restore } },
  });
  await saver.asked();
  saver.lock();
  await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Lunch)'), 'Lunch');
  expect(agent()).toMatchObject({ state: 'NOT_READY', reason: 'LUN' });
  return tray;
}

/** The next notice; nothing else is on the screen. */
async function told(): Promise<string | undefined> {
  const [notice, ...others] = await scene.notifications.untilOpen(open => open.length > 0, 'a notice');
  expect(others).toEqual([]);
  return notice?.title;
}

describe('READY again at the unlock', () => {
  it('is set at the ACD, told and shown, where that is wanted', async () => {
    const tray = await lockedOut();
    saver.unlock();
    expect((await scene.change(3)).request).toMatchObject({ state: 'READY' });
    expect(await told()).toMatch(/^Ready since \d\d:\d\d$/);
    expect(scene.notifications.open[0]).toMatchObject({
      body: 'Ready again: the screen was locked only briefly.',
    });
    const { tooltip } = await tray.until(look => look.tooltip.startsWith('Ready'), 'READY again');
    expect(tooltip).toMatch(/^Ready · since \d\d:\d\d$/);
    expect(agent().state).toBe('READY');
    expect(scene.changes()).toHaveLength(3);
  });

  it('comes at each unlock', async () => {
    const tray = await lockedOut();
    saver.unlock();
    await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY again');
    saver.lock();
    await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Lunch)'), 'Lunch again');
    saver.unlock();
    await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY once more');
    expect(scene.changes().map(({ request }) => request)).toMatchObject(
      ['READY', 'NOT_READY', 'READY', 'NOT_READY', 'READY'].map(state => ({ state })),
    );
  });

  it('waits for an ACD that hesitates', async () => {
    const tray = await lockedOut();
    scene.acd.setWeather({ is: 'error', status: 503 }, { times: 2 });
    saver.unlock();
    await tray.until(({ tooltip }) => /^Ready/.test(tooltip), 'READY again');
    expect(agent().state).toBe('READY');
  });

  it('is only offered where it is not wanted', async () => {
    await lockedOut({ enabled: false });
    saver.unlock();
    expect(await told()).toMatch(/^Not Ready since \d\d:\d\d \(screen lock\)$/);
    expect(scene.changes()).toHaveLength(2);
    expect(agent().state).toBe('NOT_READY');
  });

  it('is only offered where the screen saver is gone: nobody may have unlocked it', async () => {
    const tray = await lockedOut();
    saver.stop();
    expect(await told()).toMatch(/^Not Ready since \d\d:\d\d \(screen lock\)$/);
    expect(agent().state).toBe('NOT_READY');
    // Who comes back decides.
    const [notice] = scene.notifications.open;
    if (notice) scene.notifications.press(notice, 'Go Ready');
    await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY by the agent');
    expect(scene.changes()).toHaveLength(3);
  });

  it('is not set over what somebody else has changed meanwhile', async () => {
    const tray = await lockedOut();
    scene.acd.supervisorSets(EMAIL, 'READY');
    await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'the supervisor’s READY');
    scene.acd.supervisorSets(EMAIL, 'NOT_READY');
    saver.unlock();
    await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready · seen'), 'the supervisor’s NOT_READY');
    expect(await told()).toBe('Not Ready, changed elsewhere');
    expect(scene.changes()).toHaveLength(2);
    expect(agent().state).toBe('NOT_READY');
  });

  it('leaves a READY that somebody else has set meanwhile to them', async () => {
    const tray = await lockedOut();
    scene.acd.supervisorSets(EMAIL, 'READY');
    saver.unlock();
    await tray.until(({ tooltip }) => tooltip.startsWith('Ready · seen'), 'the supervisor’s READY');
    expect(await told()).toBe('Ready, changed elsewhere');
    expect(scene.changes()).toHaveLength(2);
  });
});
