import { useEffect } from 'react';

/**
 * Leaves the field that has the focus when the window is closed, whatever closes it: what is typed counts once its field
 * is left, and a page that is taken away tells of no such thing (HTML, "Focus fixup").
 */
export function useLeftField(): void {
  useEffect(() => {
    const leave = () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    };
    window.addEventListener('beforeunload', leave);
    return () => window.removeEventListener('beforeunload', leave);
  }, []);
}
