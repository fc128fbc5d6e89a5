import type { Details } from '../../electron/contract/details';
import type { ReadyState } from '../../electron/contract/state';
import type { Answer } from '../../electron/core/events';
import type { Failure } from '../../electron/core/failures';
import { DETAILS as KNOWN } from './details';

/** How the way to the ACD is for one request. Times in ms after it was sent. */
export interface Weather {
  /** When the answer comes; null: never, so that the desk's deadline (10 s) ends the request. */
  readonly answersAfter: number | null;
  /** When the ACD does what it is asked; null: never. An abort does not call a request back. */
  readonly landsAfter: number | null;
  /** When the look that goes out with a change of the details sees it; at the same instant unless said. */
  readonly looksAfter?: number;
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

/** A request, by what it asks for. */
export type Asks = 'retrieve' | 'change' | 'retrieve-details' | 'change-details';

/** The smallest ACD there can be: one agent's state and details, and what it does with a request. */
export interface Acd {
  state: string;
  reason: string | null;
  details: Details;
  /** The reasons it knows; null: any. */
  reasons: readonly string[] | null;
  /** Whether a change does anything: some are acknowledged and lost, or wait until a call ends. */
  keepsChanges: boolean;
  /** The weather of the next requests, then of all others. */
  readonly next: Record<Asks, Weather[]>;
  always: Record<Asks, Weather>;
}

/** Details with which nothing stands in the way. */
export const DETAILS: Details = {
  ...KNOWN,
  skills: ['German', 'Sales', 'Support'].map(name => ({ name, has: name !== 'Sales' })),
};

export function createAcd(state: string): Acd {
  return {
    state,
    reason: null,
    details: DETAILS,
    reasons: null,
    keepsChanges: true,
    next: { retrieve: [], change: [], 'retrieve-details': [], 'change-details': [] },
    always: always(fine),
  };
}

const always = (met: Weather): Acd['always'] => ({
  retrieve: met,
  change: met,
  'retrieve-details': met,
  'change-details': met,
});

/** The same weather for everything from now on. */
export function weather(acd: Acd, met: Weather): void {
  acd.always = always(met);
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

export function takeDetails({ state, details }: Acd): Answer {
  return { ok: true, state, details };
}

/** Calls go where they can. */
export function routed(details: Details): Details {
  const { sipEnabled, externalNumberEnabled } = details;
  return { ...details, destination: sipEnabled ? 'SIP' : externalNumberEnabled ? 'EXTERNAL_NUMBER' : null };
}

/** It replaces everything, and forgets the reason. */
export function takeDetailsChange(acd: Acd, { skills, ...fields }: Details): Answer {
  const missing = acd.details.skills.some(({ name }) => !skills.some(skill => skill.name === name));
  if (missing || skills.length !== acd.details.skills.length) {
    return { ok: false, failure: { kind: 'skills-unknown', mayHaveReached: false, retryAfter: null } };
  }
  const details = routed({ ...fields, skills });
  if (acd.keepsChanges) Object.assign(acd, { state: 'NOT_READY', reason: null, details });
  return { ok: true, state: null };
}
