import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { paths } from '../../electron/acd-service/endpoints';
import { type RunningApp, WITHOUT_GPU } from '../desktop/app';
import { startInhibitors } from '../desktop/inhibitors';
import { processesOfType } from '../desktop/processes';
import { startSessionManager } from '../desktop/session-manager';
import { patience } from '../support/patience';
import { startReadyHere } from './ready-here';
import { EMAIL, type Scene, setScene } from './scene';

let scene: Scene;
beforeEach(async () => {
  scene = await setScene({ state: 'NOT_READY' });
});
afterEach(() => scene.end());

const LUNCH = { rules: { logOff: { enabled: true, reason: 'LUN' } } };
/** How long (ms) the app keeps the system waiting at most, of the 5 s that it waits at least (logind.conf(5), `InhibitDelayMaxSec`). */
const SYSTEM_WAITS = 4000 + patience(1000);
const agent = () => scene.acd.agent(EMAIL);

/** How long (ms) it takes to end after a SIGTERM. */
async function terminated(app: RunningApp): Promise<number> {
  const begun = performance.now();
  app.process.kill('SIGTERM');
  expect(await app.ended()).toBe(0);
  return performance.now() - begun;
}

/** The next start finds the agent READY, and sets NOT_READY. */
async function deliversAtNextStart(): Promise<void> {
  expect(agent().state).toBe('READY');
  scene.acd.setWeather({ is: 'fine' });
  const { tray } = await scene.start();
  await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Lunch)'), 'Lunch, delivered now');
  expect(agent()).toMatchObject({ state: 'NOT_READY', reason: 'LUN' });
  const notice = await scene.notifications.withTitle('Not Ready');
  expect(notice.body).toBe(
    'Your Not Ready from before the restart was delivered only now. Go Ready when you are.',
  );
}

describe('SIGTERM', () => {
  it('ends Schalter once the ACD has confirmed NOT_READY', async () => {
    const { app } = await startReadyHere(scene, LUNCH);
    expect(await terminated(app)).toBeLessThan(SYSTEM_WAITS);
    expect(scene.changes()[1]?.request).toMatchObject({ state: 'NOT_READY', nrr: 'LUN' });
    expect(scene.acd.exchanges.at(-1)?.response).toMatchObject({ state: 'NOT_READY' });
    expect(scene.changes()).toHaveLength(2);
  });

  it('to all of its processes at once, as a session ends, with an ACD far away, leaves nobody READY', async () => {
    const { app } = await startReadyHere(scene, LUNCH);
    scene.acd.setWeather({ is: 'slow', ms: 800 });
    const main = Number(app.process.pid);
    for (const type of ['zygote', 'gpu-process', 'renderer'])
      for (const pid of processesOfType(main, type)) process.kill(pid, 'SIGTERM');
    expect(await terminated(app)).toBeLessThan(SYSTEM_WAITS);
    expect(agent()).toMatchObject({ state: 'NOT_READY', reason: 'LUN' });
  });

  it.each([
    ['reset', { is: 'drops' }],
    ['silent', { is: 'silent' }],
  ] as const)(
    'with an ACD that is %s ends it in time, and the next start delivers NOT_READY',
    async (_how, weather) => {
      const { app } = await startReadyHere(scene, LUNCH);
      scene.acd.setWeather(weather);
      expect(await terminated(app)).toBeLessThan(SYSTEM_WAITS);
      await deliversAtNextStart();
    },
  );

  it('without the rule sends nothing', async () => {
    const { app } = await startReadyHere(scene, { rules: { logOff: { enabled: false } } });
    await terminated(app);
    expect(scene.changes()).toHaveLength(1);
    expect(agent().state).toBe('READY');
  });

  it('leaves a READY alone that was set elsewhere, with no input here since', async () => {
    scene.acd.supervisorSets(EMAIL, 'READY');
    const { app, tray } = await scene.startProvisioned({}, LUNCH);
    await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
    await terminated(app);
    expect(scene.changes()).toEqual([]);
    expect(agent().state).toBe('READY');
  });

  it.each([
    ['up', { is: 'fine' }],
    ['down', { is: 'drops' }],
  ] as const)('to all its processes at once, with the ACD %s, leaves nobody READY', async (_how, weather) => {
    // A session ends them so. A group of their own: that of the tests is to live.
    const electron = path.join(String(process.env['ELECTRON_OVERRIDE_DIST_PATH']), 'electron');
    // Without a GPU Chromium starts one process after the other to look for one, and aborts when one of them is ended before
    // it has said that it is there ("Did not receive ping from zygote child"): then nobody hears the signal.
    const command = ['setsid', electron, process.cwd(), ...WITHOUT_GPU];
    const { app } = await startReadyHere(scene, LUNCH, { command });
    scene.acd.setWeather(weather);
    process.kill(-Number(app.process.pid), 'SIGTERM');
    await app.ended();
    scene.acd.setWeather({ is: 'fine' });
    const { tray } = await scene.start();
    await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready'), 'Not Ready');
    expect(agent()).toMatchObject({ state: 'NOT_READY', reason: 'LUN' });
  });
});

describe('the end of the session', () => {
  it('comes once the ACD has NOT_READY, where the session manager waits for us', async () => {
    const manager = await startSessionManager();
    try {
      const { app } = await startReadyHere(scene, LUNCH);
      await manager.taken(1);
      // Who answered before it is there would be found out.
      scene.acd.setWeather({ is: 'slow', ms: 300 }, { path: paths.changeState });
      manager.say('QueryEndSession');
      await manager.answers(1);
      expect(scene.changes()).toHaveLength(1);
      manager.say('EndSession');
      expect(await manager.answers(2)).toEqual([true, true]);
      expect(agent()).toMatchObject({ state: 'NOT_READY', reason: 'LUN' });
      expect(scene.acd.exchanges.at(-1)?.response).toMatchObject({ state: 'NOT_READY' });
      manager.say('Stop');
      expect(await app.ended()).toBe(0);
      expect(scene.changes()).toHaveLength(2);
    } finally {
      manager.stop();
    }
  });

  it('that is called off after all offers Go Ready', async () => {
    const login = await startInhibitors();
    try {
      const { tray } = await startReadyHere(scene, LUNCH);
      await login.held(1);
      login.prepareForShutdown(true);
      await login.held(0);
      expect(agent()).toMatchObject({ state: 'NOT_READY', reason: 'LUN' });
      expect(scene.notifications.open).toEqual([]);

      login.prepareForShutdown(false);
      const [notice] = await scene.notifications.untilOpen(open => open.length > 0, 'a notice');
      expect(notice?.title).toMatch(/^Not Ready since \d\d:\d\d \(log-off\)$/);
      if (notice) scene.notifications.press(notice, 'Go Ready');
      await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY again');
      await login.held(1);
    } finally {
      await login.stop();
    }
  });
});
