import type { Exchange } from '../../electron/acd-service/acd';
import { paths } from '../../electron/acd-service/endpoints';
import type { ReadyState } from '../../electron/contract/state';
import type { Wanted } from './kills-lives';

/**
 * What can be known from outside of what Schalter owes: each of these may be the last thing it was asked for, in the order
 * in which they were asked. null: nothing is open, what the ACD has stands.
 */
export type Belief = readonly (Wanted | null)[];

export const NOTHING_OPEN: Belief = [null];

/** How a start may go on. */
export interface Outcome {
  /** What Schalter sends, once or more often; null: nothing. */
  readonly sends: Wanted | null;
  /** What the ACD has in the end. */
  readonly leaves: Wanted;
}

/**
 * What a start may lead to, with the ACD as it is found. An owed NOT_READY is sent unless it is NOT_READY already; a
 * READY is never sent by a start (design, truth 5).
 */
export function outcomes(belief: Belief, found: Wanted): Outcome[] {
  return belief.map(open =>
    isNotReady(open) && found.state !== 'NOT_READY'
      ? { sends: open, leaves: open }
      : { sends: null, leaves: found },
  );
}

/** Whether it went like that. */
export function went({ sends, leaves }: Outcome, sent: readonly Wanted[], left: Wanted): boolean {
  if (!isSame(left, leaves)) return false;
  return sends === null ? sent.length === 0 : sent.length > 0 && sent.every(change => isSame(change, sends));
}

export function isSame(one: Wanted, other: Wanted): boolean {
  return one.state === other.state && one.reason === other.reason;
}

/** What a change at the ACD asked for. */
export function wantedIn({ request }: Exchange): Wanted {
  const { state, nrr = null } = request as { state: Wanted['state']; nrr?: string };
  return { state, reason: nrr };
}

/** The state the ACD said in answer to a question; null: it said none, or not so that it could be heard. */
export function answerIn({ path, status, response }: Exchange): ReadyState | null {
  return path === paths.retrieveState && status === 200 ? (response as { state: ReadyState }).state : null;
}

/** Until when (ms since 1970) a change of Schalter's to this state may land after all; Infinity: it may be on its way. */
type MayLand = Readonly<Record<ReadyState, number>>;

/** What a life leaves to the next. */
export interface Past {
  readonly belief: Belief;
  readonly mayLand: MayLand;
  /**
   * What Schalter may know as the ACD's last word: each of these may be it. null: nothing, or a change of its own may have
   * come true since.
   */
  readonly heard: readonly (ReadyState | null)[];
  /** Somebody else changed the state since Schalter's last change was confirmed: it cannot know whose reason is set. */
  readonly touched: boolean;
}

/** Before the first life. */
export const NO_PAST: Past = {
  belief: NOTHING_OPEN,
  mayLand: { READY: 0, NOT_READY: 0 },
  heard: [null],
  touched: false,
};

export function isNotReady(wanted: Wanted | null): wanted is Wanted {
  return wanted?.state === 'NOT_READY';
}

/** The NOT_READY that may have to be set again in this life, though its start sends nothing: over a READY that lands. */
export function undoes({ belief, mayLand }: Past, born: number): Wanted[] {
  return mayLand.READY < born ? [] : belief.filter(isNotReady);
}
