import type { Run } from './fleet';
import { DAY, SECOND } from './scenario';

/** What a run comes to. Loads are requests per second. */
export interface Figures {
  /** Before the outage: the mean, and the least and most of all bins of 10 s. */
  readonly steady: number;
  readonly least: number;
  readonly most: number;
  /** In the worst second of the day's first minutes, and of the time after the outage. */
  readonly peakAtStart: number;
  readonly peakAfter: number;
  /** During the outage. */
  readonly meanDown: number;
  readonly peakDown: number;
}

const BIN = 10;

export function figuresOf({ load }: Run): Figures {
  const part = (from: number, to: number) => load.subarray(from / SECOND, to / SECOND);
  const steady = part(DAY.steady, DAY.down);
  const bins = Array.from({ length: steady.length / BIN }, (_, i) =>
    mean(steady.subarray(i * BIN, (i + 1) * BIN)),
  );
  return {
    steady: mean(steady),
    least: Math.min(...bins),
    most: Math.max(...bins),
    peakAtStart: Math.max(...part(0, DAY.steady)),
    peakAfter: Math.max(...part(DAY.up, DAY.end)),
    meanDown: mean(part(DAY.down, DAY.up)),
    peakDown: Math.max(...part(DAY.down, DAY.up)),
  };
}

const mean = (counts: Uint32Array) => counts.reduce((sum, count) => sum + count, 0) / counts.length;
