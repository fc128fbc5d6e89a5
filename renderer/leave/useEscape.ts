import { useEffect } from 'react';

/**
 * Does this when Escape is pressed, unless that ends something smaller first: a composed character, the text of a search
 * field.
 */
export function useEscape(act: () => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !endsLess(event)) act();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [act]);
}

function endsLess({ defaultPrevented, isComposing, target }: KeyboardEvent): boolean {
  // Chromium empties it, after everybody has heard the key.
  const isSearch = target instanceof HTMLInputElement && target.type === 'search' && target.value !== '';
  return defaultPrevented || isComposing || isSearch;
}
