import { RULES } from '../../electron/contract/state';
import { age } from '../../electron/core/moment';
import type { DeskStep } from '../support/core-desk';
import type { Fault, Scene } from './scene';
import type { Turn } from './service';
import type { News, Witness } from './witness';

/** Truth 6. */
export function rulesOnlySetNotReady({ step, witness, news }: Scene): Fault {
  const { before, after, now, event } = step;
  const { asked, heard, found, requests } = witness;
  const rule = asked?.at === now ? RULES.find(name => name === asked.by) : undefined;
  if (asked && rule) {
    if (after.wish?.want !== 'NOT_READY') return 'the rule set something else';
    if (!after.rules[rule].enabled) return `the rule ${rule} is off`;
    if (rule === 'lock' && !after.locked) return 'the screen is not locked';
    if (rule === 'idle' && (witness.warnedAt === null || now.mono - witness.warnedAt < 60_000))
      return 'nobody was warned a minute before';
    if (asked.reason !== after.rules[rule].reason) return `the rule set the reason ${asked.reason}`;
    const known = heard?.said ?? found?.last?.state;
    const mayBeReady = before.wish?.want === 'READY' || requests.some(({ is }) => is === 'READY');
    if (known === 'NOT_READY' && !mayBeReady && found?.stray?.of !== 'READY')
      return 'it was NOT_READY already';
  }
  if (asked?.by === 'unlock' && asked.at === now) return unaskedReady(step, witness);
  if (event.type !== 'screen' || !event.locked || before.locked) return;
  const isOurs =
    before.confirmed?.state === 'READY' && before.ours?.state === 'READY' && before.wish === null;
  const on = after.rules.lock.enabled && !before.ruling.standDown.includes('lock');
  if (on && isOurs && !news.sent.some(({ is }) => is === 'NOT_READY'))
    return 'a lock found READY and left it';
}

/** READY by itself: only after a short lock at whose beginning a rule set NOT_READY, which the ACD still has. */
function unaskedReady({ before, now }: DeskStep, { heard, unlocked }: Witness): Fault {
  const { set } = before.ruling;
  const { restore } = before.rules.lock;
  if (!restore.enabled) return 'READY comes by itself though nobody wants that';
  if (unlocked === null || age(unlocked.at, now) > 15_000) return 'READY comes by itself without an unlock';
  if (set === null || !['lock', 'sleep'].includes(set.by)) return 'READY comes after no lock';
  if (age(set.at, unlocked.at) > restore.minutes * 60_000) return 'READY comes after a long lock';
  if (heard?.said !== 'NOT_READY' || heard.number <= unlocked.after) return 'READY comes unseen';
}

/** Truth 7. */
export function ruleStandsDown({
  step: { before, after, now },
  witness: { asked, undone },
  news,
}: Scene): Fault {
  const stoodDown = after.ruling.standDown.length > before.ruling.standDown.length;
  if (stoodDown && undone < 3) return `it was undone ${undone} times only`;
  if (stoodDown && !(news.told && after.notice?.is === 'rule-stands-down')) return 'nobody was told';
  if (asked?.at === now && before.ruling.standDown.some(rule => rule === asked.by))
    return 'it goes on all the same';
}

/** So many changes are told by themselves in ten minutes, the others together. */
const MOST_TOLD = 3;
const TEN_MINUTES = 600_000;

/** Truth 9. */
export function foreignIsReported(scene: Scene): Fault {
  const { step, witness, news, turns } = scene;
  const told = toldForeign(step, news);
  const said = news.heard?.said;
  const { toldAt } = witness;
  if (toldAt.length > MOST_TOLD) return `${toldAt.length} changes were told by themselves in ten minutes`;
  const { other } = witness;
  const isLasting = other !== null && age(other.since, step.now) >= TEN_MINUTES;
  if (told && isLasting && told.to === other.said) return;
  if (said === undefined) return told ? 'a change was reported that nobody saw' : undefined;
  // It comes and goes with a call.
  if (said !== 'READY' && said !== 'NOT_READY') return told ? `${said} was reported at once` : undefined;
  if (isSilent(step, witness, news)) return `READY became ${said} without a word`;
  if (isTakenBack(step, news, turns)) return 'a READY set elsewhere is taken back without a word';
  if (step.before.wish || step.before.stray || step.before.unapplied) return;
  return reportedRight(scene, said, told);
}

/** What is told of a change from elsewhere: anew, or by itself in the notice that sums up. */
function toldForeign({ before, after }: DeskStep, { told }: News) {
  const { notice } = after;
  if (notice?.is !== 'changed-elsewhere' && notice?.is !== 'changes-elsewhere') return null;
  const isUpdated =
    notice.id === before.notice?.id && notice.seenAt !== (before.notice as typeof notice).seenAt;
  return told || isUpdated ? notice : null;
}

function reportedRight(
  { step: { after, now }, witness, news, turns, time }: Scene,
  said: string,
  told: ReturnType<typeof toldForeign>,
): Fault {
  // A word in between that nobody was told of is none.
  const known = news.other?.isTold ? news.known : news.documented;
  const found = witness.found?.last;
  const isWord = found?.state === 'READY' || found?.state === 'NOT_READY';
  const last = known?.said ?? (isWord ? found.state : found?.documented?.state) ?? said;
  if (last === said) return told ? 'a change was reported that was none' : undefined;
  if (!told) {
    const isSaid = news.told && after.notice?.is === 'rule-stands-down';
    return isSaid ? undefined : `${last} became ${said} without a word`;
  }
  if (told.from !== last || told.to !== said) return `it says from ${told.from} to ${told.to}`;
  if (told.seenAt !== now.wall) return 'it says another time than now';
  if (known === null) return;
  if (told.lastSeenAt !== known.sentAt.wall) return 'it begins at another time than the last answer';
  const happened = turns.some(({ to, at }) => to === said && at >= known.sentTime && at <= time);
  return happened ? undefined : 'it did not happen in the time that is named';
}

/** A READY that was confirmed has ended, and nothing here was to end it. */
function isSilent(step: DeskStep, { requests }: Witness, news: News): boolean {
  const { before, after } = step;
  const { heard, documented } = news;
  if (documented?.said !== 'READY' || heard?.said === 'READY' || before.wish !== null) return false;
  if (after.confirmed === before.confirmed || toldForeign(step, news)) return false;
  // Late, what the ACD had acknowledged is applied.
  if (news.told || before.unapplied !== null) return false;
  return !requests.some(one => one.is === 'NOT_READY' && one.number > documented.number);
}

/** Long after anything of ours can have landed. */
function isTakenBack({ before, after, now }: DeskStep, { told }: News, turns: readonly Turn[]): boolean {
  const last = turns.at(-1);
  if (
    told ||
    before.wish ||
    before.unapplied ||
    after.wish?.by !== 'app' ||
    last?.ours ||
    last?.to !== 'READY'
  )
    return false;
  return before.stray !== null && age(before.stray.letGoAt, now) > 30_000;
}
