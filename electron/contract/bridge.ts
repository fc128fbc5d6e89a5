import type { DemoOutcome, DemoPlay } from './demo';
import type { PhoneNumber } from './details';
import type { Difference } from './difference';
import type { Preferences } from './setting';
import type { Page, Shown } from './snapshot';
import type { FailureKind } from './state';

// biome-ignore lint/suspicious/noConfusingVoidType: what a command that only acts gives back, in one place
type Nothing = void;

/** What a person types to be set up. The key goes this way only. */
export interface Credentials {
  readonly serverUrl: string;
  readonly email: string;
  readonly accessKey: string;
}

/** Why an account was not set up: what the ACD or the way to it says, or what can be seen without asking. */
export type SetUpProblem = FailureKind | 'invalid-server' | 'no-key-typed';

/** How an attempt to leave went: `not-confirmed` means that the agent may still be READY, and nothing was done. */
export type Leaving = 'left' | 'not-confirmed';

/**
 * The whole border between window and main process. Preload, main and the window are typed by these two maps;
 * the argument schemas sit beside the handlers (`adapters/window/ipc.ts`), so that nothing here runs.
 */
export interface Commands {
  'shown.get': { input: undefined; output: Shown };
  'state.go-ready': { input: undefined; output: Nothing };
  'state.go-not-ready': { input: { reason: string | null }; output: Nothing };
  /** Somebody is there: no rule for who is not. */
  'state.stay': { input: undefined; output: Nothing };
  /** Asks the ACD for the details now. */
  'details.ask': { input: undefined; output: Nothing };
  /**
   * Changes the details, as far as the policy permits. `from`: what the agent saw of them. `readyAgain`: the agent is READY
   * and agrees to go NOT_READY for it, and READY again.
   */
  'details.change': {
    input: { difference: Difference; from: Difference; readyAgain: boolean };
    output: Nothing;
  };
  /** Undoes the last one, as long as it is offered. */
  'details.undo': { input: { readyAgain: boolean }; output: Nothing };
  /** What became of the last one has been read. */
  'details.seen': { input: undefined; output: Nothing };
  /** Reads what is typed as a telephone number; null: it is none. Nothing is asked or kept. */
  'number.read': { input: { text: string }; output: PhoneNumber | null };
  'page.open': { input: { page: Page }; output: Nothing };
  /** Changes what it names, at once. */
  'settings.change': { input: Partial<Preferences>; output: Nothing };
  'login-start.choose': { input: { on: boolean }; output: Nothing };
  /** Asks the ACD with these; null: they work and are kept, and the window that sent them is gone. */
  'account.set-up': { input: Credentials; output: SetUpProblem | null };
  'account.demo': { input: undefined; output: Nothing };
  /** Only in the demo. `on`: false ends what lasts. */
  'demo.play': { input: { play: DemoPlay; on: boolean }; output: DemoOutcome };
  /** NOT_READY first, then all of the account is wiped. `anyway`: although that may not be confirmed. */
  'account.sign-out': { input: { anyway: boolean }; output: Leaving };
  /** `stay-ready`: at once, whatever the state is. */
  'app.quit': { input: { how: 'not-ready' | 'stay-ready'; remember: boolean }; output: Leaving };
  /** As the tray's entry does: asks first where that matters. */
  'app.ask-quit': { input: undefined; output: Nothing };
  /** A key combination is being pressed to be recorded: until it is over none may act. */
  'shortcuts.record': { input: { on: boolean }; output: Nothing };
  /** Asks where to keep the reasons as a file, and writes it. */
  'reasons.export': { input: undefined; output: 'saved' | 'cancelled' };
  'folder.open': { input: { folder: 'log' | 'profile' }; output: Nothing };
  /**
   * As its close button does. The page's own `window.close()` does not: the window is destroyed without a `close` event
   * (0 in 30 calls on Electron 33.2.1), so that nothing could minimise it instead.
   */
  'window.close': { input: undefined; output: Nothing };
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
  'state.stay',
  'details.ask',
  'details.change',
  'details.undo',
  'details.seen',
  'number.read',
  'page.open',
  'settings.change',
  'login-start.choose',
  'account.set-up',
  'account.demo',
  'demo.play',
  'account.sign-out',
  'app.quit',
  'app.ask-quit',
  'shortcuts.record',
  'reasons.export',
  'folder.open',
  'window.close',
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

/** What the preload puts on `window.bridge`. */
export interface Bridge {
  call<K extends Command>(
    name: K,
    ...input: Commands[K]['input'] extends undefined ? [] : [Commands[K]['input']]
  ): Promise<Result<Commands[K]['output']>>;
  /** Gives back what ends the subscription. */
  on<K extends Push>(name: K, listener: (payload: Pushes[K]) => void): () => void;
}
