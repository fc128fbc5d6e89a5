import type { Moment } from './moment';
import type { Ours, State, Wish } from './state';

/** What survives a restart: bound to server and agent, and no secret in it. */
export interface Memory {
  readonly account: string;
  /** A NOT_READY the ACD has not confirmed yet, with its reason. */
  readonly owed: { readonly reason: string | null } | null;
  readonly ours: Ours | null;
}

/** Whether a NOT_READY is still to be delivered or proven: the promise that outlives a crash (design, truth 5). */
export function owesNotReady(state: State): boolean {
  return state.wish?.want === 'NOT_READY' || (state.stray?.undo ?? false);
}

/** What to remember of this state; null where nothing is worth it. */
export function toRemember(state: State): Memory | null {
  if (state.account === null) return null;
  const reason = state.wish ? state.wish.reason : (state.ours?.reason ?? null);
  const owed = owesNotReady(state) ? { reason } : null;
  if (owed === null && state.ours === null) return null;
  return { account: state.account, owed, ours: state.ours };
}

/** Takes up what an earlier run left: an owed NOT_READY asks first, since the ACD may have settled it. */
export function recall(state: State, memory: Memory | null, now: Moment): State {
  if (memory === null || memory.account !== state.account) return state;
  const owed: Wish | null = memory.owed && {
    ...newWish('NOT_READY', memory.owed.reason, 'bereit', now),
    askFirst: true,
    leftOver: true,
  };
  return { ...state, wish: owed, ours: owed ? null : memory.ours };
}

/** A wish as it begins: to be sent now. */
export function newWish(want: Wish['want'], reason: string | null, by: Wish['by'], now: Moment): Wish {
  return {
    want,
    reason: want === 'READY' ? null : reason, // a reason is never sent with READY (truth 8)
    by,
    askedAt: now,
    dueAt: now.mono,
    request: null,
    sentAt: null,
    attempts: 0,
    mayHaveReached: false,
    acknowledgedAt: null,
    resends: 0,
    askFirst: false,
    leftOver: false,
  };
}
