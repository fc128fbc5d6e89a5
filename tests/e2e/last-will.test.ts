import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { LAST_WILL } from '../../electron/adapters/computer/last-will';
import { type DyingDisplay, startDisplay } from '../desktop/display';
import { childrenWith, ends } from '../desktop/processes';
import { patience } from '../support/patience';
import { startReadyHere } from './ready-here';
import { EMAIL, KEY, type Scene, setScene } from './scene';

let scene: Scene;
let display: DyingDisplay;
beforeEach(async () => {
  display = await startDisplay();
  scene = await setScene({ state: 'NOT_READY' });
});
afterEach(async () => {
  await scene.end();
  await display.die();
});

const LUNCH = { rules: { logOff: { enabled: true, reason: 'LUN' } } };
const agent = () => scene.acd.agent(EMAIL);

/** READY on a display of its own, with the process that keeps the last will. */
async function startReady(rules: Record<string, unknown> = LUNCH) {
  const { app, tray } = await startReadyHere(scene, rules, { env: { DISPLAY: display.name } });
  const main = Number(app.process.pid);
  return { app, tray, keepers: () => childrenWith(main, LAST_WILL) };
}

describe('the display dies, and Schalter with it', () => {
  it('and NOT_READY is at the ACD within 5 s, confirmed', async () => {
    const { app } = await startReady();
    const begun = performance.now();
    await display.die();
    expect((await scene.change(2)).request).toMatchObject({ state: 'NOT_READY', nrr: 'LUN' });
    expect(performance.now() - begun).toBeLessThan(patience(5000));
    await app.ended();
    await scene.untilAcd(() => isConfirmed() || undefined, 'a retrieve that agrees');
  });

  it('as soon as a Not Ready has been clicked, too', async () => {
    const { tray } = await startReady({ rules: { logOff: { enabled: false } } });
    scene.acd.setWeather({ is: 'drops' });
    await tray.click('Go Not Ready', 'Coffee');
    await scene.change(2);
    scene.acd.setWeather({ is: 'fine' });
    await display.die();
    await scene.untilAcd(() => agent().state === 'NOT_READY' || undefined, 'NOT_READY');
    expect(agent().reason).toBe('COF');
  });

  it('and what cannot be delivered then is at the next login, shown as that at once', async () => {
    const { app, keepers } = await startReady();
    for (const pid of keepers()) process.kill(pid, 'SIGKILL');
    await display.die();
    await app.ended();
    display = await startDisplay();
    scene.acd.setWeather({ is: 'silent' });
    const { tray } = await scene.start({ env: { DISPLAY: display.name } });
    expect((await tray.look()).tooltip).toMatch(/^Going Not Ready/);
    scene.acd.setWeather({ is: 'fine' });
    await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready (Lunch)'), 'Lunch, delivered now');
    await scene.notifications.withTitle('Not Ready');
  });

  it('without the rule sends nothing, and nobody waits for it', async () => {
    const { app, keepers } = await startReady({ rules: { logOff: { enabled: false } } });
    expect(keepers()).toEqual([]);
    await display.die();
    await app.ended();
    expect(agent().state).toBe('READY');
  });
});

describe('a crash while the display lives', () => {
  it('leaves the agent READY, who is still there, now and after the next start', async () => {
    const { app, keepers } = await startReady();
    const [keeper = 0] = keepers();
    await app.kill('SIGKILL');
    await ends(keeper);
    const { tray } = await scene.start({ env: { DISPLAY: display.name } });
    await tray.until(({ tooltip }) => tooltip.startsWith('Ready'), 'READY');
    expect(scene.changes()).toHaveLength(1);
  });
});

describe('whoever keeps the last will', () => {
  it('is there while READY only, once, small, and shows the key to nobody', async () => {
    const { tray, keepers } = await startReady();
    const [keeper = 0, ...others] = keepers();
    expect(others).toEqual([]);
    const seen = (file: string) => readFileSync(`/proc/${keeper}/${file}`, 'utf8');
    expect(seen('cmdline') + seen('environ')).not.toContain(KEY);
    expect(Number(/VmRSS:\s+(\d+) kB/.exec(seen('status'))?.[1])).toBeLessThan(10 * 1024);
    await tray.click('Go Not Ready', 'Coffee');
    await tray.until(({ tooltip }) => tooltip.startsWith('Not Ready'), 'NOT_READY');
    await ends(keeper);
    expect(keepers()).toEqual([]);
  });

  it('goes with an end in order', async () => {
    const { app, keepers } = await startReady({ ...LUNCH, quitting: 'stay-ready' });
    const [keeper = 0] = keepers();
    await app.kill('SIGTERM');
    await ends(keeper);
    expect(scene.changes()).toHaveLength(2);
  });
});

function isConfirmed(): boolean {
  const { response } = scene.acd.exchanges.at(-1) ?? {};
  return (response as { state?: unknown } | undefined)?.state === 'NOT_READY';
}
