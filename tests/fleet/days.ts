import { app, type Kind } from './desktop';
import { fixedInterval, quickRetry } from './naive';
import type { OutageName } from './outage';
import { MINUTE, MIXED, type Mix, PLAIN, type Scenario, SECOND } from './scenario';

/** One day to simulate: which program, and what happens. `group` and `name` say it in the table. */
export interface Day {
  readonly group: string;
  readonly name: string;
  readonly kind: Kind;
  readonly scenario: Omit<Scenario, 'desktops' | 'seed'>;
}

const day = (
  group: string,
  name: string,
  kind: Kind,
  outage: OutageName = 'turns',
  startsWithin = MINUTE,
  mix: Mix = PLAIN,
): Day => ({ group, name, kind, scenario: { outage, startsWithin, mix } });

const IN_TURN = 'Schalter';
const OUTAGES = 'Schalter, by outage';

/** The days of Schalter; the first is the one that is drawn. */
export const DAYS: readonly [Day, ...Day[]] = [
  day(IN_TURN, 'start within a minute', app),
  day(IN_TURN, 'start within a second', app, 'turns', SECOND),
  day(IN_TURN, '15 % with window, 15 % locked', app, 'turns', MINUTE, MIXED),
  day(OUTAGES, 'connection refused', app, 'refused'),
  day(OUTAGES, 'no answer within 10 s', app, 'hanging'),
  day(OUTAGES, '503', app, 'unavailable'),
  day(OUTAGES, '503, Retry-After: 30', app, 'wait'),
  day(OUTAGES, '503, Retry-After: its end', app, 'date'),
];

const INTERVAL = 'Naive: setInterval';
const RETRY = 'Naive: again after 10 s, or 1 s if it failed';

/** The same with what is often written instead; the first is drawn. */
export const NAIVE_DAYS: readonly [Day, ...Day[]] = [
  day(RETRY, 'start within a minute', quickRetry),
  day(INTERVAL, 'start within a minute', fixedInterval),
  day(INTERVAL, 'start within a second', fixedInterval, 'turns', SECOND),
];
