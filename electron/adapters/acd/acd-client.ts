import type * as z from 'zod';
import type { ReadyState } from '../../contract/state';
import type { Answer } from '../../core/events';
import { classify, type Failure, type Seen } from '../../core/failures';
import type { AcdPort } from '../../ports';
import { createHttp, DEADLINE, type Fetch, post, settled } from './acd-http';
import {
  acknowledgement,
  agentState,
  detailsChange,
  detailsIn,
  type ReasonField,
  refuses,
  refusesField,
  userDetails,
} from './acd-wire';
import { isLoopback } from './loopback';

export interface ClientOptions {
  readonly fetch: Fetch;
  readonly serverUrl: string;
  readonly email: string;
  /** Gets the key, or null if there is none to be had now. It stays in here: no error, no log carries it. */
  readonly accessKey: () => Promise<string | null>;
  readonly userAgent: string;
  /** An outdated Electron speaks to no server but this computer's. */
  readonly loopbackOnly: boolean;
  /** The reason's field: forced by the setting as it is now, or learned from this server earlier. */
  readonly field: { readonly forced: () => ReasonField | null; readonly learned: ReasonField | null };
  readonly onFieldLearned: (field: ReasonField) => void;
  /** ms; 10 s unless a test says otherwise. */
  readonly deadline?: number;
}

/** How long (ms) after the write's answer the look that went out with it is waited for. */
const LOOK_WAITS = 1000;

/** What a call gives: a value or a classified failure. Nothing is thrown. */
type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

/** The four methods of the ACD's API (docs/acd-api.md), for one agent's account. Every method settles within the deadline and throws nothing. */
export function createAcdClient(options: ClientOptions): AcdPort {
  const { email, field } = options;
  const http = createHttp(options.fetch, options.userAgent);
  const base = options.serverUrl.replace(/\/+$/, '');
  const deadline = options.deadline ?? DEADLINE;
  let learned = field.learned;

  /** `until` (monotonic, ms) ends all of it together: the wait for the key, the request, and a second try. */
  async function call<T>(
    path: string,
    body: object,
    schema: z.ZodType<T>,
    signal: AbortSignal,
    { until = performance.now() + deadline, via = http, mayRepeat = true } = {},
  ) {
    if (options.loopbackOnly && !isLoopback(new URL(options.serverUrl))) return refuse('test-runtime');
    if (signal.aborted) return refuse('timeout');
    // The keychain may ask a person first.
    const accessKey = await settled(options.accessKey(), until - performance.now(), signal, () => null);
    if (accessKey === null) return refuse('no-key');
    const request = { access_key: accessKey, email, ...body };
    const brought = await post(via, `${base}${path}`, request, signal, {
      deadline: until - performance.now(),
      mayRepeat,
    });
    if (!brought.ok) return { outcome: fail(brought.seen), body: brought.seen.body };
    const parsed = schema.safeParse(brought.body);
    const seen: Seen = { status: 200, body: brought.body, trouble: null, retryAfter: null };
    const accepted = parsed.success && !refuses(brought.body);
    const outcome: Outcome<T> = accepted ? { ok: true, value: parsed.data } : fail(seen);
    return { outcome, body: brought.body };
  }

  /** A page of the documentation names the field otherwise: an ACD that refuses the one name is asked with the other. */
  async function change(state: ReadyState, reason: string | null, signal: AbortSignal): Promise<Answer> {
    const path = '/acd/agent-state/change';
    const body = (name: ReasonField) => (reason === null ? { state } : { state, [name]: reason });
    // READY is never sent twice: the core asks what has become of it.
    const how = { until: performance.now() + deadline, mayRepeat: state !== 'READY' };
    const forced = field.forced();
    const name = forced ?? learned ?? 'nrr';
    const first = await call(path, body(name), acknowledgement, signal, how);
    if (reason === null || forced !== null || !refusesField(first.body, name)) {
      return asAnswer(first.outcome, () => null);
    }
    const other = name === 'nrr' ? 'not_ready_reason' : 'nrr';
    const second = await call(path, body(other), acknowledgement, signal, how);
    // No answer teaches nothing.
    if (second.body !== null && !refusesField(second.body, other)) {
      learned = other;
      try {
        options.onFieldLearned(other);
      } catch {
        // It cannot be written down: this run knows it, the next one learns it again.
      }
    }
    return asAnswer(second.outcome, () => null);
  }

  async function retrieveDetails(signal: AbortSignal, via = http): Promise<Answer> {
    const { outcome } = await call('/acd/details/user/retrieve', {}, userDetails, signal, { via });
    if (!outcome.ok) return outcome;
    return { ok: true, state: outcome.value.state, details: detailsIn(outcome.value) };
  }

  return {
    change,
    async retrieve(signal) {
      const { outcome } = await call('/acd/agent-state/retrieve', {}, agentState, signal);
      return asAnswer(outcome, ({ state }) => state);
    },
    retrieveDetails: signal => retrieveDetails(signal),
    /**
     * The write carries no version, so it may replace what somebody else set a moment ago. A last look goes out with it,
     * right before, so that this is noticed; it is worth no failure of its own.
     */
    async changeDetails(details, signal) {
      const { fetch, userAgent } = options;
      const via = createHttp(fetch.together?.() ?? fetch, userAgent);
      const look = retrieveDetails(signal, via);
      const change = detailsChange(details);
      const { outcome } = await call('/acd/details/user/change', change, acknowledgement, signal, {
        via,
        mayRepeat: false,
      });
      if (!outcome.ok) return outcome;
      const nothing: Answer = { ok: true, state: null };
      const seen = await settled(look, LOOK_WAITS, signal, () => nothing);
      return seen.ok ? seen : nothing;
    },
  };
}

function asAnswer<T>(outcome: Outcome<T>, state: (value: T) => string | null): Answer {
  return outcome.ok ? { ok: true, state: state(outcome.value) } : outcome;
}

const fail = (seen: Seen): { ok: false; failure: Failure } => ({ ok: false, failure: classify(seen) });

const refuse = (trouble: 'no-key' | 'test-runtime' | 'timeout') => ({
  outcome: fail({ status: null, body: null, trouble, retryAfter: null }),
  body: null,
});
