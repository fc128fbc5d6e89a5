/**
 * Loaded into the main process before the app (`electron -r`): both of its clocks and all of its timers run
 * SCHALTER_CLOCK_SPEED times faster, so that a test does not wait for the app's own deadlines as long as an agent would.
 * What Chromium and the system time by themselves, such as the last input, keeps its pace.
 */
'use strict';
const { performance } = require('node:perf_hooks');

const speed = Number(process.env.SCHALTER_CLOCK_SPEED);
const { Date: RealDate, setInterval, setTimeout } = globalThis;
const start = performance.now();
const elapsed = performance.now.bind(performance);
const faster = () => (elapsed() - start) * (speed - 1);
const wall = () => Math.floor(RealDate.now() + faster());

globalThis.Date = class ScaledDate extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(wall());
    else super(...args);
  }

  static now() {
    return wall();
  }
};
Object.defineProperty(performance, 'now', { value: () => elapsed() + faster() });
globalThis.setTimeout = (callback, ms = 0, ...args) => setTimeout(callback, ms / speed, ...args);
globalThis.setInterval = (callback, ms = 0, ...args) => setInterval(callback, ms / speed, ...args);
