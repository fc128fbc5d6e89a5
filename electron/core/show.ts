import type { Check } from '../contract/details';
import type { Headline, Snapshot } from '../contract/snapshot';
import type { Look } from '../contract/state';
import type { Wish } from './changes';
import { owesNotReady } from './debt';
import { checkOf } from './details/check';
import { detailsShown } from './details/shown';
import { isBlocking } from './failures';
import { freshness, LATE } from './freshness';
import { phaseOf } from './machine';
import { age, type Moment } from './moment';
import { callsMayReach, isUnheardOf, mayBeReady } from './reach';
import type { Confirmed, State } from './state';

/** What the views show of a state at a moment: one pure function, so that tray, window and notices agree. */
export function show(state: State, now: Moment): Snapshot {
  const headline = headlineOf(state, now);
  const check = checkOf(state, headline, now);
  return {
    look: lookOf(headline, check),
    headline,
    confirmedAt: lastWord(state)?.at.wall ?? null,
    failure: state.trouble?.failure.kind ?? null,
    nextTryAt: nextTryAt(state, now),
    owesNotReady: owesNotReady(state),
    callsMayReach: state.account !== null && callsMayReach(state),
    mayBeReady: mayBeReady(state) || (state.account !== null && isUnheardOf(state)),
    standDown: state.ruling.standDown,
    currentReason: state.ours?.reason ?? null,
    reasonSet: state.ours?.reason ? { by: state.ours.by, at: state.ours.at } : null,
    allowed: { goReady: mayGoReady(state, headline), goNotReady: state.account !== null },
    notice: state.notice,
    details: detailsShown(state, check, now),
    capabilities: state.capabilities,
  };
}

function headlineOf(state: State, now: Moment): Headline {
  if (state.account === null) return { is: 'needs-you', why: 'no-account' };
  const { confirmed, trouble, wish } = state;
  if (trouble && isBlocking(trouble.failure.kind)) return { is: 'needs-you', why: trouble.failure.kind };
  const fresh = freshness(state, now);
  if (wish && (fresh === 'live' || age(wish.askedAt, now) <= LATE)) return changing(wish);
  if (fresh !== 'live' || confirmed === null) {
    const word = lastWord(state);
    const was = word && { state: word.state, at: word.at.wall };
    return { is: 'unknown', was, cause: trouble?.failure.kind ?? null };
  }
  const time = confirmed.since;
  // Only the two documented values mean anything; any other is shown as it came (truth 10).
  if (confirmed.state === 'READY') return { is: 'ready', time };
  if (confirmed.state === 'NOT_READY') return { is: 'not-ready', reason: state.ours?.reason ?? null, time };
  return { is: 'other', value: confirmed.state, seenAt: time.at };
}

/** To the second, so that clocks which do not run alike make no new snapshot of the same. */
function nextTryAt(state: State, now: Moment): number | null {
  if (!state.trouble || state.flight) return null;
  const { wish, polling } = state;
  const dueAt = wish && phaseOf(state) === 'waiting' ? wish.dueAt : polling.dueAt;
  return Math.round((now.wall + dueAt - now.mono) / 1000) * 1000;
}

/** What the ACD said last; of an earlier run's answers once it is clear that the next one takes time. */
function lastWord({ confirmed, earlier, trouble }: State): Pick<Confirmed, 'state' | 'at'> | null {
  return confirmed ?? (trouble && earlier);
}

function changing({ want, reason }: Wish): Headline {
  return { is: 'changing', to: want, reason };
}

function lookOf({ is }: Headline, check: Check): Look {
  if (is === 'ready' && check.is === 'obstacle') return 'obstacle';
  return is === 'other' ? 'unknown' : is;
}

/** READY can be asked for unless it is so already, is asked for already, or would only be refused. */
function mayGoReady(state: State, headline: Headline): boolean {
  if (headline.is === 'needs-you') return false;
  // READY over a NOT_READY that is not applied yet calls that off.
  if (headline.is === 'ready') return state.unapplied !== null;
  return state.wish?.want !== 'READY';
}
