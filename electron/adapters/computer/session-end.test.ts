import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { watchMacSession, watchWindowsSession } from './session-end';

function listener(work: Promise<unknown> = Promise.resolve()) {
  const told: string[] = [];
  const on = {
    ends() {
      told.push('ends');
      return work;
    },
    stays: () => void told.push('stays'),
    found: (capability: string) => void told.push(capability),
  };
  return { told, on };
}

describe('the end of the session on macOS', () => {
  const shutdown = (powerMonitor: EventEmitter, told: string[]) =>
    powerMonitor.emit('shutdown', { preventDefault: () => told.push('waits') });

  it.each([
    ['is done', () => Promise.resolve()],
    ['has failed', () => Promise.reject(new Error('the ACD did not answer'))],
  ])('waits until all %s, and then for us to quit', async (_how, outcome) => {
    let finish = () => {};
    const work = new Promise<void>(resolve => {
      finish = resolve;
    }).then(outcome);
    const { told, on } = listener(work);
    const powerMonitor = new EventEmitter();
    const hasQuit = new Promise<void>(resolve => {
      watchMacSession(
        powerMonitor,
        () => {
          told.push('quit');
          resolve();
        },
        on,
      );
    });
    shutdown(powerMonitor, told);
    expect(told).toEqual(['ok', 'waits', 'ends']);
    finish();
    await hasQuit;
    expect(told).toEqual(['ok', 'waits', 'ends', 'quit']);
  });

  it('is told no more once nobody listens', () => {
    const { told, on } = listener();
    const powerMonitor = new EventEmitter();
    watchMacSession(powerMonitor, () => told.push('quit'), on)();
    shutdown(powerMonitor, told);
    expect(told).toEqual(['ok']);
  });
});

describe('the end of the session on Windows', () => {
  it.each([
    ['a log-off', ['query-session-end', 'session-end'], ['ends', 'ends']],
    ['a log-off before Electron 35, which does not ask before', ['session-end'], ['ends']],
    ['one that somebody called off', ['query-session-end'], ['ends']],
    ['a window that is only closed', ['close', 'closed'], []],
  ])('%s is told as it comes, and does not wait', (_what, events, expected) => {
    const { told, on } = listener();
    const window = new EventEmitter();
    const end = watchWindowsSession(window, on);
    for (const event of events) window.emit(event, { preventDefault: () => told.push('waits') });
    end();
    window.emit('session-end');
    expect(told).toEqual(['uncertain', ...expected]);
  });
});
