import { EventEmitter } from 'node:events';
import { expect, it } from '@jest/globals';
import { watchLeaving } from './leaving';

/** As Electron emits them (docs/api/power-monitor.md); without buses this is macOS or Windows. */
const SEQUENCES: readonly [string, readonly string[], readonly string[]][] = [
  ['a night', ['suspend', 'resume'], ['sleeps', 'woke']],
  ['each announced twice', ['suspend', 'suspend', 'resume', 'resume'], ['sleeps', 'sleeps', 'woke', 'woke']],
  ['a resume alone', ['resume'], ['woke']],
  ['a battery that ran out', ['suspend', 'shutdown'], ['sleeps']],
  ['the screen’s lock', ['lock-screen', 'unlock-screen'], []],
];

for (const platform of ['darwin', 'win32'] as const) {
  it.each(SEQUENCES)(`sleep on ${platform}: %s is told as it comes`, (_what, events, expected) => {
    const powerMonitor = new EventEmitter();
    const told: string[] = [];
    const end = watchLeaving(
      {
        platform,
        powerMonitor,
        buses: null,
        env: {},
        hasLastWill: false,
        hiddenWindow: () => new EventEmitter(),
        quit: () => undefined,
      },
      {
        sleep: {
          sleeps() {
            told.push('sleeps');
            return Promise.reject(new Error('the ACD did not answer'));
          },
          woke: () => told.push('woke'),
          found: capability => told.push(capability),
        },
        sessionEnd: { ends: () => Promise.resolve(), stays: () => undefined, found: () => undefined },
      },
    );
    for (const event of events) powerMonitor.emit(event, { preventDefault: () => undefined });
    end();
    powerMonitor.emit('suspend');
    powerMonitor.emit('resume');
    expect(told).toEqual(['uncertain', ...expected]);
  });
}
