import type { Difference } from './difference';
import type { FailureKind } from './state';

/** A skill of the account, and whether this agent has it. */
export interface Skill {
  readonly name: string;
  readonly has: boolean;
}

/** What decides, besides the state, whether and where calls reach the agent. As the ACD says it (truth 10). */
export interface Details {
  readonly acdEnabled: boolean;
  readonly sipEnabled: boolean;
  readonly externalNumberEnabled: boolean;
  /** Never reformatted; null: none. */
  readonly externalNumber: string | null;
  /** Where a call goes now. Only `SIP` is documented; any other value is passed on. null: not said. */
  readonly destination: string | null;
  /** All that the account has, in the ACD's order. */
  readonly skills: readonly Skill[];
}

/** What keeps calls away although the agent is READY. */
export type Obstacle =
  | 'acd-off'
  /** Neither SIP nor the external number is on. */
  | 'no-destination'
  /** Calls go to one that is off. */
  | 'destination-off'
  /** Calls go to the external number, and there is none. */
  | 'no-number'
  | 'no-skill';

/**
 * Whether calls can reach the agent, as far as the ACD tells. Of several things in the way the first one is named: the
 * one to begin with.
 */
export type Check =
  /** READY, and nothing in the ACD stands in the way. */
  | { readonly is: 'clear' }
  /** The state is sure (READY or not), and this keeps calls away whatever it is. */
  | { readonly is: 'obstacle'; readonly obstacle: Obstacle }
  /** Only that the agent is NOT_READY. */
  | { readonly is: 'not-ready' }
  /**
   * state: changing, unknown, or a person is needed first. not-asked: nobody has asked for the details yet. no-answer:
   * what is known of them is too old, from before a sleep, or perhaps replaced by a change. destination: calls go
   * somewhere Schalter does not know. skills: the ACD names none, so nobody can tell whether one is needed.
   */
  | { readonly is: 'unsure'; readonly why: 'state' | 'not-asked' | 'no-answer' | 'destination' | 'skills' };

/** How far a change is: not-ready (READY ends first), reading, writing, checking (what the ACD says afterwards). */
export type ChangeStep = 'not-ready' | 'reading' | 'writing' | 'checking';

/** A change of the details that somebody asked for. */
interface Asked {
  readonly difference: Difference;
  /** What the same had before. */
  readonly from: Difference;
}

/** It is being made. */
export interface DetailsChange extends Asked {
  readonly step: ChangeStep;
  /** The agent goes READY when it is over. */
  readonly readyAgain: boolean;
}

/** What became of it. Times are wall clock, ms since 1970. */
export interface DetailsOutcome extends Asked {
  /**
   * done: the ACD says so. already: it was so before. stopped: somebody else changed something meanwhile. called-off: the
   * agent asked for another state first. failed: it was refused, or could not be asked for. not-kept: acknowledged, and
   * the ACD says otherwise. unclear: it was sent, and nobody can tell. Only after the last three may anything have
   * been written.
   */
  readonly came: 'done' | 'already' | 'stopped' | 'called-off' | 'failed' | 'not-kept' | 'unclear';
  readonly at: number;
  /** Why, where the ACD or the way to it says so. */
  readonly cause: FailureKind | null;
  /** What somebody else had set in between, and this change has replaced; null: nothing that was seen. */
  readonly replaced: Difference | null;
  /** The agent wanted to be READY again, and is not sent there. */
  readonly leftNotReady: boolean;
  /** Until when it can be undone; null: it cannot. */
  readonly undoUntil: number | null;
}

/** What a view may show of the details. */
export interface DetailsShown {
  /** `at`: when the ACD was asked that said so. */
  readonly known: { readonly details: Details; readonly at: number } | null;
  readonly isAsking: boolean;
  /** Why the last question got no answer; null: it did. */
  readonly failure: FailureKind | null;
  readonly check: Check;
  readonly change: DetailsChange | null;
  readonly outcome: DetailsOutcome | null;
}

/** Before anybody asked. */
export const NO_DETAILS: DetailsShown = {
  known: null,
  isAsking: false,
  failure: null,
  check: { is: 'unsure', why: 'not-asked' },
  change: null,
  outcome: null,
};

/** A telephone number that somebody typed, or that the ACD has. */
export interface PhoneNumber {
  /** As it is dialled from everywhere and sent to the ACD, e.g. `+4922155400300` (E.164). */
  readonly number: string;
  /** As people read it, e.g. `+49 221 55400300`. */
  readonly shown: string;
}
