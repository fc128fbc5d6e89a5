import { spawn } from 'node:child_process';
import { PRODUCT } from '../../contract/product';

/** A delay lock: the login manager waits until it is let go, 5 s at most by default (logind.conf(5)). */
const LOCK = [
  '--what=sleep:shutdown',
  '--mode=delay',
  `--who=${PRODUCT.name}`,
  '--why=Setting the agent not ready',
] as const;

/** The login manager's lock: while it is held, the computer neither sleeps nor shuts down without telling us. */
export interface Inhibitor {
  /** Takes the lock. Nothing happens where it is held already, or being taken. */
  take(): void;
  /** Lets it go, for the computer may sleep now. */
  release(): void;
}

/**
 * Holds the lock through `systemd-inhibit`: the lock is a file descriptor, which our D-Bus library cannot receive.
 * It lasts as long as the program inside, a `cat` that reads from us: without us it is at the end of its input, so that
 * the lock outlives no crash. What `cat` gives back tells that it runs, which it does only once the lock is held
 * (systemd-inhibit(1)).
 *
 * @param told whether a lock that was to be taken is held: once it is, and when it was refused or lost
 */
export function createInhibitor(env: NodeJS.ProcessEnv, told: (isHeld: boolean) => void): Inhibitor {
  let letGo: (() => void) | null = null;

  function take(): void {
    if (letGo) return;
    const holder = spawn('systemd-inhibit', [...LOCK, 'cat'], { env, stdio: ['pipe', 'pipe', 'ignore'] });
    const mine = () => void holder.kill();
    letGo = mine;
    const lost = () => {
      if (letGo !== mine) return;
      letGo = null;
      told(false);
    };
    holder.once('error', lost); // there is no such program
    holder.once('exit', lost);
    holder.stdin.on('error', () => undefined); // gone before it read; its exit tells
    holder.stdout.once('data', () => letGo === mine && told(true));
    holder.stdin.write('held\n');
  }

  function release(): void {
    letGo?.();
    letGo = null;
  }

  return { take, release };
}
