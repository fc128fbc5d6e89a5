import type { Bridge, Command, Commands, Result } from '../electron/contract/bridge';
import type { Shown } from '../electron/contract/snapshot';

/** The window's mirror of what the main process shows, in the shape of React's external stores. */
export interface Connection {
  /** null until the main process has answered for the first time. */
  current(): Shown | null;
  subscribe(listener: () => void): () => void;
  /** Sends a command. Gives false where it was refused: a failed state is shown by the state itself. */
  send<K extends Command>(
    name: K,
    ...input: Commands[K]['input'] extends undefined ? [] : [Commands[K]['input']]
  ): Promise<boolean>;
}

/** Connects to the main process: asks once, then listens. */
export function connect(bridge: Bridge): Connection {
  let shown: Shown | null = null;
  const listeners = new Set<() => void>();
  const take = (next: Shown) => {
    shown = next;
    for (const listener of listeners) listener();
  };
  bridge.on('shown.changed', take);
  void bridge.call('shown.get').then((answer: Result<Shown>) => {
    // What was pushed meanwhile is newer.
    if (answer.ok && shown === null) take(answer.value);
  });
  return {
    current: () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async send(name, ...input) {
      const answer = await bridge.call(name, ...input);
      return answer.ok;
    },
  };
}
