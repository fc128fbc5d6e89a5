import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createDesktopBus } from '../../../electron/adapters/bus/desktop-bus';
import { createOwnBus } from '../../desktop/own-bus';
import { type LockScene, setLockScene } from './lock-scene';

let scene: LockScene;
beforeEach(() => {
  scene = setLockScene();
});
afterEach(() => scene.end());

describe('the lock, when whoever told of it goes', () => {
  it.each([
    { back: 'unlocked', next: [] },
    { back: 'locked', next: ['locked'] },
  ] as const)('is lost, and nobody unlocked it when a screen saver is back $back', async ({ back, next }) => {
    const saver = await scene.startSaver();
    const { told, found } = scene.watch();
    await scene.looked();
    await found.is('ok');
    saver.lock();
    await told.is('locked');
    saver.stop();
    await told.is('locked', 'lost');
    await found.is('ok', 'missing');

    const again = await scene.startSaver(undefined, { locked: back === 'locked' });
    await found.is('ok', 'missing', 'ok');
    expect(told.all).toEqual(['locked', 'lost', ...next]);
    again.lock();
    again.unlock();
    await told.is('locked', 'lost', 'locked', 'unlocked');
  });

  it('is lost when another screen saver takes its place', async () => {
    const saver = await scene.startSaver();
    const { told, found } = scene.watch();
    await scene.looked();
    await found.is('ok');
    saver.lock();
    await told.is('locked');
    await scene.startSaver();
    await found.is('ok', 'missing', 'ok');
    expect(told.all).toEqual(['locked', 'lost']);
  });

  it('stays while another says so, and ends with that one’s word', async () => {
    const one = await scene.startSaver('org.gnome.ScreenSaver', { locked: true });
    const other = await scene.startSaver('org.freedesktop.ScreenSaver', { locked: true });
    const { told } = scene.watch();
    await scene.heardSaver('org.gnome.ScreenSaver');
    await scene.heardSaver('org.freedesktop.ScreenSaver');
    one.stop();
    await scene.missedSaver('org.gnome.ScreenSaver');
    expect(told.all).toEqual(['locked']);
    other.unlock();
    await told.is('locked', 'unlocked');
  });

  it('is lost with the whole bus, and told again on the next one', async () => {
    const own = createOwnBus();
    try {
      await own.start();
      await scene.startSaver(undefined, { bus: own.connect(), locked: true });
      const session = createDesktopBus(own.address, text => scene.troubles.push(text));
      scene.inTheEnd(session.end);
      const { told, found } = scene.watch({ buses: { ...scene.buses, session } });
      await told.is('locked');
      await scene.looked();
      await found.is('ok');
      await own.kill();
      await told.is('locked', 'lost');
      await found.is('ok', 'missing');

      await own.start();
      const saver = await scene.startSaver(undefined, { bus: own.connect() });
      await found.is('ok', 'missing', 'ok');
      expect(told.all).toEqual(['locked', 'lost']);
      saver.lock();
      await told.is('locked', 'lost', 'locked');
    } finally {
      await own.end();
    }
  });

  it('is lost with the login manager, which knows of none when it is back', async () => {
    const login = await scene.startLogin();
    const { told, found } = scene.watch();
    await found.is('uncertain');
    login.lock();
    await told.is('locked');
    login.stop();
    await told.is('locked', 'lost');
    const next = await scene.startLogin();
    await found.is('uncertain', 'ok', 'missing', 'uncertain');
    expect(told.all).toEqual(['locked', 'lost']);
    next.lock();
    await told.is('locked', 'lost', 'locked');
  });

  it('is lost with the login manager that told of another session in front', async () => {
    const login = await scene.startLogin({ active: false });
    await scene.startSaver();
    const { told } = scene.watch();
    await told.is('locked');
    await scene.heardSaver();
    login.stop();
    await told.is('locked', 'lost');
  });

  it.each([
    ['on GNOME', 'org.gnome.Shell.ScreenShield'],
    ['elsewhere', 'org.kde.KWin'],
  ])(
    'stays %s with the screen saver when the login manager is back without the hint',
    async (_where, name) => {
      await scene.startOwner(name);
      const saver = await scene.startSaver('org.gnome.ScreenSaver', { locked: true });
      const login = await scene.startLogin({ locked: true });
      const { told } = scene.watch();
      await scene.heardSaver('org.gnome.ScreenSaver');
      await scene.heardLogin();
      login.stop();
      await scene.missedLogin();
      await scene.startLogin();
      await scene.heardLogin();
      expect(told.all).toEqual(['locked']);
      saver.unlock();
      await told.is('locked', 'unlocked');
    },
  );
});
