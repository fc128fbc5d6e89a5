import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type LockScene, setLockScene } from './lock-scene';

let scene: LockScene;
beforeEach(() => {
  scene = setLockScene();
});
afterEach(() => scene.end());

describe('GNOME', () => {
  const startShell = () => scene.startOwner('org.gnome.Shell.ScreenShield');

  it('with a blank screen is not locked, only with the hint', async () => {
    await startShell();
    const login = await scene.startLogin();
    const saver = await scene.startSaver('org.gnome.ScreenSaver');
    const { told, found } = scene.watch();
    await scene.heardSaver('org.gnome.ScreenSaver');
    saver.lock();
    saver.unlock();
    saver.lock();
    await scene.heardSaver('org.gnome.ScreenSaver');
    expect(told.all).toEqual([]);
    login.lock();
    await told.is('locked');
    saver.unlock(); // the shield rises before the hint is taken back
    await scene.heardSaver('org.gnome.ScreenSaver');
    expect(told.all).toEqual(['locked']);
    login.unlock();
    await told.is('locked', 'unlocked');
    expect(found.all).toEqual(['ok']);
  });

  it('that was blank before Schalter is not locked', async () => {
    await startShell();
    await scene.startLogin();
    await scene.startSaver('org.gnome.ScreenSaver', { locked: true });
    const { told, found } = scene.watch();
    await scene.heardSaver('org.gnome.ScreenSaver');
    await scene.heardLogin();
    expect(told.all).toEqual([]);
    expect(found.all).toEqual(['ok']);
  });

  it('counts as locked while another session is in front, and then as its hint says', async () => {
    await startShell();
    const login = await scene.startLogin();
    const { told, found } = scene.watch();
    await found.is('ok');
    login.setActive(false);
    await told.is('locked');
    login.lock();
    login.setActive(true);
    await scene.heardLogin();
    expect(told.all).toEqual(['locked']);
    login.unlock();
    await told.is('locked', 'unlocked');
  });

  it('tells by the hint though nobody has called for its screen saver yet', async () => {
    await startShell();
    const login = await scene.startLogin();
    const { told, found } = scene.watch();
    await found.is('ok');
    login.lock();
    await told.is('locked');
  });

  it.each([
    ['there is no login manager', null],
    ['our session is not the desktop’s', { type: 'tty' }],
  ] as const)('counts as locked with a blank screen where %s', async (_what, session) => {
    await startShell();
    const saver = await scene.startSaver('org.gnome.ScreenSaver');
    if (session) await scene.startLogin(session);
    const { told, found } = scene.watch();
    await found.is('ok');
    saver.lock();
    await told.is('locked');
    saver.unlock();
    await told.is('locked', 'unlocked');
  });

  it('is not seen in one of its names (Budgie): the screen saver counts', async () => {
    await scene.startOwner('org.gnome.Shell');
    await scene.startLogin();
    const saver = await scene.startSaver('org.gnome.ScreenSaver');
    const { told } = scene.watch();
    await scene.heardLogin();
    await scene.heardSaver('org.gnome.ScreenSaver');
    saver.lock();
    await told.is('locked');
    saver.unlock();
    await told.is('locked', 'unlocked');
  });
});
