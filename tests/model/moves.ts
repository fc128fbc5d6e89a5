import { RULES } from '../../electron/contract/state';
import { isBlocking, isRefusal } from '../../electron/core/failures';
import { type Cause, MOVES, phaseOf } from '../../electron/core/machine';
import type { DeskStep } from '../support/core-desk';

/** The moves that were made, as `settled asked sent`, and how often. */
export type Moves = Map<string, number>;

/** Every move the machine lists, in the same words. */
export const LISTED: readonly string[] = Object.entries(MOVES).flatMap(([from, causes]) =>
  Object.entries(causes).flatMap(([cause, to]) => to.map(phase => `${from} ${cause} ${phase}`)),
);

const ALLOWED = new Set(LISTED);

/** Notes the move a step made. Throws an Error that names a move the machine does not list. */
export function noteMove(moves: Moves, step: DeskStep): void {
  const [from, to] = [phaseOf(step.before), phaseOf(step.after)];
  if (from === to) return;
  const { event } = step;
  // Another account begins anew, wherever the one before was.
  const isAnother = event.type === 'configured' && step.before.account !== event.account;
  if (isAnother && from !== 'settled') return;
  const move = `${from} ${causeOf(step)} ${to}`;
  if (!ALLOWED.has(move)) throw new Error(`The machine (core/machine.ts) has no such move: ${move}.`);
  moves.set(move, (moves.get(move) ?? 0) + 1);
}

/** What made the step, in the machine's words. */
function causeOf({ event, before, after, now }: DeskStep): Cause {
  const by = after.wish?.askedAt === now ? after.wish.by : null;
  const isByRule = by === 'unlock' || RULES.some(rule => rule === by);
  if (event.type === 'configured') return before.account === event.account ? 'time' : 'started';
  const isNew = event.type === 'change-details' && after.wish?.askedAt === now;
  if (event.type === 'go' || isNew || isByRule) return 'asked';
  const isAgain = before.change !== null && before.wish === null && after.wish?.want === 'READY';
  // READY again after a change of the details was asked for with it.
  if (isAgain) return 'asked';
  if (event.type !== 'answered') return 'time';
  const answered = [before.flight, before.second].find(one => one?.request === event.request);
  if (!answered || answered.is === 'retrieve-details') return 'time';
  const { answer } = event;
  const isDropped = before.wish !== null && before.wish.request !== before.flight?.request;
  // What a question beside a dropped change brings decides nothing.
  if (answered === before.second && isDropped) return 'time';
  if (answered.is === 'retrieve') {
    if (!answer.ok) return 'time';
    return answer.state === (before.wish?.want ?? before.stray?.of) ? 'agreed' : 'otherwise';
  }
  // The answer to a change that was dropped meanwhile frees the wire.
  if (isDropped) return 'time';
  if (answered.is === 'change-details') return answer.ok ? 'time' : 'unclear';
  if (answer.ok) return 'acknowledged';
  const { kind } = answer.failure;
  return isRefusal(kind) || isBlocking(kind) ? 'refused' : 'unclear';
}
