import type { ReadyState } from '../../electron/contract/state';
import type { Answer } from '../../electron/core/events';
import type { Failure } from '../../electron/core/failures';

/** How the way to the ACD is for one request. Times in ms after it was sent. */
export interface Weather {
  /** When the answer comes; null: never, so that the desk's deadline (10 s) ends the request. */
  readonly answersAfter: number | null;
  /** When the ACD does what it is asked; null: never. An abort does not call a request back. */
  readonly landsAfter: number | null;
  /** What comes instead of the ACD's own answer. */
  readonly failure: Failure | null;
}

/** The usual: the ACD does it after 20 ms, and says so after 50. */
export const fine: Weather = { answersAfter: 50, landsAfter: 20, failure: null };

/** No answer comes. `landsAfter`: the request itself arrived, then. */
export const silent = (landsAfter: number | null = null): Weather => ({
  answersAfter: null,
  landsAfter,
  failure: null,
});

/** A classified failure, 50 ms later, and nothing done. */
export const failing = (kind: Failure['kind'], more: Partial<Failure & Weather> = {}): Weather => ({
  answersAfter: more.answersAfter ?? 50,
  landsAfter: more.landsAfter ?? null,
  failure: { kind, mayHaveReached: more.mayHaveReached ?? false, retryAfter: more.retryAfter ?? null },
});

/** No way out of this computer. */
export const offline = failing('offline');

/** The smallest ACD there can be: one agent's state, and what it does with a request. */
export interface Acd {
  state: string;
  reason: string | null;
  /** The reasons it knows; null: any. */
  reasons: readonly string[] | null;
  /** Whether a change does anything: some are acknowledged and lost. */
  keepsChanges: boolean;
  /** The weather of the next requests, then of all others. */
  readonly next: { retrieve: Weather[]; change: Weather[] };
  always: { retrieve: Weather; change: Weather };
}

export function createAcd(state: string): Acd {
  return {
    state,
    reason: null,
    reasons: null,
    keepsChanges: true,
    next: { retrieve: [], change: [] },
    always: { retrieve: fine, change: fine },
  };
}

/** The same weather for everything from now on. */
export function weather(acd: Acd, always: Weather): void {
  acd.always = { retrieve: always, change: always };
}

/** The ACD takes a request: what it answers, were it up to the ACD. */
export function takeRetrieve(acd: Acd): Answer {
  return { ok: true, state: acd.state };
}

export function takeChange(acd: Acd, state: ReadyState, reason: string | null): Answer {
  if (reason !== null && acd.reasons !== null && !acd.reasons.includes(reason)) {
    return { ok: false, failure: { kind: 'reason-unknown', mayHaveReached: false, retryAfter: null } };
  }
  if (acd.keepsChanges) Object.assign(acd, { state, reason });
  return { ok: true, state: null };
}
