import type { FailureKind } from '../../electron/contract/state';
import { fine, silent, type Weather } from '../support/core-acd';

/** Draws one of so many choices. */
export type Draw = (choices: number) => number;

const FAILURES: readonly FailureKind[] = [
  'server',
  'rate-limited',
  'proxy',
  'tls',
  'offline',
  'not-the-acd',
  'invalid',
];
const WAITS = [null, null, null, 0, 30_000, 500_000];

/** How the way to the ACD is for one request: fine, slow, lost, or broken in one of many ways. */
export function anyWeather(draw: Draw): Weather {
  const answersAfter = [10, 50, 400, 3000, 9000, 14_000][draw(6)] ?? 50;
  switch (draw(5)) {
    case 0:
      return fine;
    // A slow answer: the state in it is old when it comes.
    case 1:
      return { answersAfter, landsAfter: Math.min(answersAfter, 300), looksAfter: 5, failure: null };
    // Lost on its way there, or on its way back, then or later.
    case 2:
      return silent([null, 5, 5000, 9900][draw(4)] ?? null);
    // An error page in front of an ACD that takes it all the same.
    case 3:
      return failed('server', true, answersAfter, Math.min(answersAfter, 9000));
    default: {
      const kind = FAILURES[draw(FAILURES.length)] ?? 'server';
      return failed(kind, draw(2) === 0, answersAfter, null, WAITS[draw(WAITS.length)] ?? null);
    }
  }
}

function failed(
  kind: FailureKind,
  mayHaveReached: boolean,
  answersAfter: number,
  landsAfter: number | null,
  retryAfter: number | null = null,
): Weather {
  return { answersAfter, landsAfter, failure: { kind, mayHaveReached, retryAfter } };
}
