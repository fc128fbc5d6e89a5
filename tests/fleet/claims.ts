import { figuresOf } from './figures';
import type { Run } from './fleet';
import { SECOND } from './scenario';

/** What the fleet promises the ACD and its agents. */
export interface Claim {
  readonly says: string;
  /** How close it came, as a share of what is allowed: up to 1 it holds. */
  readonly used: number;
  readonly found: string;
}

/**
 * The smallest fleet the limits are meant for: they leave room for chance. A bin of 10 s has each desktop once, one in
 * forty not at all and one in forty twice (intervals of 9 to 11 s), so it strays by sqrt(0.05 / N): 0.45 % of 2500. A
 * second has a tenth of them, give or take its root: 6 % of 2500, and the highest of 180 seconds lies 3 times that
 * above the 1.2 that are to be expected: 1.4, and 1.41 to 1.58 with four seeds on two versions of the core, where 1.6 are allowed.
 */
export const SMALLEST_FLEET = 2500;

const STEADY_WITHIN = 0.05;
const PEAK = 1.6;
const CONFIRMED_WITHIN = 75 * SECOND;

/** Whether a run keeps what is promised. */
export function claimsOf(run: Run): Claim[] {
  const { expected, confirmedIn, owed, delivered, lateReadies } = run;
  const { steady, least, most, peakAfter } = figuresOf(run);
  const off = Math.max(Math.abs(least - expected), Math.abs(most - expected)) / expected;
  const peak = peakAfter / steady;
  return [
    {
      says: 'Before the outage every 10 s see the load to be expected, within 5 %.',
      used: off / STEADY_WITHIN,
      found: `${(100 * off).toFixed(1)} % off`,
    },
    {
      says: 'After the outage no second sees more than 1.6 times the steady load.',
      used: peak / PEAK,
      found: `${peak.toFixed(2)} times`,
    },
    {
      says: 'Every desktop is confirmed again within 75 s.',
      used: confirmedIn === null ? Number.POSITIVE_INFINITY : confirmedIn / CONFIRMED_WITHIN,
      found: confirmedIn === null ? 'not all were' : `after ${(confirmedIn / SECOND).toFixed(1)} s`,
    },
    {
      says: 'Every NOT_READY owed is delivered.',
      used: owed > 0 && delivered === owed ? 1 : Number.POSITIVE_INFINITY,
      found: `${delivered} of ${owed}`,
    },
    {
      says: 'No READY takes effect later than 15 s after its click.',
      used: lateReadies === 0 ? 1 : Number.POSITIVE_INFINITY,
      found: `${lateReadies} did`,
    },
  ];
}

export const holds = ({ used }: Claim) => used <= 1;
