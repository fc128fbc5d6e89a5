import type { Foreign, Notice } from '../contract/notice';
import { confirm, isDocumented, seenNow } from './confirmed';
import { staysNotReady } from './details/overtaken';
import { type Before, investigate } from './detective';
import { type Step, still, tell } from './events';
import { freshness } from './freshness';
import { age, type Moment } from './moment';
import { offerReady, withRuleUndone } from './rules';
import { madeHere } from './since';
import type { Confirmed, Flight, State } from './state';

/** So many changes within so long (ms) are told by themselves; more of them together, as one that is kept up to date. */
const MOST_TOLD = 3;
const TOLD_IN = 600_000;
/** A word that comes and goes with a call is nothing to tell; one that stays so long (ms) is. */
const CALL_LASTS = 600_000;

/** The ACD says something else than before, and nothing of ours is open: it was changed elsewhere (truth 9). */
export function changedElsewhere(
  state: State,
  before: Before,
  said: string,
  flight: Flight,
  now: Moment,
): State {
  const { documented, isOtherTold } = state;
  // So far there was nothing but such a word: what it was before that nobody knows.
  if (documented === null && !isDocumented(before.state)) {
    return staysNotReady(confirm(state, said, flight, now, seenNow(null, now)));
  }
  const isBack = documented?.state === said && !isOtherTold;
  if (isBack) return backAgain(state, documented, flight, now);
  const isCompared = isDocumented(said) && documented !== null && !isOtherTold;
  const known = isCompared ? documented : before;
  const change = investigate(state, known, said, now);
  const seen = withChange(state, change, flight, now);
  return isDocumented(said) ? withRuleUndone(told(seen, change, now), said, known.at, now) : seen;
}

function withChange(state: State, change: Foreign, flight: Flight, now: Moment): State {
  const since = { is: 'seen', by: 'elsewhere', at: now.wall, change } as const;
  return staysNotReady({ ...confirm(state, change.to, flight, now, since), ours: null });
}

/** As it was before a word that came and went: whose it was, it still is. */
function backAgain(
  state: State,
  { state: said, since, begun }: Confirmed,
  flight: Flight,
  now: Moment,
): State {
  const back = confirm(state, said, flight, now, { is: 'seen', by: madeHere(since), at: now.wall });
  const confirmed = back.confirmed && { ...back.confirmed, begun };
  const again: State = { ...back, confirmed, documented: confirmed };
  // Whoever came back meanwhile has not been offered the way back yet.
  const isAwaited = !again.locked && again.restore === null && again.ruling.set?.offered === false;
  return isAwaited && said === 'NOT_READY' ? offerReady(again, now) : again;
}

/** A word nobody has documented, which stays: told once. */
export function admitOther(state: State, now: Moment): Step {
  const change = otherSince(state);
  if (change === null || otherLasts(state, now) > 0 || freshness(state, now) !== 'live') return still(state);
  return still(told({ ...state, isOtherTold: true }, change, now));
}

/** How much longer (ms) such a word may last until it is told; for ever, if there is none. */
export function otherLasts(state: State, now: Moment): number {
  const { confirmed } = state;
  if (confirmed === null || otherSince(state) === null) return Number.POSITIVE_INFINITY;
  return CALL_LASTS - age(confirmed.begun.at, now);
}

/** How it came to such a word, if nobody has been told. */
function otherSince({ confirmed, documented, isOtherTold, wish }: State): Foreign | null {
  if (isOtherTold || documented === null || wish !== null || confirmed?.since.by !== 'elsewhere') return null;
  return isDocumented(confirmed.state) ? null : confirmed.since.change;
}

function told(state: State, change: Foreign, now: Moment): State {
  const { notice } = state;
  const lately = state.elsewhere.filter(({ at }) => age(at, now) < TOLD_IN);
  const [first] = lately;
  const isByItself = lately.filter(one => one.told).length < MOST_TOLD;
  const elsewhere = [...lately, { at: now, told: isByItself }];
  const next: State = { ...state, elsewhere };
  if (first === undefined || isByItself) return tell(next, { is: 'changed-elsewhere', ...change }, now);
  const { length: count } = elsewhere;
  const sum: Notice = { is: 'changes-elsewhere', ...change, firstAt: first.at.wall, count };
  const isThere = notice?.is === 'changes-elsewhere';
  return isThere ? { ...next, notice: { ...sum, id: notice.id }, toldAt: now } : tell(next, sum, now);
}
