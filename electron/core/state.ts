import { type Capabilities, NOTHING_FOUND } from '../contract/capabilities';
import type { Told } from '../contract/notice';
import type { Rules } from '../contract/setting';
import type { BlockingKind, ReadyState } from '../contract/state';
import type { Failure } from './failures';
import type { Moment } from './moment';

/**
 * All that Bereit knows, as one immutable value. Two things matter most and are never mixed: `confirmed`, what the ACD
 * last answered, and `wish`, what somebody asked for and is not yet confirmed.
 */
export interface State {
  /** Server and agent all of this is about; null before an account is set up. */
  readonly account: string | null;
  readonly confirmed: Confirmed | null;
  readonly wish: Wish | null;
  readonly stray: Stray | null;
  /** The last change made here, until anything else is seen. */
  readonly ours: Ours | null;
  /** The one request on its way. */
  readonly flight: Flight | null;
  /** The number of the newest request; every answer carries its own back. */
  readonly requests: number;
  /** The last answer was no answer; gone with the next good one. */
  readonly trouble: Trouble | null;
  /** Something happened that makes the last answer worthless (sleep, a change that may have arrived): stale at once. */
  readonly doubted: boolean;
  readonly polling: Polling;
  readonly rules: Rules;
  readonly screen: Screen;
  readonly lockRule: LockRule;
  /** The newest thing to tell, until the agent acts or it no longer holds (`notices.ts`). */
  readonly notice: Told | null;
  /** The number of the newest notice. */
  readonly notices: number;
  readonly capabilities: Capabilities;
}

export interface Confirmed {
  /** As the ACD said it; perhaps a value the documentation does not know. */
  readonly state: string;
  /** When the request was sent that brought it: what it says is at least that old. */
  readonly at: Moment;
  /** How long (ms) it counts as live: until the next answer is due, and 20 s more. */
  readonly lasts: number;
  /** When this state was first seen (wall clock, ms), or when our own change was acknowledged. */
  readonly since: { readonly is: 'since' | 'seen'; readonly at: number };
}

/** A change asked for and not yet confirmed. `by: 'bereit'`: nobody clicked now; it is owed or takes something back. */
export interface Wish {
  readonly want: ReadyState;
  readonly reason: string | null;
  readonly by: 'agent' | 'bereit';
  readonly askedAt: Moment;
  /** When to send it (monotonic, ms); later than now after a failure. */
  readonly dueAt: number;
  /** The number of the request that carries it, and when that was sent (monotonic, ms); null before the first. */
  readonly request: number | null;
  readonly sentAt: number | null;
  readonly attempts: number;
  /** An attempt without a clear answer: the ACD may have taken it. */
  readonly mayHaveReached: boolean;
  readonly acknowledgedAt: Moment | null;
  /** How often an acknowledged change was found undone and sent again. */
  readonly resends: number;
  /** Left over from an earlier run: ask first, it may be settled. */
  readonly askFirst: boolean;
  readonly leftOver: boolean;
}

/** A change of ours that may still land although nothing waits for it any more. */
export interface Stray {
  readonly of: ReadyState;
  readonly askedAt: Moment;
  /** A request begun at or after this (monotonic, ms) sees whether it landed. */
  readonly landedBy: number;
  /** A READY that lands is not wanted any more. */
  readonly undo: boolean;
}

export interface Ours {
  readonly state: ReadyState;
  readonly reason: string | null;
  /** When it was acknowledged, wall clock, ms. */
  readonly at: number;
}

export interface Flight {
  readonly request: number;
  readonly is: 'retrieve' | ReadyState;
  readonly startedAt: Moment;
}

export interface Trouble {
  readonly failure: Failure;
  /** When the first of the failed answers in a row came. */
  readonly since: Moment;
  /** Failed answers in a row. */
  readonly count: number;
  /** What the agent has been told of it, each once: that the connection is lost, or that requests are refused. */
  readonly told: readonly ('lost' | BlockingKind)[];
}

export interface Polling {
  /** When the next retrieve is due (monotonic, ms). */
  readonly dueAt: number;
  /** Usual interval, ms. */
  readonly interval: number;
  /** Ask more often until then (monotonic, ms): something has just changed. */
  readonly briskUntil: number;
  readonly windowOpen: boolean;
}

export interface Screen {
  readonly locked: boolean;
  /** A lock no rule has looked at yet: when the last input before it was (wall clock, ms). */
  readonly lastInput: number | null;
}

/** What the lock rule did, and what became of it (truth 7). */
export interface LockRule {
  /** When it set the NOT_READY that still stands; null: none does. */
  readonly setAt: Moment | null;
  /** When somebody elsewhere undid it. */
  readonly undoneAt: readonly Moment[];
  /** It does nothing more in this run. */
  readonly standsDown: boolean;
}

/** Until the settings are read. */
const NO_RULES: Rules = { lock: { enabled: false, reason: null } };

/** The state before anything is known. */
export function nothingKnown(now: Moment): State {
  return {
    account: null,
    confirmed: null,
    wish: null,
    stray: null,
    ours: null,
    flight: null,
    requests: 0,
    trouble: null,
    doubted: false,
    polling: { dueAt: now.mono, interval: 10_000, briskUntil: 0, windowOpen: false },
    rules: NO_RULES,
    screen: { locked: false, lastInput: null },
    lockRule: { setAt: null, undoneAt: [], standsDown: false },
    notice: null,
    notices: 0,
    capabilities: NOTHING_FOUND,
  };
}

/** The state for another account: nothing is known of it, but the computer, its user's settings and numbers go on. */
export function anotherAccount(state: State, account: string | null, now: Moment): State {
  const { requests, notices, rules, screen, lockRule, capabilities, polling } = state;
  const { interval, windowOpen } = polling;
  const fresh = nothingKnown(now);
  return {
    ...fresh,
    account,
    requests,
    notices,
    rules,
    screen: { ...screen, lastInput: null },
    lockRule: { ...fresh.lockRule, standsDown: lockRule.standsDown },
    capabilities,
    polling: { ...fresh.polling, interval, windowOpen },
  };
}
