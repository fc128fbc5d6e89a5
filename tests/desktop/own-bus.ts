import { spawn } from 'node:child_process';
import type { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
  /** Whether it was asked to start any of its services. */
  hasStarted(): boolean;
  /** Kills it, and leaves nothing behind. */
  end(): Promise<void>;
}

/**
 * Makes the place of a message bus; nobody listens there yet.
 *
 * @param services names of services that it can start; each only leaves a mark that it was started
 */
export function createOwnBus(services: readonly string[] = []): OwnBus {
  const folder = mkdtempSync(path.join(tmpdir(), 'schalter-bus-'));
  const socket = path.join(folder, 'bus');
  const address = `unix:path=${socket}`;
  const mark = path.join(folder, 'started');
  let stop: () => Promise<void> = () => Promise.resolve();

  // D-Bus Specification, "Message Bus Starting Services".
  mkdirSync(path.join(folder, 'dbus-1', 'services'), { recursive: true });
  for (const name of services) {
    const text = `[D-BUS Service]\nName=${name}\nExec=/usr/bin/touch ${mark}\n`;
    writeFileSync(path.join(folder, 'dbus-1', 'services', `${name}.service`), text);
  }

  async function start(): Promise<void> {
    const daemon = spawn(
      'dbus-daemon',
      ['--session', '--nofork', '--nopidfile', `--address=${address}`, '--print-address=3'],
      {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
        // Where it finds services: none of what is installed here.
        env: { ...process.env, XDG_DATA_HOME: folder, XDG_DATA_DIRS: folder, XDG_RUNTIME_DIR: folder },
      },
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
    hasStarted: () => existsSync(mark),
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
