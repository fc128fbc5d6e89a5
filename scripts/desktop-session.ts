/**
 * The inner half of the throw-away desktop (desktop.ts), started by it as the session's first program: brings up the
 * buses and the keychain, then runs the command it is given. It cleans up nothing: its children end when it does.
 */
import { spawn } from 'node:child_process';
import type { EventEmitter } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as dbus from '@jellybrick/dbus-next';
import { patience } from '../tests/support/patience';
import { cli, ended, startBound } from './child';

const KEYCHAIN_MS = patience(10_000);

/** A bus on which everything is allowed, the name of the login service too, and that starts no service by itself. */
function busConfig(socket: string): string {
  return `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;
}

/** Starts a message bus. @param address `unix:path=…`, the only kind understood here */
async function startBus(address: string): Promise<void> {
  const socket = address.replace('unix:path=', '');
  const config = `${socket}.conf`;
  writeFileSync(config, busConfig(socket));
  const daemon = startBound(
    'TERM',
    ['dbus-daemon', `--config-file=${config}`, '--nofork', '--nopidfile', '--print-address=3'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  await new Promise<void>((resolve, reject) => {
    daemon.once('error', reject);
    daemon.once('exit', code => reject(new Error(`dbus-daemon ended (exit code ${code}).`)));
    daemon.stdio[3]?.once('data', () => resolve()); // it prints its address when it listens
  });
}

/** Asks the keychain for its default collection until there is one that is not locked. */
async function keychainOpen(bus: dbus.MessageBus): Promise<boolean> {
  const service = { destination: 'org.freedesktop.secrets', path: '/org/freedesktop/secrets' };
  const ask = async (path: string, iface: string, member: string, signature: string, body: unknown[]) =>
    (await bus.call(new dbus.Message({ ...service, path, interface: iface, member, signature, body })))
      ?.body[0];
  try {
    const name = 'org.freedesktop.Secret';
    const path = (await ask(service.path, `${name}.Service`, 'ReadAlias', 's', ['default'])) as string;
    if (path === '/') return false;
    const asked = [`${name}.Collection`, 'Locked'];
    const locked = await ask(path, 'org.freedesktop.DBus.Properties', 'Get', 'ss', asked);
    return (locked as dbus.Variant<boolean>).value === false;
  } catch {
    return false; // not on the bus yet
  }
}

async function startKeychain(): Promise<void> {
  const options = ['--foreground', '--unlock', '--components=secrets'];
  const keyring = startBound('TERM', ['gnome-keyring-daemon', ...options], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  keyring.stdin?.end('throw-away'); // a password makes and opens the "login" collection
  const bus = dbus.sessionBus();
  // Typed by Node's newer EventEmitter than ours. An error here is a keychain that is not there yet.
  (bus as EventEmitter).on('error', () => undefined);
  const opened = async (): Promise<void> => {
    while (!(await keychainOpen(bus))) {
      if (keyring.exitCode !== null)
        throw new Error(`gnome-keyring-daemon ended (exit code ${keyring.exitCode}).`);
      await sleep(10);
    }
  };
  // A bus that turns us away leaves a call without an answer.
  const late = new AbortController();
  const tooLate = sleep(KEYCHAIN_MS, undefined, { signal: late.signal }).then(() => {
    throw new Error(`The keychain did not open within ${KEYCHAIN_MS / 1000} s.`);
  });
  await Promise.race([opened(), tooLate]);
  late.abort();
  tooLate.catch(() => undefined);
  bus.disconnect();
}

void cli(import.meta.url, async ([program = 'true', ...args]) => {
  await Promise.all(
    ['DBUS_SESSION_BUS_ADDRESS', 'DBUS_SYSTEM_BUS_ADDRESS'].map(name => startBus(process.env[name] ?? '')),
  );
  await startKeychain();
  // Only now: our own compiler keeps its cache in the usual folder for temporary files.
  const env = { ...process.env, TMPDIR: path.join(process.env['SCHALTER_DESKTOP'] ?? '', 'tmp') };
  return await ended(spawn(program, args, { stdio: 'inherit', env }));
});
