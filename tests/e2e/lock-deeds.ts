import type { ReadyState } from '../../electron/contract/state';

/** What happens to an agent and to their screen. */
export type Deed =
  | { readonly does: 'click'; readonly sets: ReadyState }
  | { readonly does: 'supervisor'; readonly sets: ReadyState }
  | { readonly does: 'lock' | 'unlock' }
  /** Locked and unlocked before anybody could do anything. */
  | { readonly does: 'flick' }
  /** The screen saver dies, and another takes its place. */
  | { readonly does: 'crash'; readonly back: 'locked' | 'unlocked' };

/** What Schalter shows, and whether the screen is locked: nobody clicks then. */
export interface Now {
  readonly shows: ReadyState;
  readonly isLocked: boolean;
}

/** What happens next, by a die in [0, 1). A click is one that the menu offers. */
export function nextDeed({ shows, isLocked }: Now, dice: () => number): Deed {
  const other = shows === 'READY' ? 'NOT_READY' : 'READY';
  const click = { does: 'click', sets: other } as const;
  const supervisor = { does: 'supervisor', sets: dice() < 0.8 ? other : shows } as const;
  const crash = { does: 'crash', back: dice() < 0.5 ? 'locked' : 'unlocked' } as const;
  const [lock, unlock, flick] = [{ does: 'lock' }, { does: 'unlock' }, { does: 'flick' }] as const;
  const may: readonly Deed[] = isLocked
    ? [unlock, unlock, unlock, supervisor, supervisor, crash]
    : [lock, lock, lock, flick, flick, click, click, supervisor, crash];
  return may[Math.floor(dice() * may.length)] ?? lock;
}

/** A deed in a word or two. */
export function toText(deed: Deed): string {
  return Object.values(deed).join(' ');
}
