import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { paths } from '../../electron/acd-service/endpoints';
import { type Inhibitors, startInhibitors } from '../desktop/inhibitors';
import { patience } from '../support/patience';
import { record } from '../support/record';
import { startReadyHere } from './ready-here';
import { EMAIL, type Scene, setScene } from './scene';

let scene: Scene;
let login: Inhibitors;
/** What the ACD has said after each change, and what became of Schalter's lock, in order. */
let told: ReturnType<typeof record<string>>;
beforeEach(async () => {
  scene = await setScene({ state: 'NOT_READY' });
  told = record<string>();
  login = await startInhibitors(told.add);
});
afterEach(async () => {
  await scene.end();
  await login.stop();
});

const LUNCH = { rules: { sleep: { enabled: true, reason: 'LUN' } } };
/** How long (ms) the app keeps the system waiting at most, of the 5 s that it waits at least (logind.conf(5), `InhibitDelayMaxSec`). */
const SYSTEM_WAITS = 4000 + patience(1000);
const agent = () => scene.acd.agent(EMAIL);

/** READY by the agent’s own click, and the computer does not sleep without telling us. */
async function ready(changes: Record<string, unknown> = LUNCH) {
  const started = await startReadyHere(scene, changes);
  await told.is('taken');
  let state = 'READY';
  scene.acd.onExchange(({ path, response }) => {
    const said = path === paths.retrieveState ? (response as { state?: string }).state : undefined;
    if (said !== undefined && said !== state) told.add(`confirmed ${said}`);
    state = said ?? state;
  });
  return started;
}

describe('a computer that goes to sleep', () => {
  it('waits until the ACD has confirmed NOT_READY; when it is awake again, Go Ready is offered', async () => {
    const { tray } = await ready();
    // Still on its way when Chromium hears of the sleep too, which may cut it (net::ERR_NETWORK_IO_SUSPENDED).
    scene.acd.setWeather({ is: 'slow', ms: 150 });
    login.prepareForSleep(true);
    await told.is('taken', 'confirmed NOT_READY', 'released');
    expect(agent()).toMatchObject({ state: 'NOT_READY', reason: 'LUN' });
    expect(scene.notifications.open).toEqual([]);
    scene.acd.setWeather({ is: 'fine' });

    login.prepareForSleep(false);
    await told.is('taken', 'confirmed NOT_READY', 'released', 'taken');
    const [notice] = await scene.notifications.untilOpen(open => open.length > 0, 'a notice');
    expect(notice?.title).toMatch(/^Not Ready since \d\d:\d\d \(sleep\)$/);
    expect(agent()).toMatchObject({ state: 'NOT_READY', reason: 'LUN' });
    expect(Object.values(notice?.actions ?? {})).toContain('Go Ready');
    await tray.click('Go Ready');
    await scene.notifications.untilOpen(open => open.length === 0, 'nothing more to tell');
    await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY again');
    // What was cut goes out once more.
    const sent = scene.changes().map(({ request }) => (request as { state: string }).state);
    expect(sent.join(', ')).toMatch(/^READY(, NOT_READY){1,2}, READY$/);
  });

  it('does not wait for ever for an ACD that is down, which gets it afterwards', async () => {
    const { app, tray } = await ready();
    scene.acd.setWeather({ is: 'drops' });
    const begun = performance.now();
    login.prepareForSleep(true);
    await told.is('taken', 'released');
    expect(performance.now() - begun).toBeLessThan(SYSTEM_WAITS);
    expect(agent().state).toBe('READY');

    app.process.kill('SIGSTOP'); // asleep
    scene.acd.setWeather({ is: 'fine' });
    app.process.kill('SIGCONT');
    login.prepareForSleep(false);
    await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Lunch)'), 'Lunch, delivered', 20_000);
    expect(agent()).toMatchObject({ state: 'NOT_READY', reason: 'LUN' });
    const [notice, ...others] = await scene.notifications.untilOpen(
      ([first]) => /^Not Ready since \d\d:\d\d \(sleep\)$/.test(first?.title ?? ''),
      'what the rule did',
    );
    expect(others).toEqual([]);
    expect(Object.values(notice?.actions ?? {})).toContain('Go Ready');
    await login.held(1);
  });

  it('without the rule sends nothing, and does not wait', async () => {
    await ready({ rules: { sleep: { enabled: false } } });
    login.prepareForSleep(true);
    await told.is('taken', 'released');
    login.prepareForSleep(false);
    await told.is('taken', 'released', 'taken');
    expect(scene.changes()).toHaveLength(1);
    expect(agent().state).toBe('READY');
    expect(scene.notifications.shown).toEqual([]);
  });
});
