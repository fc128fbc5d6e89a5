import type { Page } from '../contract/snapshot';
import type { ReadyState } from '../contract/state';

/** What the agent can do outside the window: by an entry of the tray's menu, or by a notification. */
export type Action =
  | { readonly do: 'go'; readonly want: ReadyState; readonly reason: string | null }
  | { readonly do: 'open'; readonly page: Page }
  | { readonly do: 'quit' };
