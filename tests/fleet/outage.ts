import { classify, type Failure, type Seen } from '../../electron/core/failures';

/** What a request gets while the ACD is down: when it ends (ms after it was sent), and as what. */
export interface Reply {
  readonly after: number;
  readonly failure: Failure;
}

/** The client's hard deadline, ms. */
const DEADLINE = 10_000;

const reply = (after: number, seen: Partial<Seen>): Reply => ({
  after,
  failure: classify({ status: null, body: null, trouble: null, retryAfter: null, ...seen }),
});

/** Nobody listens: told at once. */
const refuses = () => reply(5, { trouble: 'net::ERR_CONNECTION_REFUSED' });
/** A proxy in front of it says so. */
const says503 = () => reply(60, { status: 503 });
const asksToWait = () => reply(60, { status: 503, retryAfter: 30_000 });
/** Maintenance with an announced end: everybody is told the same instant. */
const saysWhen = (untilUp: number) => reply(60, { status: 503, retryAfter: untilUp });
/** Packets vanish, or the ACD takes the connection and says nothing. */
const hangs = () => reply(DEADLINE, { trouble: 'timeout' });

/** One thing after the other, as a server fails, is restarted behind its proxy and comes back; shares of the outage. */
export const TURNS = [
  { from: 0, is: 'no answer', reply: hangs },
  { from: 0.2, is: 'refused', reply: refuses },
  { from: 0.5, is: '503', reply: says503 },
  { from: 0.8, is: '503, Retry-After', reply: asksToWait },
] as const;

function byTurns(untilUp: number, length: number): Reply {
  const turn = TURNS.findLast(({ from }) => from <= 1 - untilUp / length) ?? TURNS[0];
  return turn.reply();
}

/** The outages by name: what a request gets `untilUp` ms before the end of an outage `length` ms long. */
export const OUTAGES = {
  refused: refuses,
  hanging: hangs,
  unavailable: says503,
  wait: asksToWait,
  date: saysWhen,
  turns: byTurns,
} as const satisfies Record<string, (untilUp: number, length: number) => Reply>;

export type OutageName = keyof typeof OUTAGES;
