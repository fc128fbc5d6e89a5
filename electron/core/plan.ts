import { giveUpReady, READY_GIVEN_UP_AFTER } from './changed';
import type { Wish } from './changes';
import { mindChange } from './details/change';
import { admitObstacle } from './details/check';
import { changeRequest, type DetailsRequest, detailsRequest, detailsWake } from './details/due';
import { admitOther, otherLasts } from './elsewhere';
import { abortFlight, type Step, still, tell, then } from './events';
import { freshness, LATE } from './freshness';
import { lookDue, mindIdle } from './idle';
import { phaseOf } from './machine';
import { age, type Moment } from './moment';
import { decideRestore, restoreLasts } from './presence';
import { decideRules } from './rules';
import { ANSWERED_WITHIN, doubt, doubtDue } from './second';
import type { Flight, State, Trouble } from './state';
import { mindUnapplied, resendDue } from './unapplied';

/** Starts what is due: applies rules, gives up what waited too long, lets a NOT_READY pass, sends one request at a time. */
export function plan(state: State, now: Moment): Step {
  if (state.account === null) return still(state);
  return [
    decideRules,
    mindUnapplied,
    decideRestore,
    mindIdle,
    expire,
    admitLoss,
    admitOther,
    admitObstacle,
    mindChange,
    doubt,
    send,
  ].reduce<Step>((step, part) => then(step, next => part(next, now)), still(state));
}

function expire(state: State, now: Moment): Step {
  const { wish } = state;
  if (wish?.want !== 'READY' || readyLasts(wish, now) > 0) return still(state);
  return giveUpReady(state, wish, now);
}

/** How much longer (ms) a READY is waited for: for its acknowledgement, then for an answer that confirms it. */
function readyLasts({ acknowledgedAt, askedAt }: Wish, now: Moment): number {
  // By the clock the checks are due by: a wall clock that jumps, or a sleep, does not cut them short.
  if (acknowledgedAt) return acknowledgedAt.mono + LATE - now.mono;
  return READY_GIVEN_UP_AFTER - age(askedAt, now);
}

/** How long (ms) nobody may have answered before it is told; after a sleep the network takes its time to come back. */
const UNCONFIRMED_FOR = 30_000;
/** How long (ms) a connection that comes and goes is told once only. */
const TOLD_ONCE_IN = 300_000;

/** Last known READY and nobody answers: said once, since callers may be ringing an empty desk. */
function admitLoss(state: State, now: Moment): Step {
  const { confirmed, earlier, trouble, wish } = state;
  const known = confirmed ?? earlier;
  if (!trouble || trouble.told.includes('lost') || known?.state !== 'READY') return still(state);
  if (wish?.want === 'READY' || freshness(state, now) !== 'stale') return still(state);
  if (lossDueIn(state, trouble, now) > 0) return still(state);
  // The agent has just been told that nobody answers, and is offered to try again: that stays.
  if (state.notice?.is === 'change-failed' && state.notice.wanted === 'READY') return still(state);
  const told: State = { ...state, lossTold: now, trouble: { ...trouble, told: [...trouble.told, 'lost'] } };
  return still(tell(told, { is: 'lost-while-ready', confirmedAt: known.at.wall }, now));
}

/** In how many ms a loss may be told; negative: since then. */
function lossDueIn({ confirmed, wokeAt, lossTold }: State, { since }: Trouble, now: Moment): number {
  const asked = confirmed?.at ?? since;
  const unconfirmed = wokeAt && wokeAt.mono > asked.mono ? wokeAt : asked;
  const due = UNCONFIRMED_FOR - age(unconfirmed, now);
  return lossTold ? Math.max(due, TOLD_ONCE_IN - age(lossTold, now)) : due;
}

/** What goes over the wire: a change of the state, or a question, or what the details need. */
type Request = { readonly do: 'change'; readonly wish: Wish } | { readonly do: 'retrieve' } | DetailsRequest;

function send(state: State, now: Moment): Step {
  const { flight, wish } = state;
  const change = wish && phaseOf(state) === 'waiting' && wish.dueAt <= now.mono ? wish : null;
  if (flight) {
    const isUrgent = change !== null && mustNotWait(flight, change);
    return isUrgent ? takeOff(abortFlight(state), { do: 'change', wish: change }, now) : still(state);
  }
  const request = change ? ({ do: 'change', wish: change } as const) : nextQuestion(state, now);
  return request ? takeOff(still(state), request, now) : still(state);
}

function nextQuestion(state: State, now: Moment): Request | null {
  const urgent = changeRequest(state);
  if (urgent) return urgent;
  return retrieveDue(state) <= now.mono ? { do: 'retrieve' } : detailsRequest(state, now);
}

/** A click waits for no question; a NOT_READY does not even wait for a READY (truth 4). Else changes go one at a time. */
function mustNotWait({ is }: Flight, { want }: Wish): boolean {
  return isQuestion(is) || (is === 'READY' && want === 'NOT_READY');
}

/** Whether a request only asks, and may be ended for what is more urgent. */
export const isQuestion = (is: Flight['is']): boolean => is === 'retrieve' || is === 'retrieve-details';

function takeOff({ state, effects }: Step, asked: Request, now: Moment): Step {
  const request = state.requests + 1;
  const effect = asEffect(asked, request);
  const is = effect.do === 'change' ? effect.state : effect.do;
  const doubtAt = isQuestion(is) ? Number.POSITIVE_INFINITY : now.mono + ANSWERED_WITHIN;
  const sent: State = { ...state, requests: request, flight: { request, is, startedAt: now, doubtAt } };
  const wish = asked.do === 'change' ? { ...asked.wish, request, sentAt: now.mono } : state.wish;
  return { state: { ...sent, wish }, effects: [...effects, effect] };
}

function asEffect(asked: Request, request: number) {
  if (asked.do !== 'change') return { ...asked, request };
  const { want, reason } = asked.wish;
  return { do: asked.do, request, state: want, reason };
}

/** While a change waits for its next try, that try is the question; polling goes on when it is answered. */
function retrieveDue(state: State): number {
  return phaseOf(state) === 'waiting' ? Number.POSITIVE_INFINITY : state.polling.dueAt;
}

/** When (monotonic, ms) the state wants to be looked at again though nothing happens; null: never. */
export function wakeAt(state: State, now: Moment): number | null {
  if (state.account === null) return null;
  const { confirmed, flight, trouble, wish } = state;
  const phase = phaseOf(state);
  const times: number[] = [];
  if (wish?.want === 'READY') times.push(now.mono + readyLasts(wish, now));
  for (const due of [lookDue(state), doubtDue(state), resendDue(state)])
    if (Number.isFinite(due)) times.push(due);
  if (wish && phase === 'waiting' && !flight) times.push(wish.dueAt);
  if (!flight && Number.isFinite(retrieveDue(state))) times.push(retrieveDue(state));
  // What is shown or told changes with time alone: a change that takes too long, a state that grows stale, a loss.
  const later = [
    wish && LATE - age(wish.askedAt, now),
    confirmed && confirmed.lasts - age(confirmed.at, now),
    trouble && lossDueIn(state, trouble, now),
    restoreLasts(state, now),
    otherLasts(state, now),
  ];
  for (const ms of later) if (ms !== null && ms >= 0 && Number.isFinite(ms)) times.push(now.mono + ms + 1);
  times.push(...detailsWake(state, now));
  return times.length > 0 ? Math.max(now.mono, Math.min(...times)) : null;
}
