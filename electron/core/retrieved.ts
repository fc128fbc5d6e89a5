import type { Here } from '../contract/state';
import { newWish } from './asking';
import { ATTENDED_FOR } from './changed';
import type { Stray, Unapplied, Wish } from './changes';
import { CHECKS, nextCheck } from './checks';
import { confirm, seenNow } from './confirmed';
import type { Before } from './detective';
import { changedElsewhere } from './elsewhere';
import { reached, tell } from './events';
import { LATE } from './freshness';
import { age, type Moment } from './moment';
import { madeHere } from './since';
import type { Flight, State } from './state';
import { landsBy, MAY_LAND_FOR, strayWhenOver } from './strays';
import { applied, notApplied, toldApplied } from './unapplied';

const LAST_CHECK = 5000;

/** The ACD said a state. `flight` is the request that asked. */
export function retrieved(state: State, said: string, flight: Flight, now: Moment): State {
  const { wish, stray, unapplied } = state;
  if (wish?.acknowledgedAt) return reached(checked(state, wish, wish.acknowledgedAt, said, flight, now));
  if (wish) return reached(settleLeftOver(state, wish, said, flight, now));
  if (unapplied && said === 'NOT_READY') return reached(appliedLate(state, unapplied, flight, now));
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
      unapplied: null,
      ours: { state: wish.want, by, reason, at: since.wall },
    };
    if (wish.leftOver) return tell(settled, { is: 'owed-delivered' }, now);
    if (state.unapplied) return toldApplied(settled, by, now);
    const done = { is: 'done', state: wish.want, by, at: since.wall } as const;
    return wish.announce ? tell(settled, done, now) : settled;
  }
  if (landedOver(state, wish, said)) return sendAgain(state, wish, now);
  // By the clock the checks are due by: a wall clock that jumps does not cut them short.
  const waited = flight.startedAt.mono - since.mono;
  const next = nextCheck(waited);
  if (next !== undefined) return { ...state, polling: { ...state.polling, dueAt: since.mono + next } };
  const seen: State = {
    ...confirm(ended, said, flight, now, seenNow(stillBy(state, said), now)),
    wish: null,
    ours: null,
  };
  const { want: wanted, reason } = wish;
  if (wanted === 'NOT_READY') return notApplied(seen, wish, said, now);
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

/** What the ACD had only acknowledged is so now. */
function appliedLate(state: State, unapplied: Unapplied, flight: Flight, now: Moment): State {
  return applied(confirm(state, 'NOT_READY', flight, now, seenNow(unapplied.by, now)), unapplied, now);
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
    const ends = seenSince && state.documented?.state === 'READY';
    return ends ? observed(state, said, flight, now) : seen;
  }
  const late = age(stray.askedAt, now) > ATTENDED_FOR;
  if (!stray.instead && !late) return tell({ ...seen, ours: null }, { is: 'late-ready-kept' }, now);
  const instead = stray.instead ?? { reason: state.ours?.reason ?? null };
  const wish = newWish('NOT_READY', instead.reason, 'app', now);
  const undone: State = { ...seen, stray: seen.stray && { ...seen.stray, instead }, wish, unapplied: null };
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

/** What the ACD last said, in this run or the one before. */
function lastKnown({ confirmed, earlier }: State): Before | null {
  if (confirmed) return confirmed;
  return earlier && { state: earlier.state, at: earlier.at, request: 0 };
}

/** Who has set what it still is, for all we know. */
function stillBy({ confirmed }: State, said: string): Here | null {
  return confirmed?.state === said ? madeHere(confirmed.since) : null;
}
