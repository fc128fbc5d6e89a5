import { toRemember } from '../../electron/core/memory';
import { age } from '../../electron/core/moment';
import { wakeAt } from '../../electron/core/plan';
import type { State } from '../../electron/core/state';
import type { DeskStep } from '../support/core-desk';
import type { Turn } from './service';
import type { News, Request, Witness } from './witness';

/** One step, with all that is known from outside. */
export interface Scene {
  readonly step: DeskStep;
  readonly witness: Witness;
  readonly news: News;
  /** What really happened at the ACD. */
  readonly turns: readonly Turn[];
  /** The world's own clock, ms. */
  readonly time: number;
}

/** What is wrong, in a sentence; undefined if nothing is. */
type Fault = string | undefined;

/** What Bereit promises (docs/state-machine.md), each as a check that is made after every step. */
export const TRUTHS: readonly (readonly [name: string, holds: (scene: Scene) => Fault])[] = [
  ['1: nothing shows READY unless the ACD said so, recently, and no newer change is open', readyIsTrue],
  ['2: only a retrieve that starts after the acknowledgement confirms a change', confirmedByRetrieve],
  ['3: an answer to a request from before the newest change overwrites nothing', oldAnswersAreDropped],
  ['4: the last thing asked for wins, one at a time, and a NOT_READY never waits', lastOneWins],
  ['5: it fails towards NOT_READY: owed until it is so; a READY is given up in time', failsTowardsNotReady],
  ['6: a rule only sets NOT_READY, and only where the agent may be READY', rulesOnlySetNotReady],
  ['7: a rule that is undone again and again stands down', ruleStandsDown],
  ['8: the reason is what was last set here, and never goes with READY', reasonIsOurs],
  ['9: a change that was not ours is reported, with when it happened', foreignIsReported],
  ['10: what the ACD says is shown as it is', shownAsItIs],
];

function readyIsTrue({ step: { shown, now, after }, witness: { heard, requests, woke } }: Scene): Fault {
  if (shown.look !== 'ready') return;
  if (heard?.said !== 'READY') return `the ACD last said ${heard?.said}`;
  // Asked again after 11 s at most, late by 20 s at most.
  if (age(heard.sentAt, now) > 31_000) return `it said so ${age(heard.sentAt, now)} ms ago`;
  if (heard.number <= woke) return 'it said so before the computer slept';
  const newer = requests.find(
    one => one.is !== 'retrieve' && one.fate !== 'failed' && one.number > heard.number,
  );
  if (newer) return `request ${newer.number} has changed it since`;
  return owed(after) ? 'a NOT_READY is owed' : undefined;
}

const CHECKS = [0, 500, 2000, 5000];

function confirmedByRetrieve({
  step: { shown, after, now },
  witness: { requests, heard },
  news,
}: Scene): Fault {
  const { headline } = shown;
  if ('time' in headline && headline.time.is === 'since') {
    const is = headline.is === 'ready' ? 'READY' : 'NOT_READY';
    const { at } = headline.time;
    if (!requests.some(one => one.is === is && one.agreed && one.answeredAt?.wall === at)) {
      return `nothing acknowledged at ${at} was agreed to`;
    }
  }
  const acked = news.answered?.fate === 'answered' && news.answered.is !== 'retrieve';
  if (acked && after.wish?.acknowledgedAt && !news.sent.some(({ is }) => is === 'retrieve')) {
    return 'the acknowledgement is not followed by a question';
  }
  const change = requests.findLast(({ is }) => is !== 'retrieve');
  const since = change?.answeredAt?.mono;
  const disagrees = news.heard && change?.fate === 'answered' && news.heard.said !== change.is;
  if (!disagrees || since === undefined || heard === null) return;
  const waited = heard.sentAt.mono - since;
  if (news.told && after.notice?.is === 'did-not-stick' && waited < 5000)
    return `it gave up after ${waited} ms`;
  const next = CHECKS.find(check => check > waited);
  const asksBy = wakeAt(after, now) ?? Number.POSITIVE_INFINITY;
  const waits = after.wish?.acknowledgedAt && after.flight === null && next !== undefined;
  if (waits && asksBy > Math.max(now.mono, since + next) + 1) return `the check after ${next} ms is missing`;
}

function oldAnswersAreDropped({ step: { before, after }, witness, news }: Scene): Fault {
  if (after.confirmed === before.confirmed) return;
  if (news.late) return 'an answer nobody waited for was taken';
  const change = witness.requests.findLast(({ is, fate }) => is !== 'retrieve' && fate !== 'open');
  const { confirmed } = after;
  if (confirmed && change && confirmed.request < change.number) return `request ${change.number} is newer`;
}

function lastOneWins({ step, witness, news }: Scene): Fault {
  const { event, before, after } = step;
  const open = witness.requests.filter(({ fate }) => fate === 'open');
  if (open.length > 1) return `${open.length} requests are on their way`;
  if (event.type === 'go') {
    const { flight } = before;
    const waits =
      event.want === 'READY' ? flight !== null && flight.is !== 'retrieve' : flight?.is === 'NOT_READY';
    if (!waits && !news.sent.some(({ is }) => is === event.want)) return `${event.want} is not sent at once`;
  }
  for (const change of news.sent.filter(({ is }) => is !== 'retrieve')) {
    const fault = askedFor(change, step, witness);
    if (fault) return fault;
  }
  const { asked } = witness;
  if (after.account !== null && asked?.want === 'NOT_READY' && !asked.over && !owed(after))
    return 'a NOT_READY is no longer owed';
}

/** Whether somebody wants this change: the agent, the rule, or the way back from a READY that came late. */
function askedFor(
  { is, reason, number }: Request,
  { now }: DeskStep,
  { asked, heard, found, requests }: Witness,
): Fault {
  if (is === 'READY') {
    if (asked?.want !== 'READY' || asked.by !== 'you') return 'READY was sent, and nobody asked for it';
    return age(asked.at, now) >= 15_000
      ? `READY was sent ${age(asked.at, now)} ms after the click`
      : undefined;
  }
  if (asked?.want === 'NOT_READY' && (reason === asked.reason || reason === null)) return;
  // Sent again, since it did not stick.
  const last = requests.findLast(one => one.is !== 'retrieve' && one.number < number);
  const isAgain = last?.is === 'NOT_READY' && last.number > (asked?.after ?? 0);
  if (isAgain && (reason === last.reason || reason === null)) return;
  const readyWasOurs = requests.some(one => one.is === 'READY') || found?.stray?.of === 'READY';
  const known = [found?.owed, found?.ours, found?.stray?.instead, ...requests];
  const isKnown = reason === null || known.some(one => one?.reason === reason);
  if (heard?.said === 'READY' && readyWasOurs && isKnown) return;
  return `NOT_READY (${reason}) was sent, and nobody asked for it`;
}

function failsTowardsNotReady({ step: { before, after, event, now, shown }, news }: Scene): Fault {
  const asked = before.wish && age(before.wish.askedAt, now);
  const failed = news.told && after.notice?.is === 'did-not-stick' && after.notice.wanted === 'NOT_READY';
  if (failed && asked !== null && asked > 90_000 && before.wish?.resends === 0) {
    return 'a NOT_READY was dropped at the first try, and nobody was there';
  }
  const isLost = after.trouble !== null && now.mono - after.trouble.since.mono > 30_000;
  const isHanging = after.wish?.want === 'READY' && after.wish.acknowledgedAt !== null;
  if (isLost && isHanging && after.notice === null) return 'nobody is told that a READY hangs';
  const dropped =
    before.wish?.want === 'READY' && after.wish === null && event.type === 'answered' && !news.heard;
  const isSaid = news.told || shown.look === 'needs-you';
  if (dropped && !isSaid) return 'a READY was given up without a word';
  if (event.type === 'tick' && before.wish?.want === 'READY' && after.wish === null && !news.told) {
    return 'a READY was given up without a word';
  }
  if (!owed(after) || after.flight !== null) return;
  const next = (wakeAt(after, now) ?? Number.POSITIVE_INFINITY) - now.mono;
  const most = shown.look === 'needs-you' ? 300_000 : 140_000; // as the ACD asked (120 s at most), and what keeps desktops apart
  return next > most ? `an owed NOT_READY waits for ${next} ms` : undefined;
}

function rulesOnlySetNotReady({ step: { before, after, now, event }, witness, news }: Scene): Fault {
  const { asked, heard, found, requests } = witness;
  const decided = asked?.by === 'lock' && asked.at === now;
  if (decided) {
    if (after.wish?.want !== 'NOT_READY') return 'the rule set something else';
    if (!after.screen.locked) return 'the screen is not locked';
    if (asked.reason !== after.rules.lock.reason) return `the rule set the reason ${asked.reason}`;
    const known = heard?.said ?? found?.last?.state;
    const mayBeReady = before.wish?.want === 'READY' || requests.some(({ is }) => is === 'READY');
    if (known === 'NOT_READY' && !mayBeReady && found?.stray?.of !== 'READY')
      return 'it was NOT_READY already';
  }
  if (event.type !== 'screen' || !event.locked || before.screen.locked) return;
  const isOurs =
    before.confirmed?.state === 'READY' && before.ours?.state === 'READY' && before.wish === null;
  const on = after.rules.lock.enabled && !before.lockRule.standsDown;
  if (on && isOurs && !news.sent.some(({ is }) => is === 'NOT_READY'))
    return 'a lock found READY and left it';
}

function ruleStandsDown({ step: { before, after, now }, witness: { asked, undone }, news }: Scene): Fault {
  const stoodDown = after.lockRule.standsDown && !before.lockRule.standsDown;
  if (stoodDown && undone < 3) return `it was undone ${undone} times only`;
  if (stoodDown && !(news.told && after.notice?.is === 'rule-stands-down')) return 'nobody was told';
  if (before.lockRule.standsDown && asked?.by === 'lock' && asked.at === now)
    return 'it goes on all the same';
}

function reasonIsOurs({ step: { shown }, witness: { requests, found }, news }: Scene): Fault {
  if (news.sent.some(({ is, reason }) => is === 'READY' && reason !== null))
    return 'READY went out with a reason';
  const currentReason = shown.headline.is === 'not-ready' ? shown.headline.reason : null;
  if (currentReason === null) return;
  const ours = requests.findLast(
    ({ is, agreed, reason }) => is === 'NOT_READY' && agreed && reason === currentReason,
  );
  if (!ours && found?.ours?.reason !== currentReason) return `nobody set ${currentReason}`;
  // An ACD may take some seconds to agree with itself (truth 2): until then it may say otherwise.
  const after = { change: ours?.number ?? 0, retrieve: ours?.agreed ?? 0 };
  const newer = requests.findLast(
    one => one.number > after[one.is === 'retrieve' ? 'retrieve' : 'change'] && unsettles(one, currentReason),
  );
  return newer && `request ${newer.number} came after it`;
}

function unsettles({ is, fate, reason, said }: Request, current: string): boolean {
  if (is === 'retrieve') return said !== null && said !== 'NOT_READY';
  return fate === 'answered' && (is === 'READY' || reason !== current);
}

function foreignIsReported({ step, witness, news, turns, time }: Scene): Fault {
  const { before, after, now } = step;
  const { notice } = after;
  const said = news.heard?.said;
  const told = news.told && notice?.is === 'changed-elsewhere' ? notice : null;
  if (said === undefined) return told ? 'a change was reported that nobody saw' : undefined;
  const last = news.known?.said ?? witness.found?.last?.state ?? said;
  if (isSilent(step, witness, news)) return `READY became ${said} without a word`;
  if (isTakenBack(step, news, turns)) return 'a READY set elsewhere is taken back without a word';
  if (before.wish || before.stray) return;
  if (last === said) return told ? 'a change was reported that was none' : undefined;
  if (!told) {
    const isSaid = news.told && notice?.is === 'rule-stands-down';
    return isSaid ? undefined : `${last} became ${said} without a word`;
  }
  if (told.from !== last || told.to !== said) return `it says from ${told.from} to ${told.to}`;
  if (told.seenAt !== now.wall) return 'it says another time than now';
  const { known } = news;
  if (known === null) return;
  if (told.lastSeenAt !== known.sentAt.wall) return 'it begins at another time than the last answer';
  const happened = turns.some(({ to, at }) => to === said && at >= known.sentTime && at <= time);
  return happened ? undefined : 'it did not happen in the time that is named';
}

/** A READY that was confirmed has ended, and nothing here was to end it. */
function isSilent({ before, after }: DeskStep, { requests }: Witness, { heard, known, told }: News): boolean {
  if (known?.said !== 'READY' || heard?.said === 'READY' || told || before.wish !== null) return false;
  if (after.confirmed === before.confirmed) return false;
  return !requests.some(one => one.is === 'NOT_READY' && one.number > known.number);
}

/** Long after anything of ours can have landed. */
function isTakenBack({ before, after, now }: DeskStep, { told }: News, turns: readonly Turn[]): boolean {
  const last = turns.at(-1);
  if (told || before.wish || after.wish?.by !== 'bereit' || last?.ours || last?.to !== 'READY') return false;
  return before.stray !== null && age(before.stray.letGoAt, now) > 30_000;
}

function shownAsItIs({ step: { shown, after, now }, witness: { heard } }: Scene): Fault {
  const { headline } = shown;
  const says = { ready: 'READY', 'not-ready': 'NOT_READY' }[headline.is as string];
  if (says !== undefined && says !== heard?.said)
    return `${headline.is} is shown, the ACD said ${heard?.said}`;
  if (headline.is !== 'other') return;
  if (headline.value !== heard?.said) return `${headline.value} is shown, the ACD said ${heard?.said}`;
  if (age(heard.sentAt, now) > 91_000) return 'it is shown though it is old';
  return after.wish ? 'a change is open' : undefined;
}

const owed = (state: State) => toRemember(state)?.owed != null;
