import { useEffect } from 'react';

/**
 * Lets the second click of a double click act only on the button that took the first: the page may have moved since,
 * and another button, which nobody aimed at, be under the mouse.
 */
export function useSteadyClicks(): void {
  useEffect(() => {
    let first: Element | null = null;
    const hear = (event: MouseEvent) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      // Counts the clicks at one place within the system's time for double clicks; 0: made by a key.
      if (event.detail <= 1) first = button;
      else if (button !== null && button !== first) event.stopPropagation();
    };
    // Before React hears of it, which listens further in.
    document.addEventListener('click', hear, true);
    return () => document.removeEventListener('click', hear, true);
  }, []);
}
