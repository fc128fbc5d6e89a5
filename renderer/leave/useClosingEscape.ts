import { useCallback } from 'react';
import { type Page, TABS } from '../../electron/contract/snapshot';
import type { Send } from '../connection';
import { useEscape } from './useEscape';

/** Lets Escape close the window on those pages from which it leads back to no other. */
export function useClosingEscape(page: Page | undefined, send: Send): void {
  const closes = TABS.some(tab => tab === page);
  useEscape(
    useCallback(() => {
      if (closes) void send('window.close');
    }, [closes, send]),
    window,
  );
}
