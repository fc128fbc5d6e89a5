import { assertNever } from '../contract/state';
import { answered } from './answered';
import { ask } from './asking';
import { anotherAccount } from './beginning';
import { begin } from './details/change';
import { doubtDetails, wantDetails } from './details/known';
import { overtaken, staysNotReady } from './details/overtaken';
import { abortFlight, type Event, type Step, still, then } from './events';
import { inputSeen } from './idle';
import { recall } from './memory';
import type { Moment } from './moment';
import { keepTrue } from './notices';
import { isQuestion, plan } from './plan';
import { askInCrowdIn, dueIn } from './polling';
import { resumed, screenTurned } from './presence';
import { occurred } from './rules';
import type { State } from './state';
import { touched } from './touched';

/**
 * The whole machine: what happened, at which moment, to which state. First the event changes what is known, then the
 * plan starts what is due. Pure: the same input gives the same step, and nothing happens but what the effects say.
 */
export function transition(state: State, event: Event, now: Moment): Step {
  const { state: next, effects } = then(happened(state, event, now), changed => plan(changed, now));
  return { state: keepTrue(next), effects };
}

function happened(state: State, event: Event, now: Moment): Step {
  switch (event.type) {
    case 'configured':
      return configured(state, event, now);
    case 'settings':
      return still(withSettings(state, event, now));
    case 'capable':
      return still({ ...state, capabilities: { ...state.capabilities, ...event.found } });
    case 'screen': {
      const turned = screenTurned(event.locked ? staysNotReady(state) : state, event, now);
      return state.locked && !turned.locked ? askAnew(turned, now) : still(turned);
    }
    case 'go':
      return still(state.account === null ? state : ask(overtaken(state, event.want, now), event, now));
    case 'answered':
      return answered(state, event.request, event.answer, now);
    case 'window':
      return still(windowTurned(state, event.open, now));
    case 'resumed':
      // What the ACD said before the sleep says nothing about now (truth 1).
      return askAnew(
        {
          ...wantDetails(doubtDetails(resumed(state, now)), now),
          doubted: state.requests,
          slept: state.requests,
          wokeAt: now,
        },
        now,
      );
    case 'leaving':
      return still(occurred(leaving(staysNotReady(state), event.rule), event.rule, event.idle, now));
    case 'input':
      return inputSeen(state, event.idle, now);
    case 'stays':
      return still(dueIn(resumed({ ...state, leaves: false }, now), 0, now));
    case 'here':
      return still(touched(state, now));
    case 'quit':
      return still({ ...staysNotReady(state), quitting: true });
    case 'network':
      return still(dueIn(state, askInCrowdIn(now), now));
    case 'ask-details':
      return still(asked(state, now));
    case 'details-seen':
      return still({ ...state, outcome: null });
    case 'change-details':
      return still(begin(state, event, now));
    case 'tick':
      return still(state);
    default:
      return assertNever(event);
  }
}

function leaving(state: State, rule: 'sleep' | 'logOff'): State {
  return rule === 'logOff' ? { ...state, leaves: true } : state;
}

/** Asks at once, and no longer waits for an answer to a question from before. */
function askAnew(state: State, now: Moment): Step {
  const due = dueIn(state, 0, now);
  const { flight } = due;
  return flight !== null && isQuestion(flight.is) ? abortFlight(due) : still(due);
}

/** Whoever opens the window wants to know how it is now. */
function windowTurned(state: State, windowOpen: boolean, now: Moment): State {
  const turned: State = { ...state, polling: { ...state.polling, windowOpen } };
  return windowOpen ? asked(turned, now) : turned;
}

/** A person wants to know the state and the details: the one means nothing without the other. */
function asked(state: State, now: Moment): State {
  return wantDetails(dueIn(state, 0, now), now);
}

/** Applied at once: an answer is due now. */
function withSettings(state: State, { interval, rules }: Event & { type: 'settings' }, now: Moment): State {
  const known = { ...state, rules };
  if (interval === state.polling.interval) return known;
  return dueIn({ ...known, polling: { ...state.polling, interval } }, 0, now);
}

/** The same account again (a new key) keeps what is known; another one begins anew. */
function configured(state: State, event: Event & { type: 'configured' }, now: Moment): Step {
  const { account, memory, crowd } = event;
  if (account === state.account) return askAnew({ ...state, trouble: null }, now);
  return then(abortFlight(state), aborted => {
    const { polling, ...fresh } = recall(anotherAccount(aborted, account, now), memory, now);
    const dueAt = now.mono + (crowd ? askInCrowdIn(now) : 0);
    return still({ ...fresh, polling: { ...polling, dueAt } });
  });
}
