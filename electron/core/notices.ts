import type { Notice } from '../contract/notice';
import type { Moment } from './moment';
import { notReadySince } from './since';
import type { State } from './state';

/** Drops the notice that no longer holds, and corrects the words of one that holds otherwise; its number stays. */
export function keepTrue(state: State): State {
  const { notice } = state;
  if (notice === null) return state;
  const now = asItIs(notice, state);
  if (JSON.stringify(now) === JSON.stringify(notice)) return state;
  return { ...state, notice: now && { ...now, id: notice.id } };
}

/** Whether what is told is that the ACD cannot be asked: told once, until it answers. */
export function isOfTrouble({ notice, trouble }: Pick<State, 'notice' | 'trouble'>): boolean {
  return trouble !== null && (notice?.is === 'blocked' || notice?.is === 'lost-while-ready');
}

/** Whether something was told in this very step (each has its own moment): what only follows from it does not take its place. */
export function isJustTold({ notice, toldAt }: Pick<State, 'notice' | 'toldAt'>, now: Moment): boolean {
  return notice !== null && toldAt === now;
}

/** What is not listed here holds until the agent acts or something newer is told. */
function asItIs(notice: Notice, state: State): Notice | null {
  const { confirmed, documented, idle, ruling, stray, trouble, unapplied, wish } = state;
  const still = (holds: boolean) => (holds ? notice : null);
  switch (notice.is) {
    case 'blocked':
    case 'lost-while-ready':
      return still(trouble !== null);
    case 'changed-elsewhere':
    case 'changes-elsewhere':
      // As long as a word that comes and goes with a call stands in its place, nobody knows.
      return still(confirmed?.state === notice.to || documented?.state === notice.to);
    case 'obstacle':
      return still(state.details.told === notice.obstacle);
    case 'details-change':
      return still(!notice.leftNotReady || confirmed?.state === 'NOT_READY');
    case 'did-not-stick':
      // As long as it is not applied the ACD may say one thing after the other.
      if (unapplied && confirmed) return { ...notice, found: confirmed.state };
      return still(confirmed?.state === notice.found);
    case 'late-ready-kept':
    case 'ready-all-along':
      return still(confirmed?.state === 'READY');
    case 'change-failed':
      return isSoNow(notice, state)
        ? null
        : { ...notice, mayHaveReached: notice.mayHaveReached && stray !== null };
    case 'idle-soon':
      return still(idle.warnedAt !== null);
    case 'done':
      return still(confirmed?.state === notice.state && wish === null);
    case 'not-ready-by-rule':
      if (ruling.set === null) return null;
      return notice.confirmed ? notice : withSince(notice, notReadySince(state));
    default:
      return notice;
  }
}

/**
 * What was wanted in vain is so now after all. A Not Ready that was there before is not what was wanted: another reason
 * was.
 */
function isSoNow(failed: Notice & { is: 'change-failed' }, { confirmed, trouble, wish }: State): boolean {
  if (trouble || wish || confirmed?.state !== failed.wanted) return false;
  return failed.wanted === 'READY' || failed.was !== failed.wanted;
}

function withSince(notice: Notice & { is: 'not-ready-by-rule' }, since: number | null): Notice {
  return since === null ? notice : { ...notice, confirmed: true, at: since };
}
