import type { State } from './state';

/**
 * What became of what was last asked for.
 *
 * settled       nothing is open: what the ACD says is all there is
 * waiting       to be sent: when the wire is free, or again after a failure
 * sent          on its way
 * acknowledged  the ACD took it; a retrieve has to agree (truth 2)
 * recalled      a NOT_READY owed from an earlier run; the ACD is asked first (truth 5)
 * watching      nothing is open, but a change of ours may still land (truths 4 and 5)
 */
export type Phase = 'settled' | 'waiting' | 'sent' | 'acknowledged' | 'recalled' | 'watching';

/** The phase a state is in: the one answer for everything that works by it. */
export function phaseOf({ wish, stray, flight }: State): Phase {
  if (wish === null) return stray === null ? 'settled' : 'watching';
  if (wish.acknowledgedAt !== null) return 'acknowledged';
  if (flight !== null && flight.request === wish.request) return 'sent';
  return wish.askFirst ? 'recalled' : 'waiting';
}

/**
 * What can move the machine.
 *
 * started       the program starts, or with another account: what an earlier run left is taken up
 * asked         a click, a rule, or READY again at the unlock
 * acknowledged  the ACD answers `success: true`
 * refused       it will never take the change as it is, or nothing at all until a person does something
 * unclear       no answer, or one that does not tell; also to a change of the details, which carries NOT_READY
 * agreed        it says what was asked for, or what was on its way
 * otherwise     it says something else
 * time          its turn has come, or its time is over
 */
export type Cause =
  | 'started'
  | 'asked'
  | 'acknowledged'
  | 'refused'
  | 'unclear'
  | 'agreed'
  | 'otherwise'
  | 'time';

/**
 * Every move there is; whatever is not here leaves the phase as it is. docs/state-machine.md draws it, and the random
 * schedules of tests/model make each of these moves and no other.
 */
export const MOVES: Readonly<Record<Phase, Partial<Record<Cause, readonly Phase[]>>>> = {
  settled: {
    started: ['recalled', 'watching'],
    asked: ['sent', 'waiting'],
    unclear: ['watching'],
    otherwise: ['sent'],
    time: ['sent', 'waiting', 'watching'],
  },
  waiting: {
    asked: ['sent'],
    time: ['sent', 'settled', 'watching'],
  },
  sent: {
    asked: ['waiting'],
    acknowledged: ['acknowledged'],
    refused: ['waiting', 'settled', 'watching'],
    unclear: ['waiting', 'settled', 'watching'],
    agreed: ['acknowledged', 'watching'],
    otherwise: ['watching'],
    time: ['watching'],
  },
  acknowledged: {
    asked: ['sent'],
    agreed: ['settled', 'watching'],
    otherwise: ['sent', 'waiting', 'settled', 'watching'],
    time: ['watching'],
  },
  recalled: {
    asked: ['sent'],
    agreed: ['settled', 'watching'],
    otherwise: ['sent'],
  },
  watching: {
    asked: ['sent', 'waiting'],
    acknowledged: ['settled'],
    agreed: ['sent', 'settled'],
    otherwise: ['sent', 'settled'],
    time: ['sent'],
  },
};
