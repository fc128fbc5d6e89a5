import { type BusConnection, type BusSignal, connectBus } from './bus-connection';

/** ms until a bus that went is looked for again: first, and at most. */
const RETRY = { first: 1_000, most: 60_000 };

export interface BusKeeperEvents {
  connected(connection: BusConnection): void;
  heard(signal: BusSignal): void;
  /** The bus went, or there is none yet. */
  gone(): void;
  /** What went wrong, once per outage. */
  trouble(text: string): void;
}

/** Keeps a connection to a bus: made `after` ms, and made again when the bus went. Gives back what ends it. */
export function keepConnected(address: string, after: number, on: BusKeeperEvents): () => void {
  let connection: BusConnection | null = null;
  let ended = false;
  let wait = RETRY.first;

  function lost(trouble: string): void {
    connection = null;
    if (ended) return;
    if (wait === RETRY.first) on.trouble(trouble);
    next = connectIn(wait);
    wait = Math.min(wait * 2, RETRY.most);
    on.gone();
  }

  function connectIn(ms: number): NodeJS.Timeout {
    return setTimeout(() => void connect(), ms).unref();
  }

  async function connect(): Promise<void> {
    try {
      connection = await connectBus(address, {
        heard: signal => on.heard(signal),
        gone: () => lost(`The message bus at ${address} has gone.`),
      });
    } catch (error) {
      lost(`No message bus at ${address}: ${String(error)}`);
      return;
    }
    if (ended) return connection.end();
    wait = RETRY.first;
    on.connected(connection);
  }

  let next = connectIn(after);
  return () => {
    ended = true;
    clearTimeout(next);
    connection?.end();
  };
}
