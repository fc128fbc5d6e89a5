import { type ChildProcess, spawn } from 'node:child_process';
import * as z from 'zod';
import type { Display } from './display';

/** As an argument: this start is no start of the app, but executes the will of one. */
export const LAST_WILL = '--last-will';

/** What whoever executes it has to know: whose NOT_READY it is, and which display has gone. */
export const lastWill = z.object({
  folder: z.string(),
  serverUrl: z.string(),
  email: z.string(),
  accessKey: z.string(),
  reasonField: z.enum(['nrr', 'not_ready_reason']).nullable(),
  display: z.object({ socket: z.string(), id: z.string() }),
});
export type LastWillContent = z.infer<typeof lastWill>;

/**
 * Keeps the will in its memory alone, and lasts as long as the pipe from us. It is of another session than its terminal
 * or ours (`detached` is setsid(2)), and does not heed the signals that end a desktop's programs: we do what is to be done
 * then, and end it.
 */
const KEEPER = `trap '' HUP INT TERM
IFS= read -r will || exit
read -r end
printf '%s\\n' "$will" | exec "$@"`;

/** What is done should the display die, and this process with it. */
export interface LastWill {
  /** Whether there is anything to be done then. */
  keep(isAtStake: boolean): void;
  /** It says something else now. */
  renew(): void;
}

/**
 * Chromium ends with its display, at once and without a word (GDK: `_exit`; Xlib: `exit`). A shell that waits for the end
 * of a pipe is left, and starts `command` then, with the will at its standard input, and with nothing of the desktop that
 * has gone in its environment: the message bus may go at any time, and Chromium with that (docs/platforms.md).
 *
 * @param content what it says now; null: nothing can be done
 * @param trouble what went wrong, for the log
 */
export function createLastWill(
  command: readonly string[],
  display: Display,
  content: () => Promise<Omit<LastWillContent, 'display'> | null>,
  trouble: (text: string) => void,
): LastWill {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  let keeper: ChildProcess | null = null;
  let isKept = false;
  let newest = 0;

  /** SIGKILL, or it would take our end of the pipe for our end. */
  function revoke(): void {
    newest += 1;
    keeper?.kill('SIGKILL');
    keeper = null;
  }

  async function write(): Promise<void> {
    revoke();
    const mine = newest;
    const will = await content();
    if (will === null || mine !== newest) return;
    keeper = spawn('/bin/sh', ['-c', KEEPER, 'sh', ...command], {
      detached: true,
      env: { ...env, DBUS_SESSION_BUS_ADDRESS: 'disabled:' },
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    keeper.once('error', error => trouble(`The last will cannot be kept: ${String(error)}`));
    keeper.stdin?.on('error', () => undefined); // it has gone before it read
    keeper.stdin?.write(`${JSON.stringify({ ...will, display })}\n`);
    keeper.unref();
  }

  return {
    keep(isAtStake) {
      if (isAtStake === isKept) return;
      isKept = isAtStake;
      if (isAtStake) void write();
      else revoke();
    },
    renew() {
      if (isKept) void write();
    },
  };
}
