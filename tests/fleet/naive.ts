import type { Kind } from './desktop';

const INTERVAL = 10_000;

/** What is often written first: `setInterval` from the program's start, each failure waits for the next round. */
export const fixedInterval: Kind = (agent, { agenda, send }) => {
  let confirmedAt: number | null = null;

  function poll(): void {
    const askedAt = agenda.time();
    send(agent, null, ({ ok }) => {
      confirmedAt = ok ? askedAt : null;
    });
    agenda.at(askedAt + INTERVAL, poll);
  }

  return {
    ...naive,
    start: poll,
    click: want => void send(agent, want, () => {}),
    confirmedAt: () => confirmedAt,
  };
};

/** What is often written second: ask, wait 10 s, ask again, and after a failure only 1 s. */
export const quickRetry: Kind = (agent, { agenda, send }) => {
  let confirmedAt: number | null = null;

  function poll(): void {
    const askedAt = agenda.time();
    send(agent, null, ({ ok }) => {
      confirmedAt = ok ? askedAt : null;
      agenda.at(agenda.time() + (ok ? INTERVAL : 1000), poll);
    });
  }

  return {
    ...naive,
    start: poll,
    click: want => void send(agent, want, () => {}),
    confirmedAt: () => confirmedAt,
  };
};

/** A click is sent once, the window and the lock change nothing, and after a crash the round goes on as it was. */
const naive = { openWindow() {}, lock() {}, crash() {} };
