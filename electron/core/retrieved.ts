import { ATTENDED_FOR } from './changed';
import { reached, tell } from './events';
import { LATE } from './freshness';
import { newWish } from './memory';
import { age, type Moment } from './moment';
import { nextPollIn } from './polling';
import { withRuleUndone } from './rules';
import type { Confirmed, Flight, State, Stray, Wish } from './state';

/** When an acknowledged change is looked for, in ms after the acknowledgement; the last disagreement counts (truth 2). */
const CHECKS = [0, 500, 2000, 5000] as const;
const LAST_CHECK = 5000;
const MOST_RESENDS = 3;

/** The ACD said a state. `flight` is the request that asked. */
export function retrieved(state: State, said: string, flight: Flight, now: Moment): State {
  const fresh: State = { ...reached(state), doubted: false };
  if (fresh.wish?.acknowledgedAt)
    return checked(fresh, fresh.wish, fresh.wish.acknowledgedAt, said, flight, now);
  if (fresh.wish) return settleLeftOver(fresh, fresh.wish, said, flight, now);
  if (fresh.stray) return withStray(fresh, fresh.stray, said, flight, now);
  return observed(fresh, said, flight, now);
}

/** A change of ours waits for confirmation. */
function checked(state: State, wish: Wish, since: Moment, said: string, flight: Flight, now: Moment): State {
  if (said === wish.want) {
    const ours = { state: wish.want, reason: wish.reason, at: since.wall };
    const settled: State = {
      ...confirm(state, said, flight, now, { is: 'since', at: since.wall }),
      wish: null,
      ours,
    };
    return wish.leftOver ? tell(settled, { is: 'owed-delivered' }) : settled;
  }
  if (landedOver(state, wish, said)) return sendAgain(state, wish, now);
  // By the clock the checks are due by: a wall clock that jumps does not cut them short.
  const waited = flight.startedAt.mono - since.mono;
  if (waited < LAST_CHECK) {
    const next = CHECKS.find(check => check > waited) ?? LAST_CHECK;
    return { ...state, polling: { ...state.polling, dueAt: since.mono + next } };
  }
  if (wish.by === 'bereit' && wish.resends < MOST_RESENDS) return sendAgain(state, wish, now);
  const seen: State = {
    ...confirm(state, said, flight, now, { is: 'seen', at: now.wall }),
    wish: null,
    ours: null,
  };
  return withRuleUndone(
    tell(seen, { is: 'did-not-stick', wanted: wish.want, found: said }),
    said,
    wish.askedAt,
    now,
  );
}

/**
 * Our own aborted READY may have landed over the NOT_READY that followed it: undone at once (truth 4). It may have done
 * so since that was sent: an acknowledgement can take longer than both.
 */
function landedOver({ stray }: State, { sentAt }: Wish, said: string): boolean {
  if (!stray?.undo || sentAt === null) return false;
  return said === stray.of && sentAt < stray.landedBy;
}

/** At once, then at growing distances: an ACD that only takes its time to show a change is not flooded. */
function sendAgain(state: State, wish: Wish, now: Moment): State {
  const dueAt = now.mono + (CHECKS[wish.resends] ?? LAST_CHECK);
  return { ...state, wish: { ...wish, acknowledgedAt: null, dueAt, resends: wish.resends + 1 } };
}

/** A NOT_READY from an earlier run: NOT_READY settles it, anything else sends it (truth 5). */
function settleLeftOver(state: State, wish: Wish, said: string, flight: Flight, now: Moment): State {
  if (said === 'NOT_READY') return observed({ ...state, wish: null }, said, flight, now);
  const seen = confirm(state, said, flight, now, { is: 'seen', at: now.wall });
  return { ...seen, wish: { ...wish, askFirst: false, dueAt: now.mono } };
}

/** Nothing is open, but a change of ours may have landed: what looks foreign may be ours. */
function withStray(state: State, stray: Stray, said: string, flight: Flight, now: Moment): State {
  if (said !== stray.of) return observed(state, said, flight, now);
  const seen = confirm(state, said, flight, now, { is: 'seen', at: now.wall });
  if (said === 'NOT_READY') return { ...seen, stray: null };
  const late = age(stray.askedAt, now) > ATTENDED_FOR;
  if (!stray.undo && !late) return tell({ ...seen, stray: null, ours: null }, { is: 'late-ready-kept' });
  const wish = newWish('NOT_READY', state.ours?.reason ?? null, 'bereit', now);
  const undone: State = { ...seen, stray: seen.stray && { ...seen.stray, undo: true }, wish };
  return stray.undo ? undone : tell(undone, { is: 'late-ready-undone' });
}

/** Nothing of ours is open: any difference was made elsewhere, and is reported (truth 9). */
function observed(state: State, said: string, flight: Flight, now: Moment): State {
  const before = state.confirmed;
  const same = before === null ? state.ours?.state === said : before.state === said;
  const since = same && before ? before.since : ({ is: 'seen', at: now.wall } as const);
  const next = { ...confirm(state, said, flight, now, since), ours: same ? state.ours : null };
  if (before === null || same) return next;
  const span = { lastSeenAt: before.at.wall, seenAt: now.wall };
  const told = tell(next, { is: 'changed-elsewhere', from: before.state, to: said, ...span });
  return withRuleUndone(told, said, before.at, now);
}

function confirm(state: State, said: string, flight: Flight, now: Moment, since: Confirmed['since']): State {
  const next = nextPollIn(state, said, now);
  const confirmed: Confirmed = { state: said, at: flight.startedAt, lasts: next + LATE, since };
  // What may still land is looked for when it has had its time; a request begun after that settles it.
  const stray = state.stray && flight.startedAt.mono < state.stray.landedBy ? state.stray : null;
  const dueAt = Math.min(now.mono + next, stray?.landedBy ?? Number.POSITIVE_INFINITY);
  return { ...state, confirmed, stray, polling: { ...state.polling, dueAt } };
}
