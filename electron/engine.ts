import type { Snapshot } from './contract/snapshot';
import { assertNever } from './contract/state';
import { nothingKnown } from './core/beginning';
import type { Answer, Effect, Event } from './core/events';
import { toRemember } from './core/memory';
import type { Moment } from './core/moment';
import { wakeAt } from './core/plan';
import { show } from './core/show';
import type { State } from './core/state';
import { transition } from './core/transition';
import type { AcdPort, ClockPort, InputPort, MemoryPort } from './ports';

/** The doors of the engine. `acd` may be another one after each `configured`. */
export interface Ports {
  readonly acd: () => AcdPort;
  readonly memory: MemoryPort;
  /** Which login session this is: a word that differs in the next one. null, or left out: nobody can tell. */
  readonly session?: string | null;
  readonly input: InputPort;
  readonly clock: ClockPort;
  /** A port broke its promise: our own bug, for the log. */
  readonly onBug?: (error: unknown) => void;
}

/** The one loop: events in, effects out, a snapshot to look at. */
export interface Engine {
  dispatch(event: Event): void;
  snapshot(): Snapshot;
  /** Calls back with every snapshot that differs from the last; gives back what ends it. */
  subscribe(listener: (snapshot: Snapshot) => void): () => void;
  /** Ends timers and requests; nothing happens after it. */
  stop(): void;
}

/** What a port that breaks its promise answers: a flight that never lands would stop everything. */
const BROKEN: Answer = {
  ok: false,
  failure: { kind: 'offline', mayHaveReached: true, retryAfter: null },
};

/** Runs the core through the ports. Knows nothing of states: it numbers, times and carries. */
export function createEngine(ports: Ports): Engine {
  let state: State = { ...nothingKnown(ports.clock.now()), session: ports.session ?? null };
  let shown = show(state, ports.clock.now());
  let remembered = JSON.stringify(null);
  let cancelWake: () => void = () => {};
  let stopped = false;
  const flights = new Map<number, AbortController>();
  const listeners = new Set<(snapshot: Snapshot) => void>();

  function dispatch(event: Event): void {
    if (stopped) return;
    const now = ports.clock.now();
    const step = transition(state, event, now);
    state = step.state;
    remember();
    for (const effect of step.effects) run(effect);
    // First: a listener that fails must not stop the clock.
    sleep(now);
    publish(now);
  }

  function sleep(now: Moment): void {
    cancelWake();
    const at = wakeAt(state, now);
    cancelWake = at === null ? () => {} : ports.clock.after(at - now.mono, () => dispatch({ type: 'tick' }));
  }

  /**
   * Before the effects: what is owed is on disk before it is on its way. A full disk is no reason to stay READY: what
   * could not be written is written with the next event.
   */
  function remember(): void {
    const memory = toRemember(state);
    const text = JSON.stringify(memory);
    if (text === remembered || (state.account === null && memory === null)) return;
    if (ports.memory.save(memory)) remembered = text;
  }

  function publish(now: Moment): void {
    const next = show(state, now);
    if (JSON.stringify(next) === JSON.stringify(shown)) return;
    shown = next;
    for (const listener of listeners) listener(shown);
  }

  function run(effect: Effect): void {
    switch (effect.do) {
      case 'retrieve':
        fly(effect.request, signal => ports.acd().retrieve(signal));
        return;
      case 'change':
        fly(effect.request, signal => ports.acd().change(effect.state, effect.reason, signal));
        return;
      case 'retrieve-details':
        fly(effect.request, signal => ports.acd().retrieveDetails(signal));
        return;
      case 'change-details':
        fly(effect.request, signal => ports.acd().changeDetails(effect.details, signal));
        return;
      case 'abort':
        flights.get(effect.request)?.abort();
        return;
      case 'look-for-input':
        look();
        return;
      default:
        assertNever(effect);
    }
  }

  function look(): void {
    const looked = ports.input.idle().catch((error: unknown) => {
      ports.onBug?.(error);
      return null;
    });
    void looked.then(idle => dispatch({ type: 'input', idle }));
  }

  function fly(request: number, send: (signal: AbortSignal) => Promise<Answer>): void {
    const controller = new AbortController();
    flights.set(request, controller);
    const sent = send(controller.signal).catch((error: unknown) => {
      ports.onBug?.(error);
      return BROKEN;
    });
    void sent.then(answer => {
      flights.delete(request);
      dispatch({ type: 'answered', request, answer });
    });
  }

  return {
    dispatch,
    snapshot: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      stopped = true;
      cancelWake();
      for (const controller of flights.values()) controller.abort();
    },
  };
}
