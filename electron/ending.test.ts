import { EventEmitter } from 'node:events';
import { expect, it, jest } from '@jest/globals';
import { watchQuit } from './ending';

/** Electron's `app`, as far as quitting goes (docs/api/app.md): it asks with `before-quit`, and then is gone. */
function createApp() {
  const app = new EventEmitter();
  let isQuitting = false;
  const quit = jest.fn(() => {
    let isPrevented = false;
    app.emit('before-quit', {
      preventDefault: () => {
        isPrevented = true;
      },
    });
    isQuitting = !isPrevented;
    if (isQuitting) app.emit('gone');
  });
  const gone = new Promise<void>(resolve => app.once('gone', resolve));
  return { app: Object.assign(app, { quit }), gone, isQuitting: () => isQuitting };
}

it('a quit that nobody chose waits until all is done, whether that works or not', async () => {
  for (const end of [Promise.resolve(), Promise.reject(new Error('no way'))]) {
    const { app, gone, isQuitting } = createApp();
    const leave = jest.fn(() => end);
    watchQuit(app as never, leave);
    app.quit();
    expect(isQuitting()).toBe(false);
    await gone;
    expect(isQuitting()).toBe(true);
    expect(leave).toHaveBeenCalledTimes(1);
  }
});

it('a second signal does not begin anew', async () => {
  const { app, gone } = createApp();
  let done = () => {};
  const leave = jest.fn(
    () =>
      new Promise<void>(resolve => {
        done = resolve;
      }),
  );
  watchQuit(app as never, leave);
  app.quit();
  app.quit();
  done();
  await gone;
  expect(leave).toHaveBeenCalledTimes(1);
});

it('a quit that somebody here has chosen waits for nothing', () => {
  const { app, isQuitting } = createApp();
  const leave = jest.fn(async () => {});
  const quitNow = watchQuit(app as never, leave);
  quitNow();
  expect([isQuitting(), leave.mock.calls.length]).toEqual([true, 0]);
});
