import type { ShortcutName } from '../contract/setting';
import type { Page } from '../contract/snapshot';
import type { ReadyState } from '../contract/state';

/** What the agent can do outside the window: by an entry of the tray's menu, or by a notification. */
export type Action =
  | { readonly do: 'go'; readonly want: ReadyState; readonly reason: string | null }
  | { readonly do: 'open'; readonly page: Page }
  | { readonly do: 'quit' }
  /** From wherever a key combination is pressed: READY, or NOT_READY where the agent may be READY. */
  | { readonly do: 'press'; readonly key: ShortcutName }
  /** Somebody is there: no rule for who is not. */
  | { readonly do: 'stay' };
