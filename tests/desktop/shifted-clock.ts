import CDP from 'chrome-remote-interface';
import type { RunningApp } from './app';

/** Start Schalter from source with this argument to be able to put its clock forward. */
export const CLOCK_OPEN_TO_TESTS = '--inspect=0';

/** Both clocks of a running Schalter, which a test puts forward: what waits for minutes would make it wait as long. */
export interface ShiftedClock {
  /**
   * Puts it forward. Timers run on: as after a sleep that nobody tells of, what is due by now is done when something
   * next happens, such as the answer to a poll.
   */
  forward(ms: number): Promise<void>;
  /** Stops looking; the clock goes on from where it is. */
  close(): Promise<void>;
}

/** Takes hold of it through Node's inspector (Electron's docs, debugging-main-process.md). */
export async function shiftClock(app: RunningApp): Promise<ShiftedClock> {
  const [, port] = await app.printed(/Debugger listening on ws:\/\/127\.0\.0\.1:(\d+)/);
  const client = await CDP({ host: '127.0.0.1', port: Number(port) });
  async function evaluate(expression: string): Promise<void> {
    const { exceptionDetails } = await client.Runtime.evaluate({ expression, includeCommandLineAPI: true });
    if (exceptionDetails) throw new Error(`In Schalter: ${exceptionDetails.exception?.description}`);
  }
  await evaluate(`{
    const { performance } = require('node:perf_hooks');
    const [wall, mono] = [Date.now, performance.now.bind(performance)];
    globalThis.ahead = 0;
    Date.now = () => wall() + ahead;
    Object.defineProperty(performance, 'now', { value: () => mono() + ahead });
  }`);
  return {
    forward: ms => evaluate(`ahead += ${ms}`),
    close: () => client.close(),
  };
}
