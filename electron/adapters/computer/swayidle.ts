import type { Capability } from '../../contract/capabilities';
import { isInstalled, keepTelling } from './teller';

/**
 * s without input after which swayidle tells. Plasma counts from 5 s up (KWayland, `IdleTimeoutInterface`). Less would tell
 * of each pause in somebody's typing, and start two shells for it.
 */
const PAUSE = 10;

/** Its own file of settings is left alone: it would lock the screen a second time. */
const COMMAND = [
  'swayidle',
  '-C',
  '/dev/null',
  '-w',
  'timeout',
  `${PAUSE}`,
  'echo idle',
  'resume',
  'echo active',
];

/** ms; where the compositor does not tell it of idleness, swayidle ends at once. */
const SETTLED = 1_000;

/** The last input, by swayidle. */
export interface Swayidle {
  /** ms since the last input, exact once that is 10 s ago. Until then 0: input counts as up to 10 s later than it was. */
  idle(): number | null;
  end(): void;
}

/**
 * Asks the compositor (ext-idle-notify-v1, or KDE's own protocol) by way of swayidle(1), for no library of ours speaks
 * Wayland. Programs that keep the screen on, as for a video, count as input there.
 *
 * @param found `missing` where it is not installed, or this compositor does not tell it
 */
export function watchSwayidle(env: NodeJS.ProcessEnv, found: (capability: Capability) => void): Swayidle {
  if (!isInstalled('swayidle', env)) {
    found('missing');
    return { idle: () => null, end: () => {} };
  }
  let settled: NodeJS.Timeout | undefined;
  let isThere = false;
  /** Monotonic, ms; null: it was less than a pause ago. */
  let lastInput: number | null = null;

  function isTold(now: boolean): void {
    clearTimeout(settled);
    isThere = now;
    lastInput = null;
    found(now ? 'ok' : 'missing');
  }

  const end = keepTelling(COMMAND, env, {
    started() {
      settled = setTimeout(isTold, SETTLED, true).unref();
    },
    line(text) {
      if (!isThere) isTold(true);
      lastInput = text === 'idle' ? performance.now() - PAUSE * 1000 : null;
    },
    ended: () => isTold(false),
  });
  return {
    idle() {
      if (!isThere) return null;
      return lastInput === null ? 0 : performance.now() - lastInput;
    },
    end() {
      clearTimeout(settled);
      end();
    },
  };
}
