import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { createBell } from './events';

const lock = z.object({ what: z.string(), who: z.string(), why: z.string(), mode: z.string() });
const message = z.discriminatedUnion('event', [
  z.object({ event: z.literal('ready') }),
  z.object({ event: z.enum(['taken', 'released']), lock }),
]);
export type Lock = z.infer<typeof lock>;

/** The system's login manager, as far as it hands out locks. */
export interface Inhibitors {
  /** The locks that are held. */
  readonly locks: readonly Lock[];
  /** Waits until that many are held. */
  held(count: number): Promise<void>;
  /** Whether it refuses new locks from now on. */
  refuse(value: boolean): void;
  /** The computer goes to sleep (true), or is awake again (false). */
  prepareForSleep(start: boolean): void;
  /** The computer shuts down, or does not after all. */
  prepareForShutdown(start: boolean): void;
  /** Leaves the bus. */
  stop(): Promise<void>;
}

/**
 * Starts it on the system bus.
 *
 * @param told each lock that was taken or let go
 */
export async function startInhibitors(
  told: (event: 'taken' | 'released') => void = () => undefined,
): Promise<Inhibitors> {
  const bell = createBell();
  const locks: Lock[] = [];
  let isReady = false;
  // Not the first in PATH: Debian's is the one that has Debian's modules.
  const python = spawn('/usr/bin/python3', [path.join(__dirname, 'inhibitors.py')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(python, 'exit');
  createInterface(python.stdout).on('line', line => {
    const heard = message.parse(JSON.parse(line));
    if (heard.event === 'ready') isReady = true;
    if (heard.event === 'taken') locks.push(heard.lock);
    if (heard.event === 'released') locks.pop();
    if (heard.event !== 'ready') told(heard.event);
    bell.ring();
  });
  const order = (what: string, value: boolean) =>
    void python.stdin.write(`${JSON.stringify({ do: what, value })}\n`);

  await Promise.race([
    bell.until(() => isReady || undefined, 'a login manager'),
    ended.then(() => {
      throw new Error('The login manager did not start.');
    }),
  ]);
  return {
    locks,
    async held(count) {
      await bell.until(() => locks.length === count || undefined, `${count} locks held`);
    },
    refuse: value => order('refuse', value),
    prepareForSleep: start => order('PrepareForSleep', start),
    prepareForShutdown: start => order('PrepareForShutdown', start),
    async stop() {
      python.stdin.end();
      await ended;
    },
  };
}
