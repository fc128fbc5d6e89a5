import type { Capability } from './contract/capabilities';
import type { ReadyState } from './contract/state';
import type { Answer } from './core/events';
import type { Memory } from './core/memory';
import type { Moment } from './core/moment';
import type { NoticeView } from './core/notice-view';

/** The ACD. Every call settles within its deadline (10 s) whatever the network does, and never throws. */
export interface AcdPort {
  retrieve(signal: AbortSignal): Promise<Answer>;
  change(state: ReadyState, reason: string | null, signal: AbortSignal): Promise<Answer>;
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
  /** The screen is locked now, or no longer. Only changes: until told it is not. */
  changed(locked: boolean): void;
  /** Whether somebody tells when it is locked; told again when that changes. */
  found(capability: Capability): void;
}
