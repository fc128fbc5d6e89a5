import { createDice } from '../support/dice';
import { createAcd } from './acd';
import { createAgenda } from './agenda';
import type { Desktop, Kind } from './desktop';
import { DAY, MINUTE, type Scenario, SECOND } from './scenario';

/** Shares of all desktops. */
const READY_AT_FIRST = 0.7;
const CLICK_NOT_READY = 0.08;
const CLICK_READY = 0.02;
/** Of those who clicked NOT_READY in vain. */
const CRASH = 0.1;
/** How long (ms) a READY may wait (design, truth 5); said here again, so that the core cannot change it unseen. */
const READY_GIVEN_UP_AFTER = 15 * SECOND;
/** A READY sent in the last moment of its 15 s may take this long (ms) to get there. */
const ON_ITS_WAY = 100;

/** What a simulated day was like. */
export interface Run {
  readonly scenario: Scenario;
  /** Requests in each second. */
  readonly load: Uint32Array;
  /** Requests per second to expect: each desktop one per interval. */
  readonly expected: number;
  /** How long (ms) after the outage the last desktop was confirmed again; null: not all were. */
  readonly confirmedIn: number | null;
  /** NOT_READY clicked during the outage: how many, and how many the ACD has. */
  readonly owed: number;
  readonly delivered: number;
  /** READY that took effect later than it may. */
  readonly lateReadies: number;
}

/** A day that is set up, but has not begun: `agenda` goes through it, `result` says what it was like. */
export function prepare(scenario: Scenario, kind: Kind) {
  const agenda = createAgenda();
  const dice = createDice(scenario.seed);
  const acd = createAcd(agenda, dice, scenario);
  const owing = new Set<number>();
  const hoping = new Map<number, number>();
  const confirmedAt: (number | null)[] = [];
  let expected = 0;

  function setUp(agent: number): void {
    let desktop: Desktop;
    const isBack = () => {
      const at = desktop.confirmedAt();
      return at !== null && at >= DAY.up;
    };
    confirmedAt[agent] = null;
    desktop = kind(agent, {
      agenda,
      dice: createDice(scenario.seed + 7919 * (agent + 1)),
      send: (who, want, answered) =>
        acd.send(who, want, answer => {
          answered(answer);
          if (answer.ok && confirmedAt[agent] === null && agenda.time() >= DAY.up && isBack())
            confirmedAt[agent] = agenda.time();
        }),
    });
    const during = () => DAY.down + dice() * (DAY.up - DAY.down);
    agenda.at(dice() * scenario.startsWithin, desktop.start);
    const share = dice();
    const isLocked = share < scenario.mix.locked;
    const isOpen = !isLocked && dice() < scenario.mix.windowOpen;
    const isReady = share >= 1 - READY_AT_FIRST;
    if (isLocked) agenda.at(scenario.startsWithin + dice() * MINUTE, desktop.lock);
    if (isOpen) agenda.at(scenario.startsWithin, desktop.openWindow);
    if (isReady) acd.states[agent] = 'READY';
    expected += SECOND / (isLocked ? 60_000 : isOpen ? 5000 : 10_000);
    const click = dice();
    if (isReady && click < CLICK_NOT_READY / READY_AT_FIRST) {
      const at = during();
      owing.add(agent);
      agenda.at(at, () => desktop.click('NOT_READY'));
      if (dice() < CRASH) agenda.at(at + dice() * (DAY.up - at), desktop.crash);
    }
    if (!isReady && !isLocked && click > 1 - CLICK_READY / (1 - READY_AT_FIRST)) {
      const at = during();
      hoping.set(agent, at);
      agenda.at(at, () => desktop.click('READY'));
    }
  }
  for (let agent = 0; agent < scenario.desktops; agent++) setUp(agent);

  return {
    agenda,
    result(): Run {
      const last = confirmedAt.reduce((a, b) => (a === null || b === null ? null : Math.max(a, b)));
      const givenUp = ([agent, at]: [number, number]) =>
        at + READY_GIVEN_UP_AFTER + ON_ITS_WAY < (acd.readyAt.get(agent) ?? 0);
      return {
        scenario,
        load: acd.load,
        expected,
        confirmedIn: last === null ? null : last - DAY.up,
        owed: owing.size,
        delivered: [...owing].filter(agent => acd.states[agent] === 'NOT_READY').length,
        lateReadies: [...hoping].filter(givenUp).length,
      };
    },
  };
}

/** Goes through a day. */
export function simulate(scenario: Scenario, kind: Kind): Run {
  const { agenda, result } = prepare(scenario, kind);
  while (agenda.next(DAY.end));
  return result();
}
