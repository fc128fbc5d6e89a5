import { useEffect } from 'react';

/**
 * Does this when Escape is pressed, unless that ends something smaller first: a composed character, the text of a search
 * field. What listens at `window` hears it last, and only if nothing else has used it.
 */
export function useEscape(act: () => void, where: Document | Window = document): void {
  useEffect(() => {
    const hear = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.key !== 'Escape' || endsLess(event)) return;
      event.preventDefault();
      act();
    };
    where.addEventListener('keydown', hear);
    return () => where.removeEventListener('keydown', hear);
  }, [act, where]);
}

function endsLess({ defaultPrevented, isComposing, target }: KeyboardEvent): boolean {
  // Chromium empties it, after everybody has heard the key.
  const isSearch = target instanceof HTMLInputElement && target.type === 'search' && target.value !== '';
  return defaultPrevented || isComposing || isSearch;
}
