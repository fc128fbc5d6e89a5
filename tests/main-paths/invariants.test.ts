import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { paths } from '../../electron/acd-service/endpoints';
import { type ScreenSaver, startScreenSaver } from '../desktop/screen-savers';
import type { TrayItem } from '../desktop/tray-item';
import { iconShown } from '../e2e/icons';
import { EMAIL, type Scene, setScene } from '../e2e/scene';

/**
 * Each of the ten truths (docs/state-machine.md) once, in one run of the packaged app. Those with a test of their own in this
 * folder are named there: an outage (1, 5), a restart (5), a lock (6), a change from elsewhere (9).
 */
let scene: Scene;
let saver: ScreenSaver;
let tray: TrayItem;
beforeAll(async () => {
  scene = await setScene({ state: 'READY', program: 'packaged' });
  saver = await startScreenSaver();
  ({ tray } = await scene.startProvisioned({}, { rules: { lock: { enabled: true, reason: 'LUN' } } }));
  await shows(/^Ready/);
  await saver.asked();
});
afterAll(async () => {
  saver.stop();
  await scene.end();
});
beforeEach(() => {
  scene.acd.setWeather({ is: 'fine' });
  scene.notifications.forget();
});

const shows = (text: RegExp) => tray.until(({ tooltip }) => text.test(tooltip), String(text));
/** What the ACD was asked to set since, oldest first. */
const sentSince = (count: number) =>
  scene
    .changes()
    .slice(count)
    .map(({ request }) => request);
const polls = () => scene.acd.exchanges.filter(({ path }) => path === paths.retrieveState).length;

async function ready(): Promise<void> {
  if (scene.acd.agent(EMAIL).state === 'READY') return void (await shows(/^Ready/));
  await tray.click('Go Ready');
  await shows(/^Ready · since/);
}

describe('in the packaged app', () => {
  it('1: a change that was asked for is not shown as done before the ACD has said so', async () => {
    await ready();
    scene.acd.setWeather({ is: 'slow', ms: 1500 });
    await tray.click('Go Not Ready', 'Coffee');
    expect(iconShown(await shows(/^Going Not Ready…$/))).toBe('changing');
    await shows(/^Not Ready \(Coffee\)/);
  });

  it('2: an acknowledged change that the ACD does not keep is not shown, and is told', async () => {
    const change = jest.spyOn(scene.acd, 'changeState').mockImplementation(email => scene.acd.agent(email));
    await tray.click('Go Ready');
    await scene.notifications.withTitle('Ready did not stick');
    change.mockRestore();
    await shows(/^Not Ready/);
  });

  it('3: an answer from before a change does not overwrite it', async () => {
    await ready();
    const asked = polls();
    // The answer says READY, and arrives after the change.
    scene.acd.setWeather({ is: 'slow', ms: 2500, lands: 'at-once' }, { path: paths.retrieveState, times: 1 });
    await scene.untilAcd(() => polls() > asked || undefined, 'the poll whose answer is late');
    await tray.click('Go Not Ready', 'Coffee');
    await shows(/^Not Ready \(Coffee\)/);
    const later = polls();
    await scene.untilAcd(() => polls() > later + 1 || undefined, 'two polls after the late answer');
    expect((await tray.look()).tooltip).toMatch(/^Not Ready \(Coffee\)/);
    // A READY that was shown meanwhile would have been told as a change made elsewhere.
    expect(scene.notifications.shown).toEqual([]);
  });

  it('5: a NOT_READY that cannot be delivered is sent until the ACD confirms it', async () => {
    await ready();
    scene.acd.setWeather({ is: 'error', status: 503 });
    const sent = scene.changes().length;
    await tray.click('Go Not Ready', 'Coffee');
    await scene.change(sent + 1);
    expect(scene.acd.agent(EMAIL).state).toBe('READY');
    scene.acd.setWeather({ is: 'fine' });
    await shows(/^Not Ready \(Coffee\)/);
  });

  it('6: a rule leaves a NOT_READY and its reason alone', async () => {
    const [sent, asked] = [scene.changes().length, polls()];
    saver.lock();
    saver.unlock();
    await scene.untilAcd(() => polls() > asked || undefined, 'the question at the unlock');
    expect(sentSince(sent)).toEqual([]);
    expect(scene.acd.agent(EMAIL).reason).toBe('COF');
  });

  it('7: the newest event wins: a lock after a click, and a click after the lock', async () => {
    await ready();
    saver.lock();
    await shows(/^Not Ready \(Lunch\)/);
    await tray.click('Go Ready');
    await shows(/^Ready · since/);
    const [sent, asked] = [scene.changes().length, polls()];
    saver.unlock();
    await scene.untilAcd(() => polls() > asked || undefined, 'the question at the unlock');
    await shows(/^Ready/);
    expect(sentSince(sent)).toEqual([]);
    expect(scene.acd.agent(EMAIL).state).toBe('READY');
  });

  it('8: the reason is shown as set here, and forgotten when the state changes elsewhere', async () => {
    await tray.click('Go Not Ready', 'Coffee');
    await shows(/^Not Ready \(Coffee\) · since/);
    scene.acd.supervisorSets(EMAIL, 'READY');
    await shows(/^Ready · seen/);
    scene.acd.supervisorSets(EMAIL, 'NOT_READY');
    await shows(/^Not Ready · seen/);
  });

  it('9: a change made elsewhere is told and not reverted', async () => {
    const sent = scene.changes().length;
    scene.acd.supervisorSets(EMAIL, 'READY');
    await scene.notifications.withTitle('Ready, changed elsewhere');
    await shows(/^Ready · seen/);
    expect(sentSince(sent)).toEqual([]);
  });

  it('10: a state nobody knows is shown as it is, and never as READY', async () => {
    scene.acd.supervisorSets(EMAIL, 'WRAP_UP');
    expect(iconShown(await shows(/^“WRAP_UP” · seen /))).toBe('unknown');
  });

  // The last: for 10 s afterwards a READY counts as the late one, whoever sets it.
  it('4: a NOT_READY overtakes a READY that is on its way, which is undone when it arrives late', async () => {
    const sent = scene.changes().length;
    scene.acd.setWeather({ is: 'slow', ms: 3000 }, { path: paths.changeState, times: 1 });
    await tray.click('Go Ready');
    await shows(/^Going Ready…$/);
    await tray.click('Go Not Ready', 'Lunch');
    const isUndone = () =>
      sentSince(sent).some(request => JSON.stringify(request).includes('"READY"')) &&
      sentSince(sent).length >= 3 &&
      scene.acd.agent(EMAIL).state === 'NOT_READY';
    await scene.untilAcd(
      () => isUndone() || undefined,
      'the READY that arrived late, and its undoing',
      20_000,
    );
    await shows(/^Not Ready/);
    expect(scene.acd.agent(EMAIL)).toMatchObject({ state: 'NOT_READY', reason: 'LUN' });
  });
});
