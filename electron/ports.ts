import type { ReadyState } from './contract/state';
import type { Answer } from './core/events';
import type { Memory } from './core/memory';
import type { Moment } from './core/moment';

/** The ACD. Every call settles within its deadline (10 s) whatever the network does, and never throws. */
export interface AcdPort {
  retrieve(signal: AbortSignal): Promise<Answer>;
  change(state: ReadyState, reason: string | null, signal: AbortSignal): Promise<Answer>;
}

/** What survives a restart. `save` has written it when it returns. */
export interface MemoryPort {
  load(): Memory | null;
  save(memory: Memory | null): void;
}

/** Time and chance. */
export interface ClockPort {
  now(): Moment;
  /** Calls back once after `ms`; gives back what cancels it. */
  after(ms: number, callback: () => void): () => void;
}
