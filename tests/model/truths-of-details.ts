import type { Details } from '../../electron/contract/details';
import { type Difference, missingIn, withDifference } from '../../electron/contract/difference';
import { age } from '../../electron/core/moment';
import { isOfTrouble } from '../../electron/core/notices';
import type { Fault, Scene } from './scene';
import type { Request, Witness } from './witness';

const text = (details: Details | undefined) => JSON.stringify({ ...details, destination: null });

/**
 * A write has no version: it replaces whatever is there. So it is sent only while the agent is NOT_READY and nothing else is
 * open, right after two looks that saw the same, with just what they saw and the one difference. Whatever somebody else
 * changed before the second look arrived is kept, then; what comes between that and the write is lost.
 */
export function writtenSafely({ step, witness, news }: Scene): Fault {
  const { effects, before, shown, now } = step;
  const effect = effects.find(one => one.do === 'change-details');
  if (effect === undefined) return;
  const { change, heard, requests } = witness;
  if (change === null) return 'nobody asked for it';
  if (age(change.at, now) > 40_000) return `it is written ${age(change.at, now)} ms after it was asked for`;
  if (heard?.said !== 'NOT_READY' || shown.look !== 'not-ready') return `it is written while ${shown.look}`;
  if (before.wish !== null || news.sent.length > 1) return 'a change of the state is open';
  // A look that was ended without an answer (the computer woke, somebody unlocked) saw nothing, and is made again.
  const [first, second] = requests
    .slice(0, -1)
    .filter(({ fate, seen }) => fate !== 'unclear' || seen)
    .slice(-2);
  if (first?.is !== 'look' || second?.is !== 'look') return 'nobody has looked twice';
  if (first.seen?.state !== 'NOT_READY' || second.seen?.state !== 'NOT_READY') return 'a look saw READY';
  if (text(first.seen.details) !== text(second.seen.details)) return 'the two looks differ';
  const expected = text(withDifference(second.seen.details, change.difference));
  return text(effect.details) === expected ? undefined : `it writes ${text(effect.details)}`;
}

/** What any answer has shown of somebody else's change in the window that remains is told when it is gone. */
export function replacedIsTold({ step, witness, news }: Scene): Fault {
  const { before, after } = step;
  const { outcome } = after;
  if (outcome === null || outcome === before.outcome || outcome.came !== 'done') return;
  const now = news.answered?.seen;
  const { base, between } = seenSince(witness);
  if (!now || !base) return 'it is done, and nobody has seen so';
  const theirs = between.findLast(({ seen }) => seen && isForeign(seen.details, base, witness))?.seen;
  if (!theirs) return;
  const lost = missingIn(now.details, differing(base, theirs.details));
  const untold = Object.keys(lost).filter(name => !(name in (outcome.replaced ?? {})));
  if (untold.length > 0) return `the change of ${untold.join(', ')} is gone without a word`;
  const isTold = news.told || Object.keys(lost).length === 0;
  return isTold ? undefined : 'nobody was told what is gone';
}

/** The second look before the last write, and what was seen from the write on, but for the newest answer. */
function seenSince({ requests }: Witness): { base: Details | null; between: readonly Request[] } {
  const write = requests.findLastIndex(({ is }) => is === 'write');
  const looks = requests.slice(write).filter(({ seen }) => seen !== null);
  return { base: requests[write - 1]?.seen?.details ?? null, between: looks.slice(0, -1) };
}

function isForeign(details: Details, base: Details, { change }: Witness): boolean {
  const ours = change && withDifference(base, change.difference);
  return text(details) !== text(base) && text(details) !== text(ours ?? base);
}

/** By fields, and the skills one by one. */
function differing(from: Details, to: Details): Difference {
  const names = ['acdEnabled', 'sipEnabled', 'externalNumberEnabled', 'externalNumber'] as const;
  const fields = names.filter(name => from[name] !== to[name]).map(name => [name, to[name]]);
  const skills = to.skills.filter(
    ({ name, has }) => from.skills.find(skill => skill.name === name)?.has !== has,
  );
  return { ...Object.fromEntries(fields), ...(skills.length > 0 && { skills }) };
}

/** No change stays open for ever, and whatever was not asked for is told. */
export function endIsTold({ step, witness, news }: Scene): Fault {
  const { before, after, now } = step;
  // By the clock that stands still in a sleep: it goes on after that.
  const open = after.change && now.mono - after.change.askedAt.mono;
  if (news.answered?.is === 'look' && open !== null && open > 120_000) {
    return `it is still open after ${open} ms`;
  }
  const { outcome } = after;
  if (outcome === null || outcome === before.outcome) return;
  const isAsAsked = ['done', 'already', 'called-off'].includes(outcome.came);
  // Also by what kept it from beginning, by why the ACD cannot be asked, or by the sum of changes made elsewhere, which keeps
  // its number as it is brought up to date.
  const isSummedUp = after.notice?.is === 'changes-elsewhere' && after.toldAt !== before.toldAt;
  const isTold = after.notices > (witness.change?.notices ?? 0) || isOfTrouble(after) || isSummedUp;
  return isAsAsked || isTold ? undefined : `it ${outcome.came} without a word`;
}
