import type { ReadyState } from '../../electron/contract/state';
import type { Deed, Now } from './lock-deeds';

export const LOCK_REASON = 'LUN';
/** So many foreign READYs, each at once after the rule, make it stand down (truth 7). */
const MOST_UNDONE = 3;

/**
 * What Schalter has to do, in so few words that one sees that they are right. Knows what the ACD has, and what Schalter was
 * last told of it: whatever is changed elsewhere it learns at the end of a lock, when it asks.
 */
export function createOracle(restores: boolean) {
  let has: ReadyState = 'NOT_READY';
  let told: ReadyState = 'NOT_READY';
  /** The READY that Schalter knows of was set here. */
  let mine = false;
  /** The NOT_READY that it knows of was set by the rule. */
  let byRule = false;
  /** Nobody was back since: only then READY comes again at the unlock. */
  let isAway = false;
  let undone = 0;
  let isLocked = false;
  const changes: string[] = [];

  const works = () => undone < MOST_UNDONE;
  const lockSets = () => told === 'READY' && mine && works();

  function set(state: ReadyState, by: 'click' | 'rule' | 'unlock'): void {
    changes.push(by === 'rule' ? `${state} ${LOCK_REASON}` : state);
    [has, told, mine, byRule] = [state, state, state === 'READY', by === 'rule'];
    isAway = byRule;
  }

  function asks(): void {
    if (told === has) return;
    if (byRule) undone += 1;
    [told, mine, byRule, isAway] = [has, false, false, false];
  }

  function lock(): void {
    isLocked = true;
    if (lockSets()) set('NOT_READY', 'rule');
  }

  function unlock(): void {
    isLocked = false;
    asks();
    if (restores && isAway && works()) set('READY', 'unlock');
    isAway = false;
  }

  function crash(back: 'locked' | 'unlocked'): void {
    if (isLocked) asks();
    isAway = false;
    isLocked = false;
    if (back === 'locked') lock();
  }

  return {
    /** All changes that the ACD has to have got by now, with the reasons. */
    changes: changes as readonly string[],
    now: (): Now => ({ shows: told, isLocked }),
    standsDown: () => !works(),
    /** Whether a lock would set NOT_READY now. */
    lockSets,
    /** Schalter starts anew: nobody has undone anything, and it asks. */
    restarts(): void {
      undone = 0;
      asks();
    },
    sees(deed: Deed): void {
      if (deed.does === 'click') set(deed.sets, 'click');
      if (deed.does === 'supervisor') has = deed.sets;
      if (deed.does === 'lock' || deed.does === 'flick') lock();
      if (deed.does === 'unlock' || deed.does === 'flick') unlock();
      if (deed.does === 'crash') crash(deed.back);
    },
  };
}
