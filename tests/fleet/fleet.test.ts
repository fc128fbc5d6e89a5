import { describe, expect, it } from '@jest/globals';
import { createEngine } from '../../electron/engine';
import { DETAILS } from '../support/core-acd';
import { claimsOf, holds, SMALLEST_FLEET } from './claims';
import { app, confirmedOn, type Kind, momentAt, startUp } from './desktop';
import { prepare, type Run, simulate } from './fleet';
import { fixedInterval, quickRetry } from './naive';
import type { OutageName } from './outage';
import { DAY, MINUTE, MIXED, PLAIN, type Scenario, SECOND } from './scenario';

const office = (outage: OutageName, more: Partial<Scenario> = {}): Scenario => ({
  desktops: SMALLEST_FLEET,
  seed: 1,
  startsWithin: MINUTE,
  outage,
  mix: PLAIN,
  ...more,
});

const broken = (run: Run) => claimsOf(run).filter(claim => !holds(claim));
const brokenInWords = (run: Run) => broken(run).map(({ says }) => says);

const PEAK = expect.stringContaining('no second sees more');
const OWED = expect.stringContaining('NOT_READY owed');
const LIVE = expect.stringContaining('confirmed again within');

describe('a fleet of desktops', () => {
  it.each(['turns', 'date'] as const)('keeps its claims through an outage: %s', outage => {
    expect(broken(simulate(office(outage), app))).toEqual([]);
  });

  it('keeps them where everybody starts within a second', () => {
    expect(broken(simulate(office('unavailable', { startsWithin: SECOND }), app))).toEqual([]);
  });

  it('of the naive sort that retries quickly floods the ACD when it is back, and loses every click', () => {
    const run = simulate(office('turns', { desktops: 500 }), quickRetry);
    expect(brokenInWords(run)).toEqual([PEAK, OWED]);
  });

  it('of the naive sort that started at once asks at once, for ever', () => {
    const run = simulate(office('turns', { desktops: 500, startsWithin: SECOND }), fixedInterval);
    expect(brokenInWords(run)).toEqual([PEAK, OWED]);
  });

  it('that nobody has started keeps none of what it is for', () => {
    const never: Kind = (...given) => ({ ...app(...given), start() {} });
    expect(brokenInWords(simulate(office('turns', { desktops: 500 }), never))).toEqual(
      expect.arrayContaining([LIVE, OWED]),
    );
  });
});

/** A desktop with the real engine in it, promises and all. */
const withEngine: Kind = (agent, { agenda, dice, send }) => {
  let saved: Parameters<typeof startUp>[2] = null;
  const boot = () => {
    // No die decides what is shown before the first event.
    let die = () => 0;
    const ask = (want: Parameters<typeof send>[1], signal: AbortSignal) =>
      new Promise<Parameters<Parameters<typeof send>[2]>[0]>(resolve => {
        signal.addEventListener('abort', send(agent, want, resolve));
      });
    const made = createEngine({
      input: { idle: async () => null },
      acd: () => ({
        retrieve: signal => ask(null, signal),
        change: (want, _, signal) => ask(want, signal),
        retrieveDetails: async signal => ({ ...(await ask(null, signal)), details: DETAILS }),
        changeDetails: (_, signal) => ask('NOT_READY', signal),
      }),
      memory: {
        load: () => null,
        save: memory => {
          saved = memory;
          return true;
        },
      },
      clock: {
        now: () => momentAt(agenda.time(), die()),
        after: (ms, ring) => agenda.at(agenda.time() + Math.ceil(ms), ring),
      },
    });
    die = dice;
    return made;
  };
  let engine = boot();
  return {
    start: () => startUp(event => engine.dispatch(event), agent, null),
    click: want => engine.dispatch({ type: 'go', want, reason: null }),
    openWindow: () => engine.dispatch({ type: 'window', open: true }),
    lock: () => engine.dispatch({ type: 'screen', locked: true, idle: 0, certain: true }),
    crash() {
      engine.stop();
      engine = boot();
      startUp(event => engine.dispatch(event), agent, saved);
    },
    confirmedAt: () => confirmedOn(engine.snapshot()),
  };
};

it('a desktop of the fleet asks what the engine asks, when the engine asks it', async () => {
  const scenario = office('turns', { desktops: 60, mix: MIXED });
  const real = prepare(scenario, withEngine);
  // Its answers are promises: they are taken before time goes on.
  while (real.agenda.next(DAY.end)) await new Promise(setImmediate);
  const { load, owed, delivered } = simulate(scenario, app);
  expect(owed).toBeGreaterThan(0);
  expect(real.result()).toMatchObject({ load, owed, delivered });
});
