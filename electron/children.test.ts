import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { argumentsAgain, watchChildren } from './children';

const warn = jest.fn<(text: string) => void>();
const quit = jest.fn();
const relaunch = jest.fn<(how: { args: string[] }) => void>();
let app: EventEmitter;
let switches: string[];
let running: string[];
beforeEach(() => {
  jest.useFakeTimers();
  warn.mockReset();
  quit.mockReset();
  relaunch.mockReset();
  switches = [];
  running = ['Browser', 'GPU'];
  const commandLine = { hasSwitch: (name: string) => switches.includes(name) };
  app = Object.assign(new EventEmitter(), {
    commandLine,
    relaunch,
    getAppMetrics: () => running.map(type => ({ type })),
  });
  watchChildren(app as never, { warn }, quit);
});
afterEach(() => {
  app.emit('before-quit', {});
  jest.useRealTimers();
});

/** As Electron tells it (docs/api/app.md, `child-process-gone`, `render-process-gone`). */
const gone = (type: string, reason: string) => app.emit('child-process-gone', {}, { type, reason });
const pageGone = (reason: string) => app.emit('render-process-gone', {}, {}, { reason });

describe('a process of Chromium’s that ends', () => {
  it('is written down once, however often that happens, and starts nothing anew', () => {
    for (let kill = 0; kill < 5; kill += 1) gone('GPU', 'killed');
    pageGone('crashed');
    gone('Utility', 'clean-exit');
    jest.advanceTimersByTime(5_000);
    expect(warn.mock.calls).toEqual([["A process of Chromium's ended (GPU: killed)."]]);
    expect(quit).not.toHaveBeenCalled();
  });

  it('of the GPU again and again leads to a start without it', () => {
    for (let crash = 0; crash < 6; crash += 1) gone('GPU', 'crashed');
    jest.advanceTimersByTime(5_000);
    expect(relaunch).toHaveBeenCalledTimes(1);
    expect(relaunch.mock.calls[0]?.[0].args.slice(-1)).toEqual(['--disable-gpu']);
    expect(quit).toHaveBeenCalledTimes(1);
  });

  it('of the GPU now and then leads to none', () => {
    for (let crash = 0; crash < 20; crash += 1) {
      gone('GPU', 'crashed');
      jest.advanceTimersByTime(13_000);
    }
    expect(quit).not.toHaveBeenCalled();
  });

  it('of the GPU leads to none where the GPU draws nothing', () => {
    switches = ['disable-gpu'];
    for (let crash = 0; crash < 20; crash += 1) gone('GPU', 'crashed');
    jest.advanceTimersByTime(5_000);
    expect(quit).not.toHaveBeenCalled();
  });
});

describe('where no process can be started any more', () => {
  it('the app starts anew once no GPU process has come in the place of the one that was there', () => {
    jest.advanceTimersByTime(5_000);
    running = ['Browser'];
    jest.advanceTimersByTime(4_000);
    expect(quit).not.toHaveBeenCalled();
    jest.advanceTimersByTime(60_000);
    expect([relaunch.mock.calls.length, quit.mock.calls.length]).toEqual([1, 1]);
  });

  it('none is missed where there never was one, nor one that comes late', () => {
    running = ['Browser'];
    jest.advanceTimersByTime(60_000);
    running = ['Browser', 'GPU'];
    jest.advanceTimersByTime(4_000);
    running = ['Browser'];
    jest.advanceTimersByTime(4_000);
    running = ['Browser', 'GPU'];
    jest.advanceTimersByTime(60_000);
    expect(quit).not.toHaveBeenCalled();
  });

  it('the app starts anew for a page that cannot be started', () => {
    pageGone('launch-failed');
    jest.advanceTimersByTime(1_000);
    expect([relaunch.mock.calls.length, quit.mock.calls.length]).toEqual([1, 1]);
  });

  it('it does not start anew while it quits, as all do when a session ends', () => {
    pageGone('launch-failed');
    jest.advanceTimersByTime(900);
    app.emit('before-quit', {});
    running = ['Browser'];
    jest.advanceTimersByTime(60_000);
    expect(quit).not.toHaveBeenCalled();
  });
});

it.each([
  [['.'], [], ['.', '--hidden']],
  [
    ['.', '--provision', 'a.json', '--no-sandbox'],
    ['--disable-gpu'],
    ['.', '--no-sandbox', '--hidden', '--disable-gpu'],
  ],
  [['--provision=a.json', '--hidden'], [], ['--hidden']],
])('the arguments %j come again as they should', (args, more, again) => {
  expect(argumentsAgain(args, more)).toEqual(again);
});
