import type { Check, Details, Obstacle } from '../../contract/details';
import type { Headline } from '../../contract/snapshot';
import { isDocumented } from '../confirmed';
import { type Step, still, tell } from '../events';
import { freshness } from '../freshness';
import { age, type Moment } from '../moment';
import type { State } from '../state';
import { saidLasts } from './known';

/**
 * Where a call goes, as far as its value is known: `SIP` is documented, the other is what the stand-in calls it, after the
 * field's name (docs/acd-api.md).
 */
const DESTINATIONS: ReadonlyMap<string | null, 'sipEnabled' | 'externalNumberEnabled'> = new Map([
  ['SIP', 'sipEnabled'],
  ['EXTERNAL_NUMBER', 'externalNumberEnabled'],
]);

/** What keeps calls away, the first thing first; null: nothing that is known to. */
export function obstacleIn(details: Details): Obstacle | null {
  const { acdEnabled, sipEnabled, externalNumberEnabled, externalNumber, destination, skills } = details;
  if (!acdEnabled) return 'acd-off';
  if (!sipEnabled && !externalNumberEnabled) return 'no-destination';
  const rings = DESTINATIONS.get(destination);
  if (rings !== undefined && !details[rings]) return 'destination-off';
  const ringsOutside = rings === 'externalNumberEnabled' || !sipEnabled;
  if (ringsOutside && !externalNumber?.trim()) return 'no-number';
  return skills.length > 0 && !skills.some(({ has }) => has) ? 'no-skill' : null;
}

/** Whether calls can reach the agent. An obstacle counts until it is seen to be gone; that there is none, only freshly. */
export function checkOf(state: State, headline: Headline, now: Moment): Check {
  if (headline.is !== 'ready' && headline.is !== 'not-ready') return { is: 'unsure', why: 'state' };
  const { said, doubted, failure } = state.details;
  if (said === null) return { is: 'unsure', why: failure ? 'no-answer' : 'not-asked' };
  const obstacle = obstacleIn(said.details);
  if (obstacle !== null) return { is: 'obstacle', obstacle };
  if (doubted || saidLasts(said, now) < 0) return { is: 'unsure', why: 'no-answer' };
  if (headline.is === 'not-ready') return { is: 'not-ready' };
  if (!DESTINATIONS.has(said.details.destination)) return { is: 'unsure', why: 'destination' };
  return said.details.skills.length === 0 ? { is: 'unsure', why: 'skills' } : { is: 'clear' };
}

/** How long (ms) what was told stays before an obstacle takes its place: it has its own look and line, and can wait. */
const FIRST_THINGS_FOR = 10_000;

/** How long (ms) a READY from elsewhere with the same obstacle is told once only. */
const TOLD_ONCE_IN = 600_000;

/** READY with an obstacle is told, once for each; not of what was asked for before that READY: it may be gone. */
export function admitObstacle(state: State, now: Moment): Step {
  const { confirmed, details, notice, wish } = state;
  const { said, told } = details;
  const obstacle = confirmed?.state === 'READY' && said ? obstacleIn(said.details) : null;
  // A word that comes and goes with a call is no end of READY.
  if (confirmed && !isDocumented(confirmed.state)) return still(state);
  if (!confirmed || !said || obstacle === null || obstacle === told) {
    return still(told === obstacle ? state : { ...state, details: { ...details, told: null } });
  }
  const isOld = said.request < confirmed.begun.request;
  if (isOld || wish !== null || freshness(state, now) !== 'live') return still(state);
  // Who is about to be set NOT_READY has to know that first.
  if (notice?.is === 'idle-soon' || toldLasts(state, now) > 0) return still(state);
  const known: State = { ...state, details: { ...details, told: obstacle } };
  if (isToldLately(state, obstacle, now)) return still(known);
  const toldLast = { obstacle, at: now };
  const next: State = { ...known, details: { ...known.details, toldLast } };
  return still(tell(next, { is: 'obstacle', obstacle }, now));
}

/** Who is set READY elsewhere again and again hears of the same obstacle once. */
function isToldLately({ confirmed, details: { toldLast } }: State, obstacle: Obstacle, now: Moment): boolean {
  if (toldLast?.obstacle !== obstacle || confirmed?.since.by !== 'elsewhere') return false;
  return age(toldLast.at, now) < TOLD_ONCE_IN;
}

/** How much longer (ms) what was told stays before an obstacle may take its place; negative: no longer. */
export function toldLasts({ notice, toldAt }: State, now: Moment): number {
  // That it is READY is in the obstacle's own words.
  const isCovered = notice === null || notice.is === 'done' || notice.is === 'obstacle';
  return isCovered || toldAt === null ? Number.NEGATIVE_INFINITY : FIRST_THINGS_FOR - age(toldAt, now);
}
