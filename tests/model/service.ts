import { type Acd, createAcd } from '../../electron/acd-service/acd';
import { answer, paths } from '../../electron/acd-service/endpoints';
import {
  acknowledgement,
  agentState,
  detailsChange,
  detailsIn,
  refuses,
  userDetails,
} from '../../electron/adapters/acd/acd-wire';
import type { Details } from '../../electron/contract/details';
import { type Difference, withDifference } from '../../electron/contract/difference';
import { assertNever } from '../../electron/contract/state';
import type { Answer } from '../../electron/core/events';
import { classify } from '../../electron/core/failures';
import type { Sent } from '../support/core-desk';

const KEY = 'key';
const EMAIL = 'agent@test.example';

const SKILLS = ['German', 'Sales', 'Support'].map(name => ({ name, has: name !== 'Sales' }));

/** What a request saw of the details when it arrived. */
export interface Look {
  readonly request: number;
  /** On the world's own clock, ms. */
  readonly at: number;
  readonly details: Details;
}

/** A change of the agent's state at the ACD. */
export interface Turn {
  readonly to: string;
  /** On the world's own clock, ms. */
  readonly at: number;
  /** A request of ours did it. */
  readonly ours: boolean;
}

export type Service = ReturnType<typeof createService>;

/**
 * The embedded ACD's own logic, reached without a network: a request goes in as the client words it, and the answer is
 * read as the client reads it. Keeps what really happened, which the core never learns in full.
 */
export function createService(state: string, time: () => number) {
  const acd: Acd = createAcd({
    accessKey: KEY,
    agents: [{ email: EMAIL, state, externalNumber: '+4922155400300', skills: SKILLS }],
    reasons: ['Coffee', 'Lunch'],
    now: time,
  });
  const turns: Turn[] = [{ to: state, at: 0, ours: false }];
  const looks: Look[] = [];
  const note = (ours: boolean) => {
    const to = acd.agent(EMAIL).state;
    if (to !== turns.at(-1)?.to) turns.push({ to, at: time(), ours });
  };

  return {
    /** All that happened to the agent, oldest first. */
    turns: turns as readonly Turn[],
    /** Each time somebody here looked at the details, oldest first. */
    looks: looks as readonly Look[],
    details: (): Details => detailsOf(acd),
    state: () => acd.agent(EMAIL).state,
    take(request: Sent['effect']): Answer {
      const taken = take(acd, request);
      if (request.do === 'retrieve-details') {
        looks.push({ request: request.request, at: time(), details: detailsOf(acd) });
      }
      note(true);
      return taken;
    },
    supervisorSets(to: string) {
      acd.supervisorSets(EMAIL, to);
      note(false);
    },
    /** Somebody else changes the details, and not the state. */
    changeElsewhere(difference: Difference) {
      const { skills, ...fields } = withDifference(detailsOf(acd), difference);
      const details = { ...acd.agent(EMAIL), ...named(fields), skills };
      const { state, reason } = acd.agent(EMAIL);
      acd.changeDetails(EMAIL, details, state);
      // That forgets the reason, which somebody else's page need not.
      acd.supervisorSets(EMAIL, state, reason ?? undefined);
    },
    missCall() {
      acd.missCall(EMAIL);
      note(false);
    },
    startCall: () => void acd.startCall(EMAIL),
    /** What was acknowledged in the call is applied now. */
    endCall() {
      acd.endCall(EMAIL);
      note(true);
    },
    /** Whether the key is accepted from now on. */
    setKey: (valid: boolean) => acd.rotateKey(valid ? KEY : 'another'),
  };
}

function take(acd: Acd, request: Sent['effect']): Answer {
  switch (request.do) {
    case 'retrieve':
      return retrieve(acd);
    case 'change':
      return change(acd, request);
    case 'retrieve-details':
      return retrieveDetails(acd);
    case 'change-details':
      return changeDetails(acd, request.details);
    default:
      return assertNever(request);
  }
}

function retrieveDetails(acd: Acd): Answer {
  const { status, body } = post(acd, paths.retrieveDetails, {});
  const read = userDetails.safeParse(body);
  if (!read.success || refuses(body)) return refused(status, body);
  return { ok: true, state: read.data.state, details: detailsIn(read.data) };
}

function changeDetails(acd: Acd, details: Details): Answer {
  const { status, body } = post(acd, paths.changeDetails, detailsChange(details));
  return acknowledgement.safeParse(body).success ? { ok: true, state: null } : refused(status, body);
}

function retrieve(acd: Acd): Answer {
  const { status, body } = post(acd, paths.retrieveState, {});
  const read = agentState.safeParse(body);
  return read.success && !refuses(body) ? { ok: true, state: read.data.state } : refused(status, body);
}

function change(acd: Acd, { state, reason }: Sent['effect'] & { do: 'change' }): Answer {
  const { status, body } = post(acd, paths.changeState, reason === null ? { state } : { state, nrr: reason });
  return acknowledgement.safeParse(body).success ? { ok: true, state: null } : refused(status, body);
}

function post(acd: Acd, path: string, parameters: object): { status: number; body: unknown } {
  const sent = JSON.stringify({ access_key: KEY, email: EMAIL, ...parameters });
  const { status, text } = answer(acd, 'POST', path, sent);
  return { status, body: JSON.parse(text) };
}

const refused = (status: number, body: unknown): Answer => ({
  ok: false,
  failure: classify({ status, body, trouble: null, retryAfter: null }),
});

function detailsOf(acd: Acd): Details {
  const { cloudAcdEnabled, sipEnabled, externalNumberEnabled, externalNumber, skills, currentDestination } =
    acd.agent(EMAIL);
  const calls = { destination: currentDestination, externalNumber: externalNumber || null };
  return { acdEnabled: cloudAcdEnabled, sipEnabled, externalNumberEnabled, skills, ...calls };
}

/** In the stand-in's own names. */
function named({ acdEnabled, externalNumber, sipEnabled, externalNumberEnabled }: Omit<Details, 'skills'>) {
  const cloudAcdEnabled = acdEnabled;
  return { cloudAcdEnabled, sipEnabled, externalNumberEnabled, externalNumber: externalNumber ?? '' };
}
