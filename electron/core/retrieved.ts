import type { Since } from '../contract/snapshot';
import type { Here } from '../contract/state';
import { newWish } from './asking';
import { ATTENDED_FOR, isAttended } from './changed';
import { CHECKS, nextCheck } from './checks';
import { wantDetails, wantDetailsInCrowd } from './details/known';
import { staysNotReady } from './details/overtaken';
import { type Before, investigate } from './detective';
import { reached, tell } from './events';
import { LATE } from './freshness';
import { age, type Moment } from './moment';
import { nextPollIn } from './polling';
import { withRuleUndone } from './rules';
import { madeHere } from './since';
import type { Confirmed, Flight, State, Stray, Wish } from './state';
import { landsBy, MAY_LAND_FOR, strayWhenOver } from './strays';

const LAST_CHECK = 5000;
const MOST_RESENDS = 3;

/** The ACD said a state. `flight` is the request that asked. */
export function retrieved(state: State, said: string, flight: Flight, now: Moment): State {
  const { wish, stray } = state;
  if (wish?.acknowledgedAt) return reached(checked(state, wish, wish.acknowledgedAt, said, flight, now));
  if (wish) return reached(settleLeftOver(state, wish, said, flight, now));
  if (stray) return reached(withStray(state, stray, said, flight, now));
  return reached(observed(state, said, flight, now));
}

/** A change of ours waits for confirmation. */
function checked(state: State, wish: Wish, since: Moment, said: string, flight: Flight, now: Moment): State {
  // However it ends: an earlier attempt may still land.
  const ended: State = { ...state, stray: strayWhenOver(state, wish) };
  if (said === wish.want) {
    const { by, reason } = wish;
    const settled: State = {
      ...confirm(ended, said, flight, now, { is: 'since', by, at: since.wall }),
      wish: null,
      ours: { state: wish.want, by, reason, at: since.wall },
    };
    if (wish.leftOver) return tell(settled, { is: 'owed-delivered' }, now);
    const done = { is: 'done', state: wish.want, by, at: since.wall } as const;
    return wish.announce ? tell(settled, done, now) : settled;
  }
  if (landedOver(state, wish, said)) return sendAgain(state, wish, now);
  // By the clock the checks are due by: a wall clock that jumps does not cut them short.
  const waited = flight.startedAt.mono - since.mono;
  const next = nextCheck(waited);
  if (next !== undefined) return { ...state, polling: { ...state.polling, dueAt: since.mono + next } };
  const isPromised = wish.want === 'NOT_READY' && !isAttended(wish, now);
  if (isPromised && wish.resends < MOST_RESENDS) return sendAgain(state, wish, now);
  const seen: State = {
    ...confirm(ended, said, flight, now, seenNow(stillBy(state, said), now)),
    wish: null,
    ours: null,
    // Nobody has undone what a rule set: it never held.
    ruling: { ...state.ruling, set: null },
  };
  const { want: wanted, reason } = wish;
  return tell(seen, { is: 'did-not-stick', wanted, reason, found: said }, now);
}

/**
 * Our own aborted READY may have landed over the NOT_READY that followed it: undone at once (truth 4). It may have done
 * so since that was sent: an acknowledgement can take longer than both.
 */
function landedOver({ stray }: State, { sentAt }: Wish, said: string): boolean {
  if (!stray?.instead || sentAt === null) return false;
  return said === stray.of && sentAt < landsBy(stray);
}

/** At once, then at growing distances: an ACD that only takes its time to show a change is not flooded. */
function sendAgain(state: State, wish: Wish, now: Moment): State {
  const dueAt = now.mono + (CHECKS[wish.resends] ?? LAST_CHECK);
  return { ...state, wish: { ...wish, acknowledgedAt: null, dueAt, resends: wish.resends + 1 } };
}

/** A NOT_READY from an earlier run: NOT_READY settles it, anything else sends it (truth 5). */
function settleLeftOver(state: State, wish: Wish, said: string, flight: Flight, now: Moment): State {
  if (said === 'NOT_READY') {
    return { ...confirm(state, said, flight, now, seenNow(wish.by, now)), wish: null };
  }
  const seen = confirm(state, said, flight, now, seenNow(null, now));
  return { ...seen, wish: { ...wish, askFirst: false, dueAt: now.mono } };
}

/** Nothing is open, but a change of ours may have landed: what looks foreign may be ours. */
function withStray(state: State, stray: Stray, said: string, flight: Flight, now: Moment): State {
  const { confirmed, earlier } = state;
  const seenSince = confirmed !== null && confirmed.at.mono >= stray.letGoAt.mono;
  // What was known when it was let go, and is seen again, may be it. What has been seen since is nothing new.
  const isNews = confirmed
    ? said !== confirmed.state || !seenSince
    : stray.instead !== null || said !== earlier?.state;
  if (said !== stray.of || !isNews) return observed(state, said, flight, now);
  const seen = confirm(state, said, flight, now, seenNow(stray.by, now));
  if (said === 'NOT_READY') {
    // It ends a READY that was seen after it: whoever set it, that has to be said (truth 9).
    const ends = seenSince && confirmed.state === 'READY';
    return ends ? observed(state, said, flight, now) : seen;
  }
  const late = age(stray.askedAt, now) > ATTENDED_FOR;
  if (!stray.instead && !late) return tell({ ...seen, ours: null }, { is: 'late-ready-kept' }, now);
  const instead = stray.instead ?? { reason: state.ours?.reason ?? null };
  const wish = newWish('NOT_READY', instead.reason, 'app', now);
  const undone: State = { ...seen, stray: seen.stray && { ...seen.stray, instead }, wish };
  // Undone in the seconds of the click it is nothing to tell. Later somebody else may have set it (truth 9).
  const isExpected = stray.instead !== null && age(stray.letGoAt, now) <= MAY_LAND_FOR + LATE;
  return isExpected ? undone : tell(undone, { is: 'late-ready-undone' }, now);
}

/** Nothing of ours is open: any difference was made elsewhere, and is reported (truth 9). */
function observed(state: State, said: string, flight: Flight, now: Moment): State {
  const before = lastKnown(state);
  if (before !== null && before.state !== said) return changedElsewhere(state, before, said, flight, now);
  const since = state.confirmed?.since ?? seenNow(null, now);
  const next = confirm(state, said, flight, now, since);
  const { earlier } = state;
  if (earlier === null || earlier.quit || said !== 'READY') return next;
  return tell(next, { is: 'ready-all-along', readyAt: earlier.at.wall, seenAt: now.wall }, now);
}

function changedElsewhere(state: State, before: Before, said: string, flight: Flight, now: Moment): State {
  const change = investigate(state, before, said, now);
  const since = { is: 'seen', by: 'elsewhere', at: now.wall, change } as const;
  const seen: State = staysNotReady({ ...confirm(state, said, flight, now, since), ours: null });
  return withRuleUndone(tell(seen, { is: 'changed-elsewhere', ...change }, now), said, before.at, now);
}

/** What the ACD last said, in this run or the one before. */
function lastKnown({ confirmed, earlier }: State): Before | null {
  const last = confirmed ?? earlier;
  return last && { state: last.state, at: last.at };
}

/** Who has set what it still is, for all we know. */
function stillBy({ confirmed }: State, said: string): Here | null {
  return confirmed?.state === said ? madeHere(confirmed.since) : null;
}

function seenNow(by: Here | null, now: Moment): Since {
  return { is: 'seen', by, at: now.wall };
}

function confirm(state: State, said: string, flight: Flight, now: Moment, since: Since): State {
  const wait = nextPollIn(state, said, now);
  const { request, startedAt: at } = flight;
  const begun = since === state.confirmed?.since ? state.confirmed.begun : { request, at: now };
  const confirmed: Confirmed = { state: said, request, at, lasts: wait + LATE, since, begun };
  // What may still land is looked for when it has had its time; a request begun after that settles it.
  const stray = state.stray && at.mono < landsBy(state.stray) ? state.stray : null;
  const dueAt = Math.min(now.mono + wait, stray ? landsBy(stray) : Number.POSITIVE_INFINITY);
  const next: State = { ...state, confirmed, earlier: null, stray, polling: { ...state.polling, dueAt } };
  const isOver = state.trouble !== null && next.details.dueAt <= now.mono;
  if (state.confirmed?.state === said) return isOver ? wantDetailsInCrowd(next, now) : next;
  // Whether calls can reach who has just become READY is asked at once; at nine everybody has.
  return state.confirmed ? wantDetails(next, now) : wantDetailsInCrowd(next, now);
}
