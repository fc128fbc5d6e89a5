import { performance } from 'node:perf_hooks';
import type { ClockPort } from '../../ports';

/** setTimeout counts in 32 bits; the core asks again when a shorter one ends. */
const LONGEST_TIMER = 0x7fff_ffff;

/** The machine's clocks. The monotonic one may stand still while it sleeps; the core knows. */
export const systemClock: ClockPort = {
  now: () => ({ wall: Date.now(), mono: performance.now(), dice: Math.random() }),
  after(ms, callback) {
    const timer = setTimeout(callback, Math.min(Math.ceil(ms), LONGEST_TIMER));
    return () => clearTimeout(timer);
  },
};
