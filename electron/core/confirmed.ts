import type { Since } from '../contract/snapshot';
import type { Here } from '../contract/state';
import { wantDetails, wantDetailsInCrowd } from './details/known';
import { LATE } from './freshness';
import type { Moment } from './moment';
import { nextPollIn } from './polling';
import type { Confirmed, Flight, State } from './state';
import { landsBy } from './strays';

/** The two values the API documents. Any other is shown as it came (truth 10). */
export const isDocumented = (said: string | undefined): boolean => said === 'READY' || said === 'NOT_READY';

/** A change that is dated by when it was seen. */
export function seenNow(by: Here | null, now: Moment): Since {
  return { is: 'seen', by, at: now.wall };
}

/** The ACD has said `said`: this is shown from now on. `since`: how it came to that; the same object: as before. */
export function confirm(state: State, said: string, flight: Flight, now: Moment, since: Since): State {
  const wait = nextPollIn(state, said, now);
  const { request, startedAt: at } = flight;
  const last = state.confirmed;
  // Words that come and go with a call count as one.
  const isSame = since === last?.since || (last !== null && !isDocumented(said) && !isDocumented(last.state));
  const begun = last !== null && isSame ? last.begun : { request, at: now };
  const confirmed: Confirmed = { state: said, request, at, lasts: wait + LATE, since, begun };
  const other = isDocumented(said) ? { documented: confirmed, isOtherTold: false } : {};
  // What may still land is looked for when it has had its time; a request begun after that settles it.
  const stray = state.stray && at.mono < landsBy(state.stray) ? state.stray : null;
  const dueAt = Math.min(now.mono + wait, stray ? landsBy(stray) : Number.POSITIVE_INFINITY);
  const polling = { ...state.polling, dueAt };
  const ours = state.ours?.state === said ? state.ours : null;
  const next: State = { ...state, confirmed, ...other, ours, earlier: null, stray, polling };
  const isOver = state.trouble !== null && next.details.dueAt <= now.mono;
  if (state.confirmed?.state === said) return isOver ? wantDetailsInCrowd(next, now) : next;
  // Whether calls can reach who has just become READY is asked at once; at nine everybody has.
  return state.confirmed ? wantDetails(next, now) : wantDetailsInCrowd(next, now);
}
