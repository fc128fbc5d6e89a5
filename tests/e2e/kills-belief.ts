import type { Exchange } from '../../electron/acd-service/acd';
import type { Wanted } from './kills-lives';

/**
 * What can be known from outside of what Bereit owes: each of these may be the last thing it was asked for, in the order
 * in which they were asked. null: nothing is open, what the ACD has stands.
 */
export type Belief = readonly (Wanted | null)[];

export const NOTHING_OPEN: Belief = [null];

/** How a start may go on. */
export interface Outcome {
  /** What Bereit sends, once or more often; null: nothing. */
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
    open?.state === 'NOT_READY' && found.state !== 'NOT_READY'
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

/** Watches one life, and keeps what is believed. Takes what the lives before it left. */
export function createWitness(before: Belief, touchedBefore: boolean) {
  let belief = before;
  let touched = touchedBefore;
  const asks: { readonly wanted: Wanted; readonly at: number }[] = [];

  /** Bereit showed that it took it: what was asked for before no longer counts (design, truth 4). */
  function sees(wanted: Wanted): void {
    belief = belief.slice(Math.max(0, belief.lastIndexOf(wanted)));
  }

  return {
    get belief() {
      return belief;
    },
    /** All that Bereit was asked for in this life. */
    asked: () => asks.map(({ wanted }) => wanted),
    /** Somebody else changed the state since Bereit's last change was confirmed. */
    get touched() {
      return touched;
    },
    /** Somebody asks; whether Bereit takes it before it dies is not known yet. Each time another object. */
    asks(wanted: Wanted): void {
      asks.push({ wanted, at: Date.now() });
      belief = [...belief, wanted];
    },
    sees,
    /** Bereit showed that it came true. */
    confirms(wanted: Wanted): void {
      sees(wanted);
      touched = false;
    },
    /** The ACD got a change: it was taken, unless the same was asked for before and is sent again. */
    gets(change: Exchange): void {
      const same = asks.filter(({ wanted }) => isSame(wanted, wantedIn(change)));
      const [only] = same;
      if (only && same.length === 1 && change.at >= only.at) sees(only.wanted);
    },
    /** A verdict was seen: nothing is open any more. */
    settles(): void {
      belief = NOTHING_OPEN;
    },
    /** The ACD changes by another hand: if Bereit's change was confirmed before, nothing is open any more. */
    touches(): void {
      belief = [...belief, null];
      touched = true;
    },
  };
}

export type Witness = ReturnType<typeof createWitness>;
