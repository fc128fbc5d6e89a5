import type { Exchange } from '../../electron/acd-service/acd';
import type { ReadyState } from '../../electron/contract/state';
import { isNotReady, isSame, NOTHING_OPEN, type Outcome, type Past, undoes, wantedIn } from './kills-belief';
import type { Wanted } from './kills-lives';

/** How long (ms) a change that nothing waits for any more may still land, by Schalter's own reckoning. */
const MAY_LAND_FOR = 10_000;

/** Nobody has let go of it yet. */
const ON_ITS_WAY = Number.POSITIVE_INFINITY;

/** Watches one life, and keeps what is believed. Takes what the lives before it left. */
export function createWitness(before: Past) {
  const born = Date.now();
  let { belief, mayLand, heard, touched } = before;
  /** What may land besides what was asked for last. */
  let mayLandBefore = mayLand;
  const asks: { readonly wanted: Wanted; readonly at: number }[] = [];

  /** Schalter showed that it took it: what was asked for before no longer counts (design, truth 4). */
  function sees(wanted: Wanted): void {
    belief = belief.slice(Math.max(0, belief.lastIndexOf(wanted)));
  }

  /** Nothing is waited for any more: from now on it takes no longer than that. */
  function letGo(): void {
    const by = Date.now() + MAY_LAND_FOR;
    mayLand = { READY: Math.min(mayLand.READY, by), NOT_READY: Math.min(mayLand.NOT_READY, by) };
  }

  return {
    /** All that Schalter was asked for in this life. */
    asked: () => asks.map(({ wanted }) => wanted),
    /** Somebody asks; whether Schalter takes it before it dies is not known yet. Each time another object. */
    asks(wanted: Wanted): void {
      asks.push({ wanted, at: Date.now() });
      mayLandBefore = mayLand;
      // A NOT_READY is owed until it is so; what may land by itself is a READY, and a NOT_READY that is replaced.
      const replaces = belief.some(isNotReady);
      if (replaces) mayLand = { ...mayLand, NOT_READY: ON_ITS_WAY };
      if (wanted.state === 'READY') {
        if (replaces) heard = [...heard, null];
        mayLand = { ...mayLand, READY: ON_ITS_WAY };
      }
      belief = [...belief, wanted];
    },
    sees,
    /** Schalter showed that what was asked for last came true. `atOnce`: by the first request for it. */
    confirms(wanted: Wanted, atOnce: boolean): void {
      const others = belief.filter(open => open !== wanted && open?.state === wanted.state);
      sees(wanted);
      mayLand = atOnce && others.length === 0 ? mayLandBefore : { ...mayLand, [wanted.state]: ON_ITS_WAY };
      if (mayLand.READY < Date.now()) belief = NOTHING_OPEN;
      letGo();
      heard = [wanted.state];
      touched = false;
    },
    /** The ACD got a change: it was taken, unless the same was asked for before and is sent again. */
    gets(change: Exchange): void {
      const same = asks.filter(({ wanted }) => isSame(wanted, wantedIn(change)));
      const only = same.length === 1 ? same[0] : null;
      if (only && change.at >= only.at) sees(only.wanted);
    },
    /** The ACD answered a question; whether that was heard is not known. */
    answers(state: ReadyState): void {
      heard = [...heard, state];
    },
    /** A verdict was seen: what is open now is what a READY that lands would be undone by. */
    settles({ sends, leaves }: Outcome): void {
      const again = leaves.state === 'READY' ? [] : sends ? [sends] : undoes(before, born);
      belief = again.length > 0 && before.mayLand.READY >= born ? [...again, null] : NOTHING_OPEN;
      letGo();
      heard = [leaves.state];
    },
    /** The ACD changes by another hand: if Schalter's change was confirmed before, nothing is open any more. */
    touches(): void {
      belief = [...belief, null];
      touched = true;
    },
    /** What this life leaves. */
    past: (): Past => ({ belief, mayLand, heard, touched }),
  };
}

export type Witness = ReturnType<typeof createWitness>;
