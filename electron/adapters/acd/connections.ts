import { setTimeout } from 'node:timers/promises';
import type { Fetch } from './acd-http';

/** A session of Chromium's: it keeps its connections open, and shares none with another session. */
export interface Connections {
  readonly fetch: Fetch;
  /** Closes all of them, and cuts what is on its way (Electron docs, session.md, `closeAllConnections`). */
  readonly close: () => Promise<void>;
}

/** How long (ms) the closing of what was kept is waited for. */
const CLOSED_WITHIN = 250;

/** One of the sessions in use. */
interface Line extends Connections {
  /** How many requests have no answer yet. One whose headers are there counts as answered, though its body may still come. */
  waiting: number;
  /** The last that is known of it: a request got no answer. */
  isDoubtful: boolean;
  /** Until what was kept from earlier is closed. */
  closing: Promise<void> | null;
}

/**
 * A fetch for a way that forgets connections, as a proxy or a NAT does: nothing tells, and each request over such a
 * connection waits for its deadline. So a request that begins while another one has no answer yet, or after one that got
 * none, goes over connections that are certainly new: those of another session, which is the one in use from then on. What
 * waits is left to wait where it is: it may be slow only.
 *
 * @param make makes the nth session (from 1), when it is needed. There are two, by turns; more only if a request begins
 *   while others wait on each of them.
 */
export function createConnections(make: (nth: number) => Connections): Fetch {
  const lines: Line[] = [];
  let inUse: Line | null = null;

  function choose(): Line {
    if (inUse === null || inUse.waiting > 0 || inUse.isDoubtful) inUse = another();
    return inUse;
  }

  function another(): Line {
    const idle = lines.find(line => line !== inUse && line.waiting === 0);
    if (idle) {
      idle.isDoubtful = false;
      const closed = () => {
        idle.closing = null;
      };
      // What is wrong with it, the request itself will tell; and a stack that never says so holds up nothing.
      idle.closing = Promise.race([idle.close(), setTimeout(CLOSED_WITHIN)]).then(closed, closed);
      return idle;
    }
    const made = { ...make(lines.length + 1), waiting: 0, isDoubtful: false, closing: null };
    lines.push(made);
    return made;
  }

  const one: Fetch = (...request) => send(choose(), request);
  function together(): Fetch {
    let line: Line | null = null;
    return (...request) => {
      line ??= choose();
      return send(line, request);
    };
  }
  return Object.assign(one, { together });
}

async function send(line: Line, [input, init]: Parameters<Fetch>): Promise<Response> {
  const signal = init?.signal ?? (input instanceof Request ? input.signal : null);
  // Also where half of an answer came: then the promise below is fulfilled long before.
  const doubt = () => {
    line.isDoubtful = true;
  };
  signal?.addEventListener('abort', doubt, { once: true });
  line.waiting += 1;
  try {
    if (line.closing !== null) await line.closing;
    return await line.fetch(input, init);
  } finally {
    line.waiting -= 1;
  }
}
