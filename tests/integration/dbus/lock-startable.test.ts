import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createDesktopBus } from '../../../electron/adapters/bus/desktop-bus';
import { createOwnBus, type OwnBus } from '../../desktop/own-bus';
import { startInhibitor } from '../../desktop/screen-savers';
import { type LockScene, setLockScene } from './lock-scene';

const CINNAMON = 'org.cinnamon.ScreenSaver';

let scene: LockScene;
let own: OwnBus;
beforeEach(() => {
  scene = setLockScene();
});
afterEach(async () => {
  scene.end();
  await own.end();
});

/** Watches the lock on a desktop whose bus can start these services. */
async function watchOn(desktop: string, services: readonly string[]) {
  own = createOwnBus(services);
  await own.start();
  const session = createDesktopBus(own.address, text => scene.troubles.push(text));
  scene.inTheEnd(session.end);
  return scene.watch({ buses: { ...scene.buses, session }, desktop });
}

describe('a screen saver that the bus starts for the next lock', () => {
  it.each([
    ['X-Cinnamon', CINNAMON],
    ['MATE', 'org.mate.ScreenSaver'],
    ['XFCE', 'org.xfce.ScreenSaver'],
    ['custom:X-Cinnamon', CINNAMON],
  ])('counts on its own desktop (%s), and is not started for that', async (desktop, name) => {
    const { found } = await watchOn(desktop, [name]);
    await found.is('ok');
    expect(own.hasStarted()).toBe(false);
  });

  it.each(['ubuntu:GNOME', 'KDE', 'sway', 'MATE', ''])(
    'does not count on another desktop (%s), where it is merely installed',
    async desktop => {
      const { found } = await watchOn(desktop, [CINNAMON]);
      await found.is('missing');
    },
  );

  it('does not count where it is not installed', async () => {
    const { found } = await watchOn('X-Cinnamon', ['org.mate.ScreenSaver']);
    await found.is('missing');
  });

  it('tells of each lock, and counts while it has nothing to do and ends', async () => {
    const { told, found } = await watchOn('X-Cinnamon', [CINNAMON]);
    await found.is('ok');
    for (const round of [1, 2]) {
      const saver = await scene.startSaver(CINNAMON, { bus: own.connect(), locked: true });
      await told.is(...Array(round).fill(['locked', 'unlocked']).flat().slice(0, -1));
      saver.unlock();
      await told.is(...Array(round).fill(['locked', 'unlocked']).flat());
      saver.stop();
    }
    expect(found.all).toEqual(['ok']);
    expect(own.hasStarted()).toBe(false);
  });

  it('has not unlocked when it crashes, and still counts', async () => {
    const { told, found } = await watchOn('X-Cinnamon', [CINNAMON]);
    const saver = await scene.startSaver(CINNAMON, { bus: own.connect(), locked: true });
    await told.is('locked');
    saver.stop();
    await told.is('locked', 'lost');
    expect(found.all).toEqual(['ok']);
  });

  it('does not count while the program that has its name does not tell', async () => {
    const { found } = await watchOn('X-Cinnamon', [CINNAMON]);
    await found.is('ok');
    const end = await startInhibitor(CINNAMON, own.connect());
    await found.is('ok', 'missing');
    end();
    await found.is('ok', 'missing', 'ok');
  });

  it('goes with the bus', async () => {
    const { found } = await watchOn('X-Cinnamon', [CINNAMON]);
    await found.is('ok');
    await own.kill();
    await found.is('ok', 'missing');
    await own.start();
    await found.is('ok', 'missing', 'ok');
  });
});
