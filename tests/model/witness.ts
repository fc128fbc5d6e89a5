import type { Details } from '../../electron/contract/details';
import type { Difference } from '../../electron/contract/difference';
import { assertNever, type Here } from '../../electron/contract/state';
import type { Answer } from '../../electron/core/events';
import type { Memory } from '../../electron/core/memory';
import { age, type Moment } from '../../electron/core/moment';
import type { DeskStep, Sent } from '../support/core-desk';

const TEN_MINUTES = 600_000;
/** How long (ms) what was sent may land after its sender gave it up. */
const MAY_LAND_FOR = 10_000;

/** A request, and what is known of its fate from outside. */
export interface Request {
  readonly number: number;
  readonly is: 'retrieve' | 'READY' | 'NOT_READY' | 'look' | 'write';
  readonly reason: string | null;
  readonly sentAt: Moment;
  /** On the world's own clock, ms. */
  readonly sentTime: number;
  /** failed: surely without effect. unclear: aborted, or an answer that does not tell. */
  fate: 'open' | 'answered' | 'failed' | 'unclear';
  answeredAt: Moment | null;
  /** What a retrieve brought. */
  said: string | null;
  /** What a look at the details brought. */
  seen: { readonly state: string; readonly details: Details } | null;
  /** It ended without an answer that tells: it may arrive, or has. */
  isUnanswered: boolean;
  /** When it was acknowledged; or, READY without an answer, when somebody asked meanwhile and heard that it is so. */
  acknowledgedAt: Moment | null;
  /** Of an acknowledged change: the retrieve, begun after it, that agreed. */
  agreed: number | null;
}

/** Whether a request is one for the state, that changes it. */
export const isChange = ({ is }: Request): boolean => is === 'READY' || is === 'NOT_READY';

/** What was last asked for: by a click, by a rule, by the unlock, or by an earlier run. */
export interface Asked {
  readonly want: 'READY' | 'NOT_READY';
  readonly reason: string | null;
  readonly by: Exclude<Here, 'app'> | 'earlier';
  readonly at: Moment;
  /** The newest request then. */
  readonly after: number;
  /** The ACD has it, for good; or the agent was told that it has not. */
  over: false | 'done' | 'failed';
  /** The ACD has agreed to it. */
  wasSo: boolean;
}

/**
 * An own record of one run of the program, kept from events, answers and requests alone, to hold the core against. It
 * knows nothing of how the core decides.
 */
export interface Witness {
  /** What this run found written down. */
  readonly found: Memory | null;
  readonly requests: Request[];
  /** The newest good answer to a retrieve. */
  heard: Request | null;
  /** The answer that is now taken for the ACD's state; while a change waits for confirmation some are not. */
  taken: Request | null;
  /** The newest of them that was one of the two documented words, and since when the ACD has said another; null: it does not. */
  documented: Request | null;
  other: { readonly said: string; readonly since: Moment; isTold: boolean } | null;
  /** When changes from elsewhere were told by themselves, as far as that was not ten minutes ago at the last of them. */
  toldAt: Moment[];
  asked: Asked | null;
  /** Since when a READY is wanted after the change of the details that is being made; null: it is not. */
  again: Moment | null;
  /** The change of the details that was asked for last. */
  change: { readonly difference: Difference; readonly at: Moment; readonly notices: number } | null;
  /** The newest request at the last wake-up. */
  woke: number;
  /** Until then (monotonic, ms) a READY of ours may land. */
  readyLandsBy: number;
  /** A rule has set NOT_READY, in this run or the one before, and nobody has set READY since. */
  ruleHasSet: boolean;
  /** How often somebody did. */
  undone: number;
  /** The newest request when somebody last unlocked the screen, and when; null: it is locked, or was not in this run. */
  unlocked: { readonly at: Moment; readonly after: number } | null;
  /** When (monotonic, ms) the agent was last told to be idle, and has done nothing since; null: not. */
  warnedAt: number | null;
}

/** What one step brought. */
export interface News {
  /** The request that was answered, if it was the newest. */
  readonly answered: Request | null;
  /** A good answer to a retrieve. */
  readonly heard: Request | null;
  /** What was taken for the ACD's state before, and the last of the two documented words. */
  readonly known: Request | null;
  readonly documented: Request | null;
  /** The word that is neither, as it was before. */
  readonly other: Witness['other'];
  /** An answer that comes too late to count. */
  readonly late: boolean;
  readonly sent: readonly Request[];
  readonly told: boolean;
}

/** A run begins; takes what it found written down. */
export function newWitness(found: Memory | null, now: Moment): Witness {
  const owed = found?.owed;
  return {
    found,
    requests: [],
    heard: null,
    taken: null,
    documented: null,
    other: null,
    toldAt: [],
    asked: owed
      ? {
          want: 'NOT_READY',
          reason: owed.reason,
          by: 'earlier',
          at: now,
          after: 0,
          over: false,
          wasSo: false,
        }
      : null,
    again: null,
    change: null,
    woke: 0,
    readyLandsBy: readyLandsBy(found, now),
    ruleHasSet: found?.ruling?.set != null,
    undone: found?.ruling?.undone.length ?? 0,
    unlocked: null,
    warnedAt: null,
  };
}

/** What was on its way when the last run ended, or what that still waited for, as far as the wall clock tells. */
function readyLandsBy(found: Memory | null, now: Moment): number {
  if (found?.stray?.of !== 'READY') return Number.NEGATIVE_INFINITY;
  const age = now.wall - (found.stray.letGoAt ?? now.wall);
  return now.mono + MAY_LAND_FOR - Math.max(age, 0);
}

/** Takes one step into the record, at `time` on the world's own clock (ms). */
export function see(w: Witness, step: DeskStep, time: number): News {
  const { event, before, after, now } = step;
  if (event.type === 'resumed') w.woke = before.requests;
  if (event.type === 'go') w.asked = newlyAsked(event.want, event.reason, 'you', step);
  noteDetailsChange(w, step);
  const known = w.taken;
  const { wish } = after;
  const isResend = before.unapplied !== null && after.unapplied !== null;
  const isNew = wish?.askedAt === now && !wish.leftOver && !isResend && wish.want !== before.wish?.want;
  if (event.type === 'go') w.ruleHasSet = false;
  if (isNew && wish.by !== 'you' && wish.by !== 'app') {
    w.asked = newlyAsked(wish.want, wish.reason, wish.by, step);
    w.ruleHasSet = wish.want === 'NOT_READY';
  }
  if (event.type === 'screen' && event.locked !== before.locked) {
    w.unlocked = !event.locked && event.certain ? { at: now, after: before.requests } : null;
  }
  if (event.type === 'go' || event.type === 'here') w.warnedAt = null;

  const answers =
    event.type === 'answered' ? w.requests.find(one => one.number === event.request) : undefined;
  const answered = answers?.fate === 'open' ? answers : null;
  const heard = answered && event.type === 'answered' ? hear(w, answered, event.answer, now) : null;
  const { documented } = w;
  const other = w.other && { ...w.other };
  if (heard !== null && after.confirmed !== before.confirmed) take(w, heard, now);
  const sent = noteRequests(w, step, time);
  const told = after.notices > before.notices;
  if (told && after.notice?.is === 'changed-elsewhere') w.again = null;
  if (told && after.notice?.is === 'changed-elsewhere') {
    w.toldAt = [...w.toldAt.filter(at => age(at, now) < TEN_MINUTES), now];
  }
  const { notice } = after;
  if (w.other && notice !== before.notice && notice && 'to' in notice && notice.to === w.other.said)
    w.other.isTold = true;
  if (told) noteNotice(w, step);
  if (told && after.notice?.is === 'idle-soon') w.warnedAt = now.mono;
  if (event.type === 'input' && (event.idle ?? 0) < 60_000) w.warnedAt = null;
  const late = event.type === 'answered' && answered === null;
  return { answered, heard, known, documented, other, late, sent, told };
}

function take(w: Witness, heard: Request, now: Moment): void {
  w.taken = heard;
  if (heard.said === 'READY' || heard.said === 'NOT_READY') {
    w.documented = heard;
    w.other = null;
  } else if (w.other?.said !== heard.said) {
    w.other = { said: heard.said ?? '', since: now, isTold: w.other?.isTold ?? false };
  }
}

/** Who is READY and changes the details asks for NOT_READY, and for READY afterwards; unless something else happens first. */
function noteDetailsChange(w: Witness, step: DeskStep): void {
  const { event, before, after, now } = step;
  const ends = event.type === 'go' || event.type === 'leaving' || event.type === 'quit';
  if (ends || (event.type === 'screen' && event.locked) || seesAnotherState(step)) w.again = null;
  if (event.type === 'change-details' && before.change === null) {
    w.change = { difference: event.difference, at: now, notices: before.notices };
    const isReady = (before.wish?.want ?? before.confirmed?.state) === 'READY';
    if (!isReady || !event.readyAgain) return;
    w.asked = newlyAsked('NOT_READY', null, 'you', step);
    w.ruleHasSet = false;
    w.warnedAt = null;
    w.again = before.locked ? null : now;
  }
  if (before.change === null || after.change !== null || w.again === null) return;
  if (after.wish?.want === 'READY') w.asked = { ...newlyAsked('READY', null, 'you', step), at: w.again };
  w.again = null;
}

/** A look saw that somebody else has set a state: nobody goes READY over that unasked. */
function seesAnotherState({ event, before }: DeskStep): boolean {
  if (event.type !== 'answered' || before.flight?.request !== event.request || !event.answer.ok) return false;
  const { details, state } = event.answer;
  return details !== undefined && state !== 'NOT_READY';
}

function newlyAsked(
  want: Asked['want'],
  reason: string | null,
  by: Asked['by'],
  { before, now }: DeskStep,
): Asked {
  return {
    want,
    reason: want === 'READY' ? null : reason,
    by,
    at: now,
    after: before.requests,
    over: false,
    wasSo: false,
  };
}

function hear(w: Witness, request: Request, answer: Answer, now: Moment): Request | null {
  request.answeredAt = now;
  if (answer.ok && answer.details && answer.state !== null) {
    request.seen = { state: answer.state, details: answer.details };
  }
  if (answer.ok) request.acknowledgedAt = now;
  if (answer.ok) request.fate = 'answered';
  else request.fate = answer.failure.mayHaveReached ? 'unclear' : 'failed';
  request.isUnanswered = !answer.ok && answer.failure.mayHaveReached;
  if (request.is === 'READY' && request.fate === 'unclear') w.readyLandsBy = now.mono + MAY_LAND_FOR;
  if (request.is !== 'retrieve' || !answer.ok || answer.state === null) return null;
  request.said = answer.state;
  w.heard = request;
  for (const one of w.requests) {
    if (one.is === request.said && one.acknowledgedAt && one.number < request.number)
      one.agreed ??= request.number;
  }
  const unanswered = w.requests.find(({ is, fate }) => is === 'READY' && fate === 'open');
  if (unanswered && request.said === 'READY' && unanswered.number < request.number)
    unanswered.acknowledgedAt = now;
  if (w.ruleHasSet && request.said === 'READY') {
    w.ruleHasSet = false;
    w.undone += 1;
  }
  if (w.asked && isSettledBy(w, w.asked, request)) w.asked.over = 'done';
  return request;
}

/**
 * The ACD has had what was asked for, and nothing of ours can undo it any more. What it says then is its own: somebody
 * else may have changed it.
 */
function isSettledBy(w: Witness, asked: Asked, { said, sentAt }: Request): boolean {
  const { want, by, after } = asked;
  const isOurs =
    by === 'earlier' || w.requests.some(one => one.is === want && one.agreed && one.number > after);
  if (said === want && isOurs) asked.wasSo = true;
  return asked.wasSo && (want === 'READY' || sentAt.mono >= w.readyLandsBy);
}

function noteRequests(w: Witness, { effects, now }: DeskStep, time: number): Request[] {
  const sent: Request[] = [];
  for (const effect of effects) {
    if (effect.do === 'abort') {
      const aborted = w.requests.find(({ number }) => number === effect.request);
      if (!aborted) continue;
      aborted.fate = 'unclear';
      aborted.isUnanswered = true;
      if (aborted.is === 'READY') w.readyLandsBy = now.mono + MAY_LAND_FOR;
      continue;
    }
    if (effect.do === 'look-for-input') continue;
    sent.push({
      number: effect.request,
      is: kindOf(effect),
      reason: effect.do === 'change' ? effect.reason : null,
      sentAt: now,
      sentTime: time,
      fate: 'open',
      answeredAt: null,
      said: null,
      seen: null,
      acknowledgedAt: null,
      agreed: null,
      isUnanswered: false,
    });
  }
  w.requests.push(...sent);
  return sent;
}

function kindOf(effect: Sent['effect']): Request['is'] {
  switch (effect.do) {
    case 'retrieve':
      return 'retrieve';
    case 'change':
      return effect.state;
    case 'retrieve-details':
      return 'look';
    case 'change-details':
      return 'write';
    default:
      return assertNever(effect);
  }
}

function noteNotice(w: Witness, { after: { notice } }: DeskStep): void {
  if (notice === null || w.asked === null) return;
  // A NOT_READY that is acknowledged and not applied is not given up.
  const isGivenUp =
    notice.is === 'change-failed' || (notice.is === 'did-not-stick' && notice.wanted === 'READY');
  if (notice.is === 'reason-unknown' || (isGivenUp && notice.wanted === w.asked.want))
    w.asked.over = 'failed';
}
