/** Truth 10 of the design, against all that an ACD (or whoever poses as one) can answer. */
import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { Snapshot } from '../../electron/contract/snapshot';
import { isBlocking } from '../../electron/core/failures';
import { noticeView } from '../../electron/core/notice-view';
import { trayView } from '../../electron/core/tray-view';
import { SETTING } from '../support/shown';
import { type RawAnswer, rawAnswer, received } from './answers';
import { flipped } from './bodies';
import { createChain, EMAIL, type Heard, KEY } from './chain';
import { acknowledges, said } from './oracle';

jest.setTimeout(120_000);

/** What was answered properly before: a state, or `nothing` yet. */
type Start = 'nothing' | 'READY' | 'NOT_READY' | 'PAUSE';

/** An answer, and what somebody clicks before it. */
interface Step {
  readonly click: 'READY' | 'NOT_READY' | null;
  readonly answer: RawAnswer;
}

/** How long (ms) a READY is shown at most: until the next answer is due (10 s and its jitter), and 20 s more. */
const READY_LASTS = 31_000;
/** The longest waits of the design ("The network"), in ms; after a Retry-After up to 10 s more keep desktops apart. */
const BACKOFF = 60_000;
const RETRY_AFTER = 120_000 + 10_000;
const BLOCKED = 300_000;

/** Plays the answers one after the other and looks at what is shown after each; at the end the ACD tells the truth. */
async function play(start: Start, dice: number, steps: readonly Step[], truth: 'READY' | 'NOT_READY') {
  const chain = createChain(dice);
  const { engine, acd } = chain;
  if (start === 'nothing') chain.answers(steps[0]?.answer ?? null);
  else acd.supervisorSets(EMAIL, start);
  engine.dispatch({ type: 'configured', account: 'a', memory: null, crowd: false });
  if (start !== 'nothing') await chain.heard();
  let readyUntil = start === 'READY' ? chain.time() + READY_LASTS : 0;
  let longest = BACKOFF;
  let before: Snapshot | null = null;

  for (const { click, answer } of steps) {
    chain.answers(answer);
    if (click) engine.dispatch({ type: 'go', want: click, reason: click === 'READY' ? null : 'COF' });
    const heard = await chain.heard();
    const snapshot = engine.snapshot();
    expect(heard.waited).toBeLessThanOrEqual(longest);
    wasReadWell(heard, answer);
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
  expect((await chain.heard()).waited).toBeLessThanOrEqual(longest);
  // What was asked for meanwhile is still wanted: it is sent, and confirmed.
  for (let more = 0; more < 3 && whatIsSaid(engine.snapshot()) === null; more += 1) await chain.heard();
  expect([whatIsSaid(engine.snapshot()), engine.snapshot().failure]).toEqual([acd.agent(EMAIL).state, null]);
  engine.stop();
}

/** The engine was told what the answer says, or what kind of failure it is. */
function wasReadWell({ asked, answer }: Heard, raw: RawAnswer): void {
  const state = asked === 'retrieve' ? said(raw) : null;
  if (asked === 'retrieve' ? state !== null : acknowledges(raw)) expect(answer).toEqual({ ok: true, state });
  else expect(answer.ok || answer.failure.kind).toMatch(/^[a-z-]+$/);
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

const starts = fc.constantFrom<Start>('nothing', 'READY', 'NOT_READY', 'PAUSE');
const dice = fc.constantFrom(0, 0.5, 0.999);
const truths = fc.constantFrom('READY' as const, 'NOT_READY' as const);
const answers = rawAnswer.filter(answer => said(answer) !== 'READY');

/** 500 scripts of 10 answers. To play a failed one again, put the seed and the path it names beside `numRuns`. */
function tenAnswers(click: fc.Arbitrary<Step['click']>): Promise<void> {
  const steps = fc.array(fc.record({ click, answer: answers }), { minLength: 10, maxLength: 10 });
  return fc.assert(fc.asyncProperty(starts, dice, steps, truths, play), { numRuns: 500 });
}

describe('nothing fails, nothing is shown as READY, and the next poll comes', () => {
  it('whatever is answered to polls', () => tenAnswers(fc.constant(null)));

  it('whatever is answered to clicks and polls', () =>
    tenAnswers(fc.constantFrom('READY', 'NOT_READY', null)));

  it.each<[string, Step['click']]>([
    ['{"state":"READY"}', null],
    ['{"success":true}', 'READY'],
    ['{"success":true}', 'NOT_READY'],
  ])('where %s is cut at any byte, or any bit of it is turned over (clicked: %s)', async (text, click) => {
    const good = Buffer.from(text);
    const cut = [...good.keys()].map(at => good.subarray(0, at));
    const turned = [...good.keys()].flatMap(at =>
      [0, 1, 2, 3, 4, 5, 6, 7].map(bit => flipped(good, at, bit)),
    );
    const steps = [...cut, ...turned].map(bytes => ({ click, answer: received(bytes) }));
    await play('NOT_READY', 0.5, steps, 'READY');
  });

  it('where answers never end', async () => {
    const never = received(Buffer.from('{"state":"READY"}'), { end: 'hangs' });
    const clicks = [null, 'READY', 'NOT_READY', null] as const;
    await play(
      'PAUSE',
      0.5,
      clicks.map(click => ({ click, answer: never })),
      'READY',
    );
  });

  it('where the request comes back as the answer, key and all', async () => {
    const echo = received(Buffer.from(''), { end: 'echo' });
    const clicks = [null, 'READY', 'NOT_READY', null] as const;
    await play(
      'PAUSE',
      0.5,
      clicks.map(click => ({ click, answer: echo })),
      'READY',
    );
  });
});
