import * as dbus from '@jellybrick/dbus-next';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { connectSessionBus } from '../../desktop/bus';
import { SCREEN_SAVERS, startInhibitor } from '../../desktop/screen-savers';
import { settled } from './bus-scene';
import { type LockScene, setLockScene } from './lock-scene';

let scene: LockScene;
beforeEach(() => {
  scene = setLockScene();
});
afterEach(() => scene.end());

describe('the lock', () => {
  it.each(SCREEN_SAVERS)('is told by %s', async name => {
    const saver = await scene.startSaver(name);
    const { told, found } = scene.watch();
    await found.is('ok');
    saver.lock();
    await told.is('locked');
    saver.unlock();
    await told.is('locked', 'unlocked');
  });

  it('is told by a screen saver at the older of its two places', async () => {
    await scene.startSaver('org.freedesktop.ScreenSaver', {
      path: '/ScreenSaver',
      locked: true,
    });
    const { told, found } = scene.watch();
    await found.is('ok');
    await told.is('locked');
  });

  it('that was there before Schalter is told at the start', async () => {
    await scene.startSaver('org.gnome.ScreenSaver', { locked: true });
    await scene.watch().told.is('locked');
  });

  it('is told by a screen saver that comes later', async () => {
    const { told, found } = scene.watch();
    await found.is('missing');
    const saver = await scene.startSaver();
    await found.is('missing', 'ok');
    saver.lock();
    await told.is('locked');
  });

  it('lasts until the last of several no longer says so', async () => {
    const one = await scene.startSaver('org.gnome.ScreenSaver');
    const other = await scene.startSaver('org.freedesktop.ScreenSaver');
    const { told } = scene.watch();
    await scene.heardSaver('org.gnome.ScreenSaver');
    one.lock();
    other.lock();
    await scene.heardSaver('org.freedesktop.ScreenSaver');
    one.unlock();
    await scene.heardSaver('org.gnome.ScreenSaver');
    expect(told.all).toEqual(['locked']);
    other.unlock();
    await told.is('locked', 'unlocked');
  });

  it('is not believed of a program that only has the name', async () => {
    scene.inTheEnd(await startInhibitor('org.freedesktop.ScreenSaver'));
    await scene.watch().found.is('missing');
  });

  it('is not believed of a stranger', async () => {
    await scene.startSaver();
    const { told, found } = scene.watch();
    await found.is('ok');
    const stranger = connectSessionBus();
    scene.inTheEnd(() => stranger.disconnect());
    // Straight to everybody who listens to another program under the same interface.
    const name = 'org.freedesktop.ScreenSaver';
    const lie = dbus.Message.newSignal('/org/freedesktop/ScreenSaver', name, 'ActiveChanged', 'b', [true]);
    const everybody = await listNames(stranger);
    for (const destination of everybody) {
      lie.destination = destination;
      stranger.send(lie);
    }
    await listNames(stranger); // the bus has passed all of them on
    await settled(scene.buses.session, 'org.freedesktop.DBus');
    expect(everybody).not.toEqual([]);
    expect(told.all).toEqual([]);
  });

  async function listNames(bus: dbus.MessageBus): Promise<string[]> {
    const of = 'org.freedesktop.DBus';
    const call = { destination: of, path: '/org/freedesktop/DBus', interface: of, member: 'ListNames' };
    const answer = await bus.call(new dbus.Message(call));
    return ((answer?.body[0] ?? []) as string[]).filter(name => name.startsWith(':'));
  }
});
