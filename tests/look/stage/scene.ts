import type { Command, Commands } from '../../../electron/contract/bridge';
import type { Shown } from '../../../electron/contract/snapshot';

/** What a person does to get there, by CSS selectors, so that it holds in each language. */
export type Step =
  | { readonly click: string }
  /** Opens a closed `details` element, or all of them. */
  | { readonly open: string }
  /** Types into a field, in the place of what is in it. */
  | { readonly type: string; readonly text: string }
  /** Waits until it is there. */
  | { readonly see: string };

/** The window at one moment, as data: what the main process shows, what it answers, what the person did. */
export interface Scene {
  readonly shown: Shown;
  /** What commands give back; without an entry: nothing. */
  readonly answers?: { readonly [C in Command]?: Commands[C]['output'] };
  readonly steps?: readonly Step[];
  /** Its picture shows what the window does without scrolling: the rest is in another scene's. */
  readonly topOnly?: true;
}

/** What the page's address tells the preload: all of the scene that the bridge needs. */
export type Told = Pick<Scene, 'shown' | 'answers'>;

/** The moment that each scene shows (wall clock, ms since 1970): a Monday in March, 10:43 in UTC. */
export const NOW = Date.UTC(2026, 2, 9, 10, 43);
