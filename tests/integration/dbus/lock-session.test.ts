import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type LockScene, setLockScene } from './lock-scene';

let scene: LockScene;
beforeEach(() => {
  scene = setLockScene();
});
afterEach(() => scene.end());

describe('the login manager', () => {
  it('tells of our session’s lock, and of no other', async () => {
    const login = await scene.startLogin();
    const { told, found } = scene.watch();
    await found.is('uncertain');
    login.lockOther();
    await scene.heardLogin();
    expect(told.all).toEqual([]);
    login.lock();
    await told.is('locked');
    login.unlockOther();
    await scene.heardLogin();
    expect(told.all).toEqual(['locked']);
    login.unlock();
    await told.is('locked', 'unlocked');
    expect(found.all).toEqual(['uncertain', 'ok']); // somebody does set the hint
  });

  it.each([
    ['no session id', ''],
    ['a session id it does not know', '77'],
  ])('tells with %s, and of a lock before Schalter', async (_what, sessionId) => {
    await scene.startLogin({ locked: true });
    await scene.watch({ sessionId }).told.is('locked');
  });

  it('that does not know us tells nothing', async () => {
    await scene.startLogin({ knowsUs: false, locked: true, active: false });
    const { told, found } = scene.watch();
    await found.is('missing');
    expect(told.all).toEqual([]);
  });

  it('decides once its hint was set, whatever the screen saver says', async () => {
    const login = await scene.startLogin();
    const saver = await scene.startSaver('org.xfce.ScreenSaver');
    const { told, found } = scene.watch();
    await scene.heardSaver('org.xfce.ScreenSaver');
    saver.lock();
    await told.is('locked'); // so far nobody has set the hint
    login.lock();
    await scene.heardLogin();
    expect(told.all).toEqual(['locked']);
    login.unlock();
    await told.is('locked', 'unlocked');
    saver.unlock();
    saver.lock(); // only blank: the hint would be set
    await scene.heardSaver('org.xfce.ScreenSaver');
    expect(told.all).toEqual(['locked', 'unlocked']);
    login.lock();
    await told.is('locked', 'unlocked', 'locked');
    expect(found.all.at(-1)).toBe('ok');
  });
});

describe('another session in front', () => {
  it('counts as locked, until one is back before a screen that is not', async () => {
    const login = await scene.startLogin();
    await scene.startSaver();
    const { told } = scene.watch();
    await scene.heardSaver();
    login.setActive(false);
    await told.is('locked');
    login.setActive(true);
    await told.is('locked', 'unlocked');
  });

  it('ends in uncertainty where nobody tells whether ours is locked', async () => {
    const login = await scene.startLogin();
    const { told, found } = scene.watch();
    await found.is('uncertain');
    login.setActive(false);
    await told.is('locked');
    login.setActive(true);
    await told.is('locked', 'lost');
  });

  it('before Schalter counts too, and its end leaves a lock that is still there', async () => {
    const login = await scene.startLogin({ active: false });
    const saver = await scene.startSaver();
    const { told } = scene.watch();
    await told.is('locked');
    saver.lock();
    await scene.heardSaver();
    login.setActive(true);
    await scene.heardLogin();
    expect(told.all).toEqual(['locked']);
    saver.unlock();
    await told.is('locked', 'unlocked');
  });

  it('says nothing where our session is not the desktop’s', async () => {
    await scene.startLogin({ type: 'tty', active: false });
    const { told, found } = scene.watch();
    await found.is('uncertain');
    expect(told.all).toEqual([]);
  });
});
