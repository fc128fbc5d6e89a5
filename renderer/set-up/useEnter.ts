import { useEffect } from 'react';

/** Where Enter means something of its own. */
const TAKES_ENTER =
  'a, button, summary, textarea, input:not([type=checkbox], [type=radio]), [data-takes-enter]';

/** Does this when Enter is pressed where it means nothing else. Held down it does so once. */
export function useEnter(act: () => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.repeat || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(TAKES_ENTER)) return;
      act();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [act]);
}
