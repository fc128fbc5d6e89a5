import type { Details } from '../../contract/details';
import type { Moment } from '../moment';
import type { State } from '../state';
import { changeLasts } from './change';
import { toldLasts } from './check';
import { undoLasts } from './ended';
import { detailsDue, saidLasts } from './known';
import { isWriting } from './overtaken';
import { written } from './verified';

/** What is to be asked or written now. */
export type DetailsRequest =
  | { readonly do: 'retrieve-details' }
  | { readonly do: 'change-details'; readonly details: Details };

const LOOK: DetailsRequest = { do: 'retrieve-details' };

/** What a change needs at once: nothing comes between its two looks and its write. */
export function changeRequest({ change }: State): DetailsRequest | null {
  if (change?.step === 'first' || change?.step === 'second') return LOOK;
  return change?.step === 'write' ? { do: 'change-details', details: written(change) } : null;
}

/** What can wait for a question about the state. */
export function detailsRequest(state: State, now: Moment): DetailsRequest | null {
  return lookDue(state) <= now.mono ? LOOK : null;
}

/** When (monotonic, ms) to look: for what a change has become, or because it is time to. */
function lookDue(state: State): number {
  const { change } = state;
  if (change === null) return detailsDue(state);
  return change.step === 'verify' ? change.lookAt : Number.POSITIVE_INFINITY;
}

/** When (monotonic, ms) the details want to be looked at again though nothing happens. */
export function detailsWake(state: State, now: Moment): number[] {
  const { change, details, flight, outcome } = state;
  const changes = [
    change && !isWriting(change) ? changeLasts(change, now) : null,
    outcome && undoLasts(outcome, now),
    details.said && saidLasts(details.said, now),
    toldLasts(state, now),
  ];
  const later = changes.filter(ms => ms !== null).filter(ms => ms >= 0);
  return [...(flight ? [] : [lookDue(state)]), ...later.map(ms => now.mono + ms + 1)].filter(Number.isFinite);
}
