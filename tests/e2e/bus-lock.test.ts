import { EventEmitter } from 'node:events';
import * as dbus from '@jellybrick/dbus-next';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { watchLock } from '../../electron/adapters/lock';
import { connectSessionBus } from '../desktop/bus';
import { OWN_SESSION_ID, startLoginManager } from '../desktop/login-manager';
import { SCREEN_SAVERS, startInhibitor, startScreenSaver } from '../desktop/screen-savers';
import { type BusScene, record, setBusScene, settled } from './bus-scene';

jest.setTimeout(60_000);
let scene: BusScene;
beforeEach(() => {
  scene = setBusScene();
});
afterEach(() => scene.end());

describe('the lock', () => {
  function watch(sessionId: string | undefined = OWN_SESSION_ID) {
    const locked = record<boolean>();
    const found = record<string>();
    const powerMonitor = new EventEmitter(); // Electron's hears nothing on Linux
    scene.inTheEnd(
      watchLock({ powerMonitor, buses: scene.buses, sessionId }, { changed: locked.add, found: found.add }),
    );
    return { locked, found };
  }

  it.each(SCREEN_SAVERS)('is told by %s', async name => {
    const saver = await startScreenSaver(name);
    scene.inTheEnd(saver.stop);
    const { locked, found } = watch();
    await found.is('ok');
    saver.lock();
    await locked.is(true);
    saver.unlock();
    await locked.is(true, false);
  });

  it('is told by a screen saver at the older of its two places', async () => {
    const saver = await startScreenSaver('org.freedesktop.ScreenSaver', {
      path: '/ScreenSaver',
      locked: true,
    });
    scene.inTheEnd(saver.stop);
    const { locked, found } = watch();
    await found.is('ok');
    await locked.is(true);
  });

  it('that was there before Bereit is told at the start', async () => {
    const saver = await startScreenSaver('org.gnome.ScreenSaver', { locked: true });
    scene.inTheEnd(saver.stop);
    await watch().locked.is(true);
  });

  it('is told by a screen saver that comes later, and ends with it', async () => {
    const { locked, found } = watch();
    await found.is('missing');
    const saver = await startScreenSaver();
    await found.is('missing', 'ok');
    saver.lock();
    await locked.is(true);
    saver.stop();
    await locked.is(true, false);
    await found.is('missing', 'ok', 'missing');
  });

  it('lasts until the last of several no longer says so', async () => {
    const [one, other] = await Promise.all([
      startScreenSaver('org.gnome.ScreenSaver'),
      startScreenSaver('org.freedesktop.ScreenSaver'),
    ]);
    scene.inTheEnd(one.stop);
    scene.inTheEnd(other.stop);
    const { locked, found } = watch();
    await found.is('ok');
    one.lock();
    other.lock();
    await locked.is(true);
    one.unlock();
    await settled(scene.buses.session, 'org.gnome.ScreenSaver');
    expect(locked.all).toEqual([true]);
    other.unlock();
    await locked.is(true, false);
  });

  it('is not believed of a program that only has the name', async () => {
    scene.inTheEnd(await startInhibitor('org.freedesktop.ScreenSaver'));
    await watch().found.is('missing');
  });

  it('is not believed of a stranger', async () => {
    const saver = await startScreenSaver();
    scene.inTheEnd(saver.stop);
    const { locked, found } = watch();
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
    expect(locked.all).toEqual([]);
  });

  async function listNames(bus: dbus.MessageBus): Promise<string[]> {
    const of = 'org.freedesktop.DBus';
    const call = { destination: of, path: '/org/freedesktop/DBus', interface: of, member: 'ListNames' };
    const answer = await bus.call(new dbus.Message(call));
    return ((answer?.body[0] ?? []) as string[]).filter(name => name.startsWith(':'));
  }

  describe('by the login manager', () => {
    it('is told of our session, and of no other', async () => {
      const login = await startLoginManager();
      scene.inTheEnd(login.stop);
      const { locked, found } = watch();
      await found.is('uncertain');
      login.lockOther();
      await settled(scene.buses.system, 'org.freedesktop.login1');
      expect(locked.all).toEqual([]);
      login.lock();
      await locked.is(true);
      login.unlockOther();
      await settled(scene.buses.system, 'org.freedesktop.login1');
      expect(locked.all).toEqual([true]);
      login.unlock();
      await locked.is(true, false);
    });

    it.each([
      ['no session id', ''],
      ['a session id it does not know', '77'],
    ])('is told with %s', async (_what, sessionId) => {
      const login = await startLoginManager({ locked: true });
      scene.inTheEnd(login.stop);
      await watch(sessionId).locked.is(true);
    });

    it('is not told when it does not know us', async () => {
      const login = await startLoginManager({ knowsUs: false, locked: true });
      scene.inTheEnd(login.stop);
      const { locked, found } = watch();
      await found.is('missing');
      expect(locked.all).toEqual([]);
    });
  });
});
