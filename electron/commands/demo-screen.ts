import type { Event } from '../core/events';

/** The screen as the rules are told of it: the real one, or the one the demo plays. */
export interface Screen {
  /** Passes on what happened around the app. */
  heard(event: Event): void;
  /** The demo plays that the screen is locked, or no longer. */
  play(locked: boolean): void;
  /** It plays that it is locked. */
  isPlayed(): boolean;
}

/**
 * A lock that is played lasts until its play ends: the real screen, locked and unlocked meanwhile, changes nothing.
 * After that it counts as it is, so that no play unlocks a screen that is locked in earnest.
 */
export function createScreen(dispatch: (event: Event) => void): Screen {
  let isLocked = false;
  let isPlayed = false;
  return {
    isPlayed: () => isPlayed,
    heard(event) {
      if (event.type === 'screen') isLocked = event.locked;
      if (event.type !== 'screen' || !isPlayed) dispatch(event);
    },
    play(locked) {
      if (locked === isPlayed) return;
      isPlayed = locked;
      // Somebody has just clicked: that was the last input.
      if (!isLocked) dispatch({ type: 'screen', locked, idle: 0, certain: true });
    },
  };
}
