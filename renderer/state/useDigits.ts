import { useEffect, useRef } from 'react';

/** Does what belongs to a digit when it is pressed alone, and nothing is being typed. */
export function useDigits(act: (digit: number) => void): void {
  const newest = useRef(act);
  useEffect(() => {
    newest.current = act;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat;
      if (!isPlain || !/^[0-9]$/.test(event.key) || isTyping(event.target)) return;
      newest.current(Number(event.key));
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, select, textarea');
}
