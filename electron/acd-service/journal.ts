/** One request the service received and what became of it. Holds what the client sent, its access key included. */
export type Exchange = {
  /** When it arrived, in ms since 1970. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  /** The body: parsed if it is JSON, otherwise the raw text. */
  readonly request: unknown;
  /** The HTTP status, or what happened in its place. */
  readonly status: number | 'dropped' | 'stalled';
  /** The answer, parsed if it is JSON; also when the weather kept it from arriving. '' if there was none. */
  readonly response: unknown;
};

/** A day of polling every 5 s is 17,280 requests; older ones are forgotten, so that a demo left running stays small. */
const KEPT = 20_000;

/** The list of exchanges in the order in which they were settled, and those who listen to it. */
export function createJournal() {
  const exchanges: Exchange[] = [];
  const listeners = new Set<(exchange: Exchange) => void>();
  return {
    exchanges: exchanges as readonly Exchange[],
    record(exchange: Exchange): void {
      exchanges.push(exchange);
      if (exchanges.length > KEPT) exchanges.shift();
      for (const listener of [...listeners]) listener(exchange);
    },
    listen(listener: (exchange: Exchange) => void): () => void {
      const own = (exchange: Exchange) => listener(exchange); // the same listener twice is two subscriptions
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
}

/** The value a JSON text stands for; any other text as it is. */
export function parsedOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
