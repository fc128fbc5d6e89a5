import { type Acd, createAcd } from '../../electron/acd-service/acd';
import { paths } from '../../electron/acd-service/endpoints';
import { acdFetch } from '../../electron/acd-service/service';
import { createAcdClient } from '../../electron/adapters/acd/acd-client';
import type { Fetch } from '../../electron/adapters/acd/acd-http';
import type { Answer } from '../../electron/core/events';
import { createEngine } from '../../electron/engine';
import type { RawAnswer } from './answers';
import type { Bytes } from './bodies';

export const EMAIL = 'agent@test.com';
/** Looks like nothing else, so that a search for it finds only leaks. */
export const KEY = 'k3y-7f1d-UNMISTAKABLE-92aa';
/** More than these without a request between them is a busy loop. */
const MOST_TICKS = 10;
const NO_BODY = [204, 205, 304];

/** What was asked and what the engine was told. */
export interface Heard {
  readonly asked: 'retrieve' | 'change' | 'retrieve-details' | 'change-details';
  readonly answer: Answer;
  /** How long (ms) nobody asked before. */
  readonly waited: number;
}

/**
 * The real client and the real engine at an ACD that answers what it is told to, with a clock that goes when told to.
 *
 * @param dice chance, the same each time
 */
export function createChain(dice: number) {
  const acd: Acd = createAcd({ accessKey: KEY, agents: [{ email: EMAIL }], reasons: ['COF'] });
  const timers = new Set<{ readonly at: number; readonly ring: () => void }>();
  let time = 1000;
  let raw: RawAnswer | null = null;
  let rawDetails: RawAnswer | null = null;
  let flight: Promise<Omit<Heard, 'waited'>> | null = null;

  const truly = acdFetch(acd);
  const fetch: Fetch = async (input, init) => {
    const answer = asksDetails(input) ? rawDetails : raw;
    return answer === null ? truly(input, init) : given(answer, input);
  };
  const clientWithin = (deadline: number) =>
    createAcdClient({
      fetch,
      serverUrl: 'https://acd.example',
      email: EMAIL,
      accessKey: async () => KEY,
      userAgent: 'Schalter/test',
      loopbackOnly: false,
      field: { forced: () => null, learned: null },
      onFieldLearned: () => {},
      deadline,
    });
  // A deadline is real time: nobody waits 10 s for what never comes, and an answer is never cut on a busy machine.
  const [patient, hasty] = [clientWithin(10_000), clientWithin(30)];
  const client = () => (raw?.is === 'received' && raw.end === 'hangs' ? hasty : patient);

  function watch(asked: Heard['asked'], answer: Promise<Answer>): Promise<Answer> {
    flight = answer.then(told => ({ asked, answer: told }));
    return answer;
  }

  const engine = createEngine({
    input: { idle: async () => null },
    acd: () => ({
      retrieve: signal => watch('retrieve', client().retrieve(signal)),
      change: (state, reason, signal) => watch('change', client().change(state, reason, signal)),
      retrieveDetails: signal => watch('retrieve-details', client().retrieveDetails(signal)),
      changeDetails: (details, signal) => watch('change-details', client().changeDetails(details, signal)),
    }),
    memory: { load: () => null, save: () => true },
    clock: {
      now: () => ({ wall: 1_700_000_000_000 + time, mono: time, dice }),
      after(ms, ring) {
        // Whole milliseconds: a sum that is rounded down would be due for ever on a clock that stands still.
        const timer = { at: time + Math.ceil(ms), ring };
        timers.add(timer);
        return () => timers.delete(timer);
      },
    },
  });

  function ringNext(): void {
    const next = [...timers].reduce((a, b) => (b.at < a.at ? b : a), {
      at: Number.POSITIVE_INFINITY,
      ring() {},
    });
    if (next.at === Number.POSITIVE_INFINITY) throw new Error('nobody will ever ask again');
    timers.delete(next);
    time = Math.max(time, next.at);
    next.ring();
  }

  return {
    engine,
    acd,
    time: () => time,
    /** From now on every request gets this, one about the details perhaps another; null: what the ACD itself says. */
    answers(answer: RawAnswer | null, ofDetails: RawAnswer | null = answer) {
      raw = answer;
      rawDetails = ofDetails;
    },
    /** Lets time pass until somebody asks, and waits until the engine has heard the answer. */
    async heard(): Promise<Heard> {
      const before = time;
      for (let ticks = 0; flight === null; ticks += 1) {
        if (ticks > MOST_TICKS) throw new Error('a busy loop');
        ringNext();
      }
      const mine: Promise<Omit<Heard, 'waited'>> = flight;
      const waited = time - before;
      const heard = await mine;
      await Promise.resolve();
      if (flight === mine) flight = null;
      return { ...heard, waited };
    },
  };
}

const asksDetails = (input: string | URL | Request): boolean =>
  [paths.retrieveDetails, paths.changeDetails].some(
    path => path === new URL((input as Request).url).pathname,
  );

/** As Chromium’s fetch would give it. */
export async function given(raw: RawAnswer, input: string | URL | Request): Promise<Response> {
  if (raw.is === 'rejected') throw raw.error();
  if (raw.is === 'nonsense') return raw.value as Response;
  const { status, headers, end } = raw;
  const bytes = end === 'echo' ? Buffer.from(await (input as Request).text()) : raw.body;
  const isLawful = status >= 200 && status <= 599;
  const body = NO_BODY.includes(status)
    ? null
    : end === 'whole' || end === 'echo'
      ? bytes
      : unfinished(bytes, end);
  const response = new Response(body, { status: isLawful ? status : 200, headers });
  // A Response refuses to be made with these, but a network stack may bring them.
  return isLawful ? response : Object.defineProperty(response, 'status', { value: status });
}

function unfinished(bytes: Bytes, end: 'breaks' | 'hangs'): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes.subarray(0, Math.ceil(bytes.length / 2)));
      if (end === 'breaks') controller.error(new TypeError('terminated'));
    },
  });
}
