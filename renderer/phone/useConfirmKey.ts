import { useEffect } from 'react';
import { IS_MAC } from '../parts/platform';

/** The keys that confirm what is put together, wherever the focus is. */
export const CONFIRM_KEYS = 'CommandOrControl+Enter';

/** Does this when they are pressed. */
export function useConfirmKey(act: () => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const isHeld = IS_MAC ? event.metaKey : event.ctrlKey;
      if (event.key !== 'Enter' || !isHeld || event.repeat || event.defaultPrevented) return;
      // Else it presses the button that has the focus, too.
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [act]);
}
