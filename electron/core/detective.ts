import type { Foreign } from '../contract/notice';
import type { Moment } from './moment';
import { undoesRule } from './rules';
import type { State } from './state';

/** What was known before a change was seen. */
export interface Before {
  readonly state: string;
  readonly at: Moment;
  /** The request that brought it; 0: one of an earlier run. */
  readonly request: number;
}

/**
 * Looks into a change that was not ours: between when and when it happened, why nobody saw it happen, and what speaks
 * for a cause (truth 9). Takes the state as it was before the ACD said `said`.
 */
export function investigate(state: State, before: Before, said: string, now: Moment): Foreign {
  return {
    from: before.state,
    to: said,
    lastSeenAt: before.at.wall,
    seenAt: now.wall,
    unseen: unseen(state, before),
    clue: clue(state, before, said, now),
  };
}

function unseen({ slept, trouble }: State, { request }: Before): Foreign['unseen'] {
  if (request === 0) return 'not-running';
  if (request <= slept) return 'asleep';
  return trouble === null ? null : 'no-answer';
}

function clue(state: State, before: Before, said: string, now: Moment): Foreign['clue'] {
  if (undoesRule(state, said, before.at, now)) return 'after-rule';
  if (state.stray?.of === said) return 'perhaps-ours';
  if (before.state !== 'READY' || said !== 'NOT_READY') return null;
  return state.locked ? 'locked' : null;
}
