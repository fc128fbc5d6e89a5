import { expect } from '@jest/globals';
import type { Snapshot } from '../../electron/contract/snapshot';
import { assertNever } from '../../electron/contract/state';
import type { Answer, Event } from '../../electron/core/events';
import { isBlocking } from '../../electron/core/failures';
import { noticeView } from '../../electron/core/notice-view';
import { trayView } from '../../electron/core/tray-view';
import { SETTING } from '../support/shown';
import type { RawAnswer } from './answers';
import { createChain, EMAIL, type Heard, KEY } from './chain';
import { acknowledges, said, saidDetails } from './oracle';

/** What was answered properly before: a state, or `nothing` yet. */
export type Start = 'nothing' | 'READY' | 'NOT_READY' | 'PAUSE';

/** What somebody does; who opens the window wants to know the details, too. */
type Click = 'READY' | 'NOT_READY' | 'open-window' | 'change-details';

/** An answer, and what somebody clicks before it. */
export interface Step {
  readonly click: Click | null;
  readonly answer: RawAnswer;
  /** What is answered to what concerns the details; without it: the same. */
  readonly ofDetails?: RawAnswer;
}

/** How long (ms) a READY is shown at most: until the next answer is due (10 s and its jitter), and 20 s more. */
const READY_LASTS = 31_000;
/** The longest waits of the design ("The network"), in ms; after a Retry-After up to 10 s more keep desktops apart. */
const BACKOFF = 60_000;
const RETRY_AFTER = 120_000 + 10_000;
const BLOCKED = 300_000;

/** How many answers, after the first, it takes at most until the state is known and nothing is open: a change of the details looks often. */
const MOST_AT_LAST = 12;

/** Plays the answers one after the other and looks at what is shown after each; at the end the ACD tells the truth. */
export async function play(start: Start, dice: number, steps: readonly Step[], truth: 'READY' | 'NOT_READY') {
  const chain = createChain(dice);
  const { engine, acd } = chain;
  if (start === 'nothing') chain.answers(steps[0]?.answer ?? null);
  else acd.supervisorSets(EMAIL, start);
  engine.dispatch({ type: 'configured', account: 'a', memory: null, crowd: false });
  if (start !== 'nothing') await chain.heard();
  let readyUntil = start === 'READY' ? chain.time() + READY_LASTS : 0;
  let longest = BACKOFF;
  let before = engine.snapshot();

  for (const { click, answer: ofState, ofDetails = ofState } of steps) {
    chain.answers(ofState, ofDetails);
    if (click) engine.dispatch(CLICKS[click]);
    const heard = await chain.heard();
    const snapshot = engine.snapshot();
    const answer = isOfDetails(heard) ? ofDetails : ofState;
    expect(heard.waited).toBeLessThanOrEqual(longest);
    wasReadWell(heard, answer);
    const known = heard.asked === 'retrieve-details' ? saidDetails(answer) : null;
    expect(snapshot.details.known?.details).toEqual(known ?? before.details.known?.details);
    if (heard.asked === 'retrieve' && said(answer) !== null) {
      readyUntil = 0;
      expect(whatIsSaid(snapshot)).toEqual(snapshot.look === 'changing' ? null : said(answer));
    }
    if (snapshot.look === 'ready') expect(chain.time()).toBeLessThanOrEqual(readyUntil);
    expect(JSON.stringify([heard, snapshot])).not.toContain(KEY);
    if (snapshot !== before) canBeShown(snapshot);
    before = snapshot;
    if ('headers' in answer && 'retry-after' in answer.headers) longest = Math.max(longest, RETRY_AFTER);
    if (snapshot.failure && isBlocking(snapshot.failure)) longest = BLOCKED;
  }

  acd.supervisorSets(EMAIL, truth);
  chain.answers(null);
  let last = await chain.heard();
  expect(last.waited).toBeLessThanOrEqual(longest);
  // What was asked for meanwhile is still wanted: it is sent, and confirmed.
  const isOver = () =>
    last.asked === 'retrieve' &&
    whatIsSaid(engine.snapshot()) !== null &&
    engine.snapshot().details.change === null;
  for (let more = 0; more < MOST_AT_LAST && !isOver(); more += 1) last = await chain.heard();
  expect([whatIsSaid(engine.snapshot()), engine.snapshot().failure]).toEqual([acd.agent(EMAIL).state, null]);
  engine.stop();
}

const CLICKS: Readonly<Record<Click, Event>> = {
  READY: { type: 'go', want: 'READY', reason: null },
  NOT_READY: { type: 'go', want: 'NOT_READY', reason: 'COF' },
  'open-window': { type: 'window', open: true },
  'change-details': {
    type: 'change-details',
    difference: { acdEnabled: false },
    from: { acdEnabled: true },
    readyAgain: true,
  },
};

const isOfDetails = ({ asked }: Heard) => asked === 'retrieve-details' || asked === 'change-details';

/** The engine was told what the answer says, or what kind of failure it is. */
function wasReadWell({ asked, answer }: Heard, raw: RawAnswer): void {
  const expected = whatItSays(asked, raw);
  if (expected !== null) expect(answer).toEqual(expected);
  else expect(answer.ok || answer.failure.kind).toMatch(/^[a-z-]+$/);
}

/** null: nothing that counts. */
function whatItSays(asked: Heard['asked'], raw: RawAnswer): Answer | null {
  const [state, details] = [said(raw), saidDetails(raw)];
  switch (asked) {
    case 'retrieve':
      return state === null ? null : { ok: true, state };
    case 'change':
      return acknowledges(raw) ? { ok: true, state: null } : null;
    case 'retrieve-details':
      return details && { ok: true, state, details };
    case 'change-details':
      if (!acknowledges(raw)) return null;
      return details ? { ok: true, state, details } : { ok: true, state: null };
    default:
      return assertNever(asked);
  }
}

/** The ACD's word for what is shown as its state; null: nothing is. */
function whatIsSaid({ headline }: Snapshot): string | null {
  if (headline.is === 'other') return headline.value;
  return { ready: 'READY', 'not-ready': 'NOT_READY' }[headline.is as string] ?? null;
}

/** What a desktop stumbles over, or nobody would see: only text is handed to it. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]/u;

/** Tray and notice can be drawn in each language: each of their texts says something, and is no novel. */
function canBeShown(snapshot: Snapshot): void {
  const texts = (['en', 'de'] as const).flatMap(language => {
    const shown = { snapshot, setting: { ...SETTING, language } };
    const notice = noticeView(shown);
    return [trayView(shown).tooltip, ...(notice ? [notice.title, notice.body] : [])];
  });
  expect(texts.filter(text => text.trim() === '' || text.length > 1000 || UNPRINTABLE.test(text))).toEqual(
    [],
  );
}
