import type { Bridge, Result } from '../electron/contract/bridge';
import type { Step } from '../electron/contract/first-run';
import type { Setting } from '../electron/contract/setting';
import type { Shown, Snapshot } from '../electron/contract/snapshot';

/**
 * Sends a command and gives what the main process answered. It never rejects: a command that could not even be
 * delivered was refused. Whoever does not look at the answer shows the state, which says by itself what became of it.
 */
export type Send = Bridge['call'];

/** The window's mirror of what the main process shows, in the shape of React's external stores. */
export interface Connection {
  /** null until the main process has answered for the first time. */
  current(): Shown | null;
  subscribe(listener: () => void): () => void;
  readonly send: Send;
}

/** What a page is made of. */
export interface PageProps {
  readonly snapshot: Snapshot;
  readonly setting: Setting;
  readonly send: Send;
}

/** What a page is made of that may be a step of the first run; null: it is none now. */
export interface StepProps extends PageProps {
  readonly step: Step | null;
}

/** Connects to the main process: asks once, then listens. */
export function connect(bridge: Bridge): Connection {
  let shown: Shown | null = null;
  const listeners = new Set<() => void>();
  const take = (next: Shown) => {
    shown = next;
    for (const listener of listeners) listener();
  };
  const send: Send = (name, ...input) =>
    bridge.call(name, ...input).catch((error: unknown) => ({ ok: false, error: String(error) }));
  bridge.on('shown.changed', take);
  void send('shown.get').then((answer: Result<Shown>) => {
    // What was pushed meanwhile is newer.
    if (answer.ok && shown === null) take(answer.value);
  });
  return {
    current: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send,
  };
}
