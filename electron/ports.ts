import type { Capability } from './contract/capabilities';
import type { Details } from './contract/details';
import type { ReadyState } from './contract/state';
import type { Answer } from './core/events';
import type { Memory } from './core/memory';
import type { Moment } from './core/moment';
import type { NoticeView } from './core/notice-view';

/** The ACD. Every call settles within its deadline (10 s) whatever the network does, and never throws. */
export interface AcdPort {
  retrieve(signal: AbortSignal): Promise<Answer>;
  change(state: ReadyState, reason: string | null, signal: AbortSignal): Promise<Answer>;
  /** The details, and the state with them. */
  retrieveDetails(signal: AbortSignal): Promise<Answer>;
  /** Replaces all of the details, and sets NOT_READY. */
  changeDetails(details: Details, signal: AbortSignal): Promise<Answer>;
}

/** What survives a restart. `save` gives back whether it is written: what is not is saved again with the next event. */
export interface MemoryPort {
  load(): Memory | null;
  save(memory: Memory | null): boolean;
}

/** Time and chance. */
export interface ClockPort {
  now(): Moment;
  /** Calls back once after `ms`; gives back what cancels it. */
  after(ms: number, callback: () => void): () => void;
}

/** What the system's notification says: one at most is on the screen. */
export interface Notifier {
  /** The newest counts. The same id with other words: the same notification, changed. null: none. */
  show(view: NoticeView | null): void;
  /** Takes away what is there: nobody is left to answer to it. null: nothing was. */
  end(): Promise<void> | null;
}

/** What comes back from it. */
export interface NotifierEvents {
  /** Somebody pressed the button of a notice, or clicked on the notice itself. */
  answered(id: number, answer: 'button' | 'opened'): void;
  /** Whether somebody shows notifications; told again when that changes. */
  found(capability: Capability): void;
  /** What went wrong, for the log. */
  trouble(text: string): void;
}

/** What is heard of the screen's lock. */
export interface LockEvents {
  /**
   * The screen is locked now, or no longer. Only changes: until told it is not. `certain`: false where nobody said that it
   * was unlocked, but whoever had said that it was locked has gone.
   */
  changed(locked: boolean, certain: boolean): void;
  /** Whether somebody tells when it is locked; told again when that changes. */
  found(capability: Capability): void;
}

/** Keyboard, mouse, touch: only when the last input was, never what. */
export interface InputPort {
  /** How long ago it was, ms; null: nobody can tell. Settles within a second, and never throws. */
  idle(): Promise<number | null>;
}

/** What is heard of the computer's sleep. Either may be told more than once. */
export interface SleepEvents {
  /** It goes to sleep. Where the system allows that, it waits until what is given back settles. */
  sleeps(): Promise<unknown>;
  /** It is awake again. */
  woke(): void;
  /** Whether somebody tells it; `uncertain`: the computer may sleep before anything is done. */
  found(capability: Capability): void;
}

/** What is heard of the session's end: log-off, shutdown, restart. May be told more than once. */
export interface SessionEndEvents {
  /** It ends. Where the system allows that, it waits until what is given back settles. */
  ends(): Promise<unknown>;
  /** It does not end after all: somebody called it off. */
  stays(): void;
  /** Whether somebody tells it; `uncertain`: only the end itself does, and may not wait. */
  found(capability: Capability): void;
}
