import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createInput, idleWithin } from '../../../electron/adapters/computer/input';
import { type IdleAnswer, type IdleMonitor, startIdleMonitor } from '../../desktop/idle-monitor';
import { ends } from '../../desktop/processes';
import { makeTellingProgram } from '../../desktop/telling-program';
import { patience } from '../../support/patience';
import { record } from '../../support/record';
import { type BusScene, setBusScene } from './bus-scene';

let scene: BusScene;
beforeEach(() => {
  scene = setBusScene();
});
afterEach(() => scene.end());

describe('the last input on Wayland', () => {
  const xCounter = { getSystemIdleTime: () => 7 }; // of what it says on Wayland nothing is true

  function watch(PATH?: string) {
    const found = record<string>();
    const env = { XDG_SESSION_TYPE: 'wayland', PATH };
    const input = createInput({ powerMonitor: xCounter, session: scene.buses.session, env }, found.add);
    scene.inTheEnd(input.end);
    return { input, found };
  }

  async function start(answer?: IdleAnswer): Promise<IdleMonitor> {
    const monitor = await startIdleMonitor(answer);
    scene.inTheEnd(monitor.stop);
    return monitor;
  }

  it('is told by Mutter, to the millisecond', async () => {
    const monitor = await start(['t', 61_234n]);
    const { input, found } = watch();
    await found.is('ok');
    expect(await input.idle()).toBe(61_234);
    monitor.answers(['t', 0n]);
    expect(await input.idle()).toBe(0);
  });

  it('is known to nobody without Mutter', async () => {
    const { input, found } = watch();
    await found.is('missing');
    expect(await input.idle()).toBe(null);
  });

  it('is told by swayidle only where there is no Mutter', async () => {
    const swayidle = makeTellingProgram('swayidle');
    scene.inTheEnd(swayidle.end);
    const monitor = await start(['t', 61_234n]);
    const { input, found } = watch(swayidle.path);
    await found.is('ok');
    expect(await input.idle()).toBe(61_234);
    expect(swayidle.starts).toEqual([]);
    monitor.stop();
    const pid = await swayidle.started();
    swayidle.say('idle');
    while (((await input.idle()) ?? 0) < 10_000) await new Promise(setImmediate);
    await start(['t', 5_000n]);
    await ends(pid);
    expect(await input.idle()).toBe(5_000);
  });

  it('is told by a Mutter that comes late, until it goes', async () => {
    const { input, found } = watch();
    await found.is('missing');
    const monitor = await start(['t', 5_000n]);
    await found.is('missing', 'ok');
    expect(await input.idle()).toBe(5_000);
    monitor.stop();
    await found.is('missing', 'ok', 'missing');
    expect(await input.idle()).toBe(null);
  });

  it.each<[string, IdleAnswer]>([
    ['an error', null],
    ['nothing', ['']],
    ['text', ['s', '61234']],
    ['a number of another type', ['u', 61_234]],
    ['less than nothing', ['x', -1n]],
    ['two numbers', ['tt', 1n, 2n]],
    ['millions of years', ['t', 2n ** 64n - 1n]],
  ])('is not told by who answers with %s', async (_what, answer) => {
    const monitor = await start(answer);
    const { input, found } = watch();
    await found.is('missing');
    expect(await input.idle()).toBe(null);
    monitor.answers(['t', 42n]);
    expect(await input.idle()).toBe(42);
    await found.is('missing', 'ok');
  });

  it('is not waited for longer than a second, and told again by a Mutter that has recovered', async () => {
    const monitor = await start(['t', 42n]);
    const { input, found } = watch();
    await found.is('ok');
    monitor.hangs();
    const begun = performance.now();
    expect(await input.idle()).toBe(null);
    expect(performance.now() - begun).toBeLessThan(patience(1000));
    monitor.answers(['t', 43n]);
    expect(await input.idle()).toBe(43);
    await found.is('ok');
  });

  it('is unknown at once to who cannot wait', async () => {
    const monitor = await start(['t', 42n]);
    const { input, found } = watch();
    await found.is('ok');
    monitor.hangs();
    const begun = performance.now();
    const asked = idleWithin(input, 25);
    await monitor.asked();
    expect(await asked).toBe(null);
    // Not the second that the port itself would wait; how busy the machine is says the rest.
    expect(performance.now() - begun).toBeLessThan(patience(500));
  });

  it('is unknown when Mutter goes while it is asked', async () => {
    const monitor = await start();
    const { input, found } = watch();
    await monitor.asked();
    const asked = input.idle();
    monitor.stop();
    expect(await asked).toBe(null);
    await found.is('missing');
  });
});
