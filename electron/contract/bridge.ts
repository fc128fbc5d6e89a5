import type { Page, Shown } from './snapshot';
import type { Language } from './state';

// biome-ignore lint/suspicious/noConfusingVoidType: what a command that only acts gives back, in one place
type Nothing = void;

/**
 * The whole border between window and main process. Preload, main and the window are typed by these two maps;
 * the argument schemas sit beside the handlers (`adapters/ipc.ts`), so that nothing here runs.
 */
export interface Commands {
  'shown.get': { input: undefined; output: Shown };
  'state.go-ready': { input: undefined; output: Nothing };
  'state.go-not-ready': { input: { reason: string | null }; output: Nothing };
  'page.open': { input: { page: Page }; output: Nothing };
  'language.choose': { input: { language: Language | null }; output: Nothing };
}
export type Command = keyof Commands;

/** What the main process tells the window unasked. */
export interface Pushes {
  'shown.changed': Shown;
}
export type Push = keyof Pushes;

export const COMMANDS = [
  'shown.get',
  'state.go-ready',
  'state.go-not-ready',
  'page.open',
  'language.choose',
] as const satisfies readonly Command[];
export const PUSHES = ['shown.changed'] as const satisfies readonly Push[];

// A name missing from a list above does not compile.
type Complete<All, List extends readonly unknown[]> = [Exclude<All, List[number]>] extends [never]
  ? true
  : never;
true satisfies Complete<Command, typeof COMMANDS>;
true satisfies Complete<Push, typeof PUSHES>;

/** Errors cross as data: an Error's type does not survive the way. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: string };

/** What the preload puts on `window.bereit`. */
export interface Bridge {
  call<K extends Command>(
    name: K,
    ...input: Commands[K]['input'] extends undefined ? [] : [Commands[K]['input']]
  ): Promise<Result<Commands[K]['output']>>;
  /** Gives back what ends the subscription. */
  on<K extends Push>(name: K, listener: (payload: Pushes[K]) => void): () => void;
}
