/** Truth 10 of the design for phone and skills: what an ACD (or whoever poses as one) answers to the real client. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { paths } from '../../electron/acd-service/endpoints';
import { createAcdClient } from '../../electron/adapters/acd/acd-client';
import type { Details } from '../../electron/contract/details';
import type { Answer } from '../../electron/core/events';
import { type RawAnswer, rawAnswer, rawDetails, received } from './answers';
import { flipped } from './bodies';
import { EMAIL, given, KEY } from './chain';
import { acknowledges, said, saidDetails } from './oracle';

const SIGNAL = new AbortController().signal;
const DETAILS: Details = {
  acdEnabled: true,
  sipEnabled: false,
  externalNumberEnabled: true,
  externalNumber: '+4922155400300',
  destination: 'EXTERNAL_NUMBER',
  skills: [
    { name: 'German', has: true },
    { name: 'Sales', has: false },
  ],
};
/** As the ACD says them. */
const GOOD = JSON.stringify({
  success: true,
  cloud_acd_enabled: true,
  sip_enabled: false,
  external_number_enabled: true,
  external_number: '+4922155400300',
  state: 'READY',
  current_destination: 'EXTERNAL_NUMBER',
  user_skills: [
    { name: 'German', has_skill: true },
    { name: 'Sales', has_skill: false },
  ],
});

/** The real client at an ACD that answers so, and all it was sent. */
function clientOf(answers: { readonly details: RawAnswer; readonly change?: RawAnswer }) {
  const sent: Record<string, unknown>[] = [];
  const client = createAcdClient({
    async fetch(input) {
      const request = input as Request;
      sent.push((await request.clone().json()) as Record<string, unknown>);
      const isChange = new URL(request.url).pathname === paths.changeDetails;
      return given((isChange && answers.change) || answers.details, request);
    },
    serverUrl: 'https://acd.example',
    email: EMAIL,
    accessKey: async () => KEY,
    userAgent: 'Schalter/test',
    loopbackOnly: false,
    field: { forced: () => null, learned: null },
    onFieldLearned: () => {},
  });
  return { client, sent };
}

/** The details are those of the answer, all of them; else it is a failure. */
async function isReadWell(details: RawAnswer): Promise<void> {
  const answer = await clientOf({ details }).client.retrieveDetails(SIGNAL);
  const expected = saidDetails(details);
  if (expected === null) isFailure(answer);
  else expect(answer).toEqual({ ok: true, state: said(details), details: expected });
}

/** The change counts if it is acknowledged; what was there right before is told if it was said. It carries NOT_READY. */
async function isWrittenWell(details: RawAnswer, change: RawAnswer): Promise<void> {
  const { client, sent } = clientOf({ details, change });
  const answer = await client.changeDetails(DETAILS, SIGNAL);
  const before = saidDetails(details);
  if (!acknowledges(change)) isFailure(answer);
  else if (before === null) expect(answer).toEqual({ ok: true, state: null });
  else expect(answer).toEqual({ ok: true, state: said(details), details: before });
  expect(sent.flatMap(({ state }) => (state === undefined ? [] : [state]))).toEqual(['NOT_READY']);
}

function isFailure(answer: Answer): void {
  expect(answer.ok || answer.failure.kind).toMatch(/^[a-z-]+$/);
  expect(JSON.stringify(answer)).not.toContain(KEY);
}

describe('nothing is thrown, and what is broken is taken for no details', () => {
  it('whatever is answered to a question for them', () =>
    fc.assert(fc.asyncProperty(rawDetails, isReadWell), { numRuns: 3000 }));

  it('whatever is answered to a change, and to the look before it', () =>
    fc.assert(fc.asyncProperty(rawDetails, rawAnswer, isWrittenWell), { numRuns: 2000 }));

  it('where the answer is cut at any byte, or any bit of it is turned over', async () => {
    const good = Buffer.from(GOOD);
    expect(saidDetails(received(good))).toEqual(DETAILS);
    for (const at of good.keys()) {
      await isReadWell(received(good.subarray(0, at)));
      for (const bit of [0, 1, 2, 3, 4, 5, 6, 7]) await isReadWell(received(flipped(good, at, bit)));
    }
  });

  it.each(['whole', 'breaks', 'echo'] as const)('where the acknowledgement ends so: %s', end =>
    isWrittenWell(received(Buffer.from(GOOD)), received(Buffer.from('{"success":true}'), { end })),
  );
});
