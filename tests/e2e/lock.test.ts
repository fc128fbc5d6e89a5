import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { paths } from '../../electron/acd-service/endpoints';
import { startLoginManager } from '../desktop/login-manager';
import { SCREEN_SAVERS, type ScreenSaver, startScreenSaver } from '../desktop/screen-savers';
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

const LUNCH = { lock: { enabled: true, reason: 'LUN' } };

/**
 * Locks, unlocks and waits until the lock has been dealt with: the unlock asks for the state at once. For the details
 * Schalter asks at a READY, too.
 */
async function lockAndUnlock(): Promise<void> {
  const questions = () => scene.acd.exchanges.filter(({ path }) => path === paths.retrieveState).length;
  const asked = questions();
  saver.lock();
  saver.unlock();
  await scene.untilAcd(() => questions() > asked || undefined, 'the question at the unlock');
}

/** READY by this agent's own click, and Schalter listens to the screen saver. */
async function ready(changes: Record<string, unknown> = { rules: LUNCH }): Promise<TrayItem> {
  const { tray } = await startReadyHere(scene, changes);
  await saver.asked();
  return tray;
}
const agent = () => scene.acd.agent(EMAIL);

it('a lock sets NOT_READY with its reason; the unlock changes nothing, and offers Go Ready', async () => {
  const tray = await ready();
  saver.lock();
  expect((await scene.change(2)).request).toMatchObject({ state: 'NOT_READY', nrr: 'LUN' });
  await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Lunch)'), 'Lunch');
  expect(scene.notifications.open).toEqual([]);

  saver.unlock();
  const [notice] = await scene.notifications.untilOpen(open => open.length > 0, 'a notice at the unlock');
  expect(notice?.title).toMatch(/^Not Ready since \d\d:\d\d \(screen lock\)$/);
  expect(scene.changes()).toHaveLength(2);
  expect(agent().state).toBe('NOT_READY');

  if (notice) scene.notifications.press(notice, 'Go Ready');
  await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY again');
  expect(agent().state).toBe('READY');
  await scene.notifications.untilOpen(open => open.length === 0, 'nothing more to tell');
});

it('with the ACD down it is delivered when the ACD is back; the unlock does not claim it before', async () => {
  const tray = await ready();
  scene.acd.setWeather({ is: 'error', status: 503 });
  saver.lock();
  await scene.change(3);
  saver.unlock();
  const early = await scene.notifications.withTitle('Not Ready is not confirmed yet (screen lock)');
  expect(early.body).toMatch(/has been trying .* calls may still reach you/);
  expect(agent().state).toBe('READY');

  scene.acd.setWeather({ is: 'fine' });
  await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Lunch)'), 'Lunch', 30_000);
  expect(agent()).toMatchObject({ state: 'NOT_READY', reason: 'LUN' });
  const [late, ...others] = await scene.notifications.untilOpen(
    ([first]) => /^Not Ready since/.test(first?.title ?? ''),
    'the corrected notice',
  );
  expect(others).toEqual([]);
  expect(late?.replaces).toBe(early.id);
});

it('a Not Ready that is there keeps its reason', async () => {
  const tray = await ready();
  await tray.click('Go Not Ready', 'Coffee');
  await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Coffee)'), 'Coffee');
  await lockAndUnlock();
  expect(scene.changes()).toHaveLength(2);
  expect(agent().reason).toBe('COF');
  expect(scene.notifications.shown).toEqual([]);
});

it('without the rule the lock changes nothing', async () => {
  await ready({ rules: { lock: { enabled: false } } });
  await lockAndUnlock();
  expect(scene.changes()).toHaveLength(1);
  expect(agent().state).toBe('READY');
});

it('the rule is on from the start, without a reason', async () => {
  await ready({});
  saver.lock();
  expect((await scene.change(2)).request).toMatchObject({ state: 'NOT_READY' });
  expect((await scene.change(2)).request).not.toHaveProperty('nrr');
});

it('a reason the ACD does not know is left out', async () => {
  const tray = await ready({ rules: { lock: { enabled: true, reason: 'OLD' } } });
  saver.lock();
  await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready'), 'Not Ready');
  expect(scene.changes().map(({ status }) => status)).toEqual([200, 400, 200]);
  expect(agent()).toMatchObject({ state: 'NOT_READY', reason: null });
});

it('a READY that was set elsewhere, with no input here since, is left alone', async () => {
  const { tray } = await scene.startProvisioned({}, { rules: LUNCH });
  await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready'), 'the ACD’s state');
  await saver.asked();
  scene.acd.supervisorSets(EMAIL, 'READY');
  await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY, seen');
  await lockAndUnlock();
  expect(scene.changes()).toEqual([]);
});

describe('whoever tells of the lock', () => {
  it.each(SCREEN_SAVERS.filter(name => name !== 'org.freedesktop.ScreenSaver'))('%s', async name => {
    saver.stop();
    saver = await startScreenSaver(name);
    await ready();
    saver.lock();
    expect((await scene.change(2)).request).toMatchObject({ state: 'NOT_READY', nrr: 'LUN' });
  });

  it('the login manager, of our session only', async () => {
    const logins = await startLoginManager();
    try {
      await ready();
      logins.lockOther();
      logins.lock();
      await scene.change(2);
      logins.unlock();
      await scene.notifications.untilOpen(open => open.length > 0, 'a notice at the unlock');
      expect(scene.changes()).toHaveLength(2);
    } finally {
      logins.stop();
    }
  });
});
