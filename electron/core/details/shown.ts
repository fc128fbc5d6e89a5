import type { ChangeStep, Check, DetailsShown } from '../../contract/details';
import type { Moment } from '../moment';
import type { State } from '../state';
import { shownOutcome } from './ended';
import type { Change } from './state';

/** What a view may show of the details. */
export function detailsShown(state: State, check: Check, now: Moment): DetailsShown {
  const { change, details, flight } = state;
  const { failure, said } = details;
  return {
    known: said && { details: said.details, at: said.at.wall },
    isAsking: flight?.is === 'retrieve-details',
    failure: failure?.kind ?? null,
    check,
    change: change && {
      difference: change.difference,
      from: change.from,
      step: STEPS[change.step],
      readyAgain: change.readyAgain,
    },
    outcome: shownOutcome(state, now),
  };
}

const STEPS: Readonly<Record<Change['step'], ChangeStep>> = {
  'not-ready': 'not-ready',
  first: 'reading',
  second: 'reading',
  write: 'writing',
  verify: 'checking',
};
