import type { Capabilities } from '../contract/capabilities';
import type { Told } from '../contract/notice';
import type { Rules } from '../contract/setting';
import type { Since } from '../contract/snapshot';
import type { BlockingKind, ReadyState } from '../contract/state';
import type { Ours, Stray, Unapplied, Wish } from './changes';
import type { Change, Known, Outcome } from './details/state';
import type { Failure } from './failures';
import type { Moment } from './moment';
import type { Idle, Restore, Ruling } from './ruling';

/**
 * All that Schalter knows, as one immutable value. Two things matter most and are never mixed: `confirmed`, what the ACD
 * last answered, and `wish`, what somebody asked for and is not yet confirmed.
 */
export interface State {
  /** Server and agent all of this is about; null before an account is set up. */
  readonly account: string | null;
  /** The login session this run belongs to: a word that differs in the next one. null: nobody can tell. */
  readonly session: string | null;
  /** Its end is announced, and the rule has been asked. */
  readonly leaves: boolean;
  readonly confirmed: Confirmed | null;
  /** The newest answer that was READY or NOT_READY; any other word may come and go with a call. */
  readonly documented: Confirmed | null;
  /** The agent has been told that the ACD says such a word. */
  readonly isOtherTold: boolean;
  /** What an earlier run knew last, until this one hears something itself. */
  readonly earlier: Earlier | null;
  readonly wish: Wish | null;
  readonly stray: Stray | null;
  /** An acknowledged NOT_READY that the ACD does not show yet. */
  readonly unapplied: Unapplied | null;
  /** The last change made here, until anything else is seen. */
  readonly ours: Ours | null;
  /** The one request on its way. */
  readonly flight: Flight | null;
  /** Beside a change that gets no answer, over a new connection: its NOT_READY once more, or whether READY has arrived. */
  readonly second: Flight | null;
  /** The number of the newest request; every answer carries its own back. */
  readonly requests: number;
  /** The last answer was no answer; gone with the next good one. */
  readonly trouble: Trouble | null;
  /**
   * What was asked with a request up to this number counts no more: the computer slept, or a change may have arrived
   * since. A number and no flag, so that it cannot outlast the next answer.
   */
  readonly doubted: number;
  /** The newest request when the computer last woke up, and when that was; null: not in this run. */
  readonly slept: number;
  readonly wokeAt: Moment | null;
  readonly polling: Polling;
  readonly rules: Rules;
  /** The screen is locked. */
  readonly locked: boolean;
  readonly ruling: Ruling;
  readonly idle: Idle;
  /** The unlock asks for READY again, as soon as that is known to be right. */
  readonly restore: Restore | null;
  /** When a lost connection was last told. */
  readonly lossTold: Moment | null;
  /** The changes from elsewhere lately, and which of them were told by themselves. */
  readonly elsewhere: readonly { readonly at: Moment; readonly told: boolean }[];
  /** The newest thing to tell, until the agent acts or it no longer holds (`notices.ts`). */
  readonly notice: Told | null;
  /** The number of the newest notice, and when it was told. */
  readonly notices: number;
  readonly toldAt: Moment | null;
  readonly details: Known;
  /** The change of the details that is being made, and what became of the last one. */
  readonly change: Change | null;
  readonly outcome: Outcome | null;
  readonly capabilities: Capabilities;
  /** The agent quits Schalter, whatever state that leaves. */
  readonly quitting: boolean;
}

export interface Confirmed {
  /** As the ACD said it; perhaps a value the documentation does not know. */
  readonly state: string;
  /** The number of the request that brought it. */
  readonly request: number;
  /** When the request was sent that brought it: what it says is at least that old. */
  readonly at: Moment;
  /** How long (ms) it counts as live: until the next answer is due, and 20 s more. */
  readonly lasts: number;
  /** How it came to that, as far as is known. */
  readonly since: Since;
  /** The first answer that said it: its request, and when it came. Not to be mixed up with a time of `since`, which is for people. */
  readonly begun: { readonly request: number; readonly at: Moment };
}

/** The end of the last run, as far as it was written down. */
export interface Earlier {
  readonly state: string;
  /** When the ACD said so, to the minute. */
  readonly at: Moment;
  /** It ended because the agent quit it. */
  readonly quit: boolean;
}

export interface Flight {
  readonly request: number;
  readonly is: 'retrieve' | 'retrieve-details' | 'change-details' | ReadyState;
  readonly startedAt: Moment;
  /** When (monotonic, ms) the connection is in doubt, if no answer has come. */
  readonly doubtAt: number;
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
