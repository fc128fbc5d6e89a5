import { spawn } from 'node:child_process';
import type { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as dbus from '@jellybrick/dbus-next';

/** A message bus of a test's own, at one address for its whole life, that can die and come back. */
export interface OwnBus {
  readonly address: string;
  start(): Promise<void>;
  /** Waits until it is dead. */
  kill(): Promise<void>;
  /** Somebody on it. */
  connect(): dbus.MessageBus;
  /** Kills it, and leaves nothing behind. */
  end(): Promise<void>;
}

/** Makes the place of a message bus; nobody listens there yet. */
export function createOwnBus(): OwnBus {
  const folder = mkdtempSync(path.join(tmpdir(), 'schalter-bus-'));
  const socket = path.join(folder, 'bus');
  const address = `unix:path=${socket}`;
  let stop: () => Promise<void> = () => Promise.resolve();

  async function start(): Promise<void> {
    const daemon = spawn(
      'dbus-daemon',
      ['--session', '--nofork', '--nopidfile', `--address=${address}`, '--print-address=3'],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
    );
    const gone = new Promise<void>(resolve => daemon.once('close', () => resolve()));
    stop = async () => {
      daemon.kill('SIGKILL');
      await gone;
      rmSync(socket, { force: true });
    };
    await new Promise<void>((resolve, reject) => {
      daemon.once('error', reject);
      daemon.stdio[3]?.once('data', () => resolve());
    });
  }

  return {
    address,
    start,
    kill: () => stop(),
    connect() {
      const bus = dbus.sessionBus({ busAddress: address });
      (bus as EventEmitter).on('error', () => {}); // a bus that dies is no failure of a test
      return bus;
    },
    async end() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
