import { useEffect, useReducer } from 'react';

/**
 * The wall clock in ms since 1970, read anew each second as long as somebody looks, and whenever something else is shown:
 * what has just happened is not in the future.
 */
export function useNow(): number {
  const [, renew] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const timer = setInterval(renew, 1000);
    return () => clearInterval(timer);
  }, []);
  return Date.now();
}
